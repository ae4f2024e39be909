package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.DialectReader;
import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.option.OptionType;
import dev.waybill.rule.YamlReaders.Reading;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what another reader made of a text against what Waybill made of it. */
final class ReadersAlike {
  /** The rules that tell of another reading, or refuse a value whatever readers make of it. */
  private static final Set<String> SPEAKING =
      Set.of(
          "ambiguous-type",
          "bucket-name",
          "hash-in-value",
          "invisible-character",
          "malformed-email",
          "malformed-pattern",
          "malformed-quotes",
          "misplaced-option",
          "needs-quotes",
          "not-a-number",
          "not-yes-or-no",
          "stray-tab",
          "uneven-indent",
          "unfilled-placeholder",
          "value-not-allowed",
          "word-for-nothing",
          "wrong-shape");

  /** What is meant as what it looks like: {@code yes} as a yes, {@code 250.00} as a number. */
  private static final Set<OptionType> TYPED =
      EnumSet.of(OptionType.YES_NO, OptionType.DECIMAL, OptionType.CHOICE);

  /** Stands for any value, where readers may print what they like. */
  private static final String ANY = "p(any)";

  private ReadersAlike() {}

  /** Whether a finding tells that a text may be read otherwise, or that it cannot be read. */
  static boolean isSpokenOf(String text) {
    Document document = read(text);
    List<Diagnostic> findings = Findings.in(text);
    Set<Position> places =
        findings.stream().map(finding -> finding.span().start()).collect(Collectors.toSet());
    return !document.faults().isEmpty()
        || document.fields().stream()
            .anyMatch(field -> isNoName(field) || isToBeWrittenAnew(field, findings))
        || findings.stream().map(Diagnostic::rule).anyMatch(SPEAKING::contains)
        // An unknown option in a strange column is one finding, that of the unknown option.
        || document.repairs().stream().anyMatch(repair -> places.contains(repair.span().start()));
  }

  /** A key that is no text to other readers; {@code unknown-option} says that it is no option. */
  private static boolean isNoName(Field field) {
    return field.parent().isEmpty()
        && field.option().isEmpty()
        && AmbiguousType.typeOf(field.key()) != null;
  }

  /** Whether a finding refuses a value whatever it is taken for, or the name of its option. */
  private static boolean isToBeWrittenAnew(Field field, List<Diagnostic> findings) {
    return field.value() instanceof Scalar scalar
        && AmbiguousType.typeOf(scalar.text()) != null
        && findings.stream()
            .anyMatch(
                finding ->
                    finding.span().equals(scalar.span())
                        || (field.option().isEmpty() && finding.rule().equals("unknown-option")));
  }

  /** What a reader read otherwise; null when it read the same. */
  static @Nullable String difference(String text, Reading reading) {
    List<String> ours = new ArrayList<>();
    add(read(text).root(), false, ours);
    List<String> theirs = reading.tokens();
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      String one = i < ours.size() ? ours.get(i) : "nothing";
      String other = i < theirs.size() ? theirs.get(i) : "nothing";
      boolean bothPrint = one.equals(ANY) && other.startsWith("p");
      if (!bothPrint && !one.equals(other)) {
        return reading.reader() + ": " + other + ", not " + one + ", in:\n" + text;
      }
    }
    return null;
  }

  private static Document read(String text) {
    return DialectReader.read(SourceText.decode(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void add(Value value, boolean typed, List<String> tokens) {
    if (value instanceof Mapping mapping) {
      tokens.add("{");
      for (Field field : mapping.fields()) {
        tokens.add("r" + field.key());
        tokens.add("p" + field.key());
        add(
            field.value(),
            field.option().filter(option -> TYPED.contains(option.type())).isPresent(),
            tokens);
      }
      tokens.add("}");
    } else if (value instanceof Sequence sequence) {
      tokens.add("[");
      sequence.items().forEach(item -> add(item, false, tokens));
      tokens.add("]");
    } else {
      Scalar scalar = (Scalar) value;
      // A key without a value is the same as no key, and nothing to a reader.
      boolean isAny = !scalar.quoted() && (typed || scalar.text().isEmpty());
      tokens.add("r" + scalar.text());
      tokens.add(isAny ? ANY : "p" + scalar.text());
    }
  }
}
