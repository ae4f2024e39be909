package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.option.OptionType;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Quotes around a text are not whole. */
final class MalformedQuotes implements Rule {
  /** Three and a half inches: {@code WD Green 3.5"}. */
  private static final Pattern INCHES = Pattern.compile("(?:^|.*\\s)\\d{1,3}(?:[.,/]\\d+)?\"$");

  private static final Set<String> NAMES =
      Set.of("country", "stateOrProvince", "deviceCountryOfOrigin");

  private static final Set<String> WITHOUT_INCHES =
      Set.of("phoneNumber", "trueCryptPassword", "pinCode");

  /** Of what can only be one of a list, another rule says that it is not. */
  private static final Set<String> JUDGED_BY_OTHERS =
      Set.of(
          "postalCode",
          "accessKeyId",
          "encryptionClassification",
          "deviceHTS",
          "vaultName",
          "expires");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found =
        new ArrayList<>(
            subject.faults(
                Fault.Kind.MALFORMED_QUOTES,
                fault ->
                    error(fault.span(), fault.found() + "; it is open what a reader makes of it")
                        .sparing(ServiceError.MALFORMED_MANIFEST)
                        .mendedBy("close the quotes, or leave them out")));
    subject.forEachValue(
        OptionType.TEXT,
        (option, field) -> {
          if (isApostrophe(field)) {
            found.add(unclosed(field));
          }
          unopened(subject, field).ifPresent(found::add);
        });
    return found;
  }

  /** The genitive of Jones ends in an apostrophe, the name of no country does. */
  private static boolean endsInQuote(Field field) {
    return field.text().endsWith("\"")
        || (field.text().endsWith("'") && NAMES.contains(field.key()));
  }

  /** The texts whose first word has an apostrophe in front. */
  static List<Scalar> apostrophes(Subject subject) {
    List<Scalar> found = new ArrayList<>();
    boolean hasAny = false;
    for (Field field : subject.document().fields()) {
      hasAny |= field.text().startsWith("'");
    }
    if (!hasAny) {
      return found;
    }
    subject.forEachValue(
        OptionType.TEXT,
        (option, field) -> {
          if (isApostrophe(field) && field.value() instanceof Scalar scalar) {
            found.add(scalar);
          }
        });
    return found;
  }

  private static boolean isApostrophe(Field field) {
    return field.value() instanceof Scalar scalar
        && !scalar.quoted()
        && scalar.text().startsWith("'");
  }

  /** The reader takes it for what it is; a YAML reader reads on to the next apostrophe. */
  private Diagnostic unclosed(Field field) {
    return warning(
            field.value().span(),
            "an apostrophe in front, read as part of the text; a YAML reader takes it for a quote"
                + " that nothing closes")
        .about(field.path())
        .mendedBy("put the value in double quotes");
  }

  /** What only ends in a quote is no mistake to any reader, but hardly what was meant. */
  private Optional<Diagnostic> unopened(Subject subject, Field field) {
    String text = field.text();
    if (!endsInQuote(field)
        || JUDGED_BY_OTHERS.contains(field.key())
        || !(field.value() instanceof Scalar scalar)
        || scalar.quoted()
        || text.chars().filter(c -> c == text.charAt(text.length() - 1)).count() % 2 == 0
        || (!WITHOUT_INCHES.contains(field.key()) && INCHES.matcher(text).matches())) {
      return Optional.empty();
    }
    if (subject.isSecret(field)) {
      // A password may have any sign; where it has which is nobody's business.
      return Optional.of(
          note(scalar.span(), "a quote in it has no partner; it is read as part of the text")
              .about(field.path())
              .mendedBy("leave it out if it is none of the text, or put the text in quotes"));
    }
    int line = scalar.span().end().line();
    int column = scalar.span().end().column();
    return Optional.of(
        warning(
                new Span(new Position(line, column - 1), new Position(line, column)),
                "a quote that nothing opens; it is part of the text")
            .about(field.path())
            .mendedBy("leave it out, or write one in front of the text, too"));
  }
}
