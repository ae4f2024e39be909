package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.option.JobKind;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.option.Region;
import dev.waybill.text.Edit;
import dev.waybill.text.LookAlikes;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value that is none of the words the option may have. */
final class ValueNotAllowed implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        OptionType.CHOICE,
        (option, field) -> {
          if (!values(subject, option).contains(field.text())
              && !(isVersion(option) && VersionDoesNotFit.isOfOtherKind(subject, field))) {
            found.add(finding(subject, option, field));
          }
        });
    return found;
  }

  /** Those of the kind; a version of another kind is what another rule is about. */
  private static List<String> values(Subject subject, Option option) {
    JobKind kind = subject.kind();
    return kind == null || isVersion(option) ? option.values() : option.values(kind);
  }

  private static boolean isVersion(Option option) {
    return option.path().equals("manifestVersion");
  }

  private static boolean isRegion(Option option) {
    return option.path().equals("operations[].region");
  }

  private static Optional<String> near(Subject subject, Option option, Field field) {
    if (isRegion(option) && Region.isFormOf(field.text())) {
      return Optional.empty();
    }
    // Every version is near every other; the kind of the job says which it should be.
    return isVersion(option)
        ? Optional.ofNullable(subject.kind()).map(JobKind::manifestVersion)
        : NearestName.of(field.text(), values(subject, option))
            .filter(word -> !letters(word).equals(letters(field.text())));
  }

  /** Another number is no slip of the pen: us-east-2 is another place than us-east-1. */
  private static String letters(String text) {
    return text.replaceAll("\\d", "");
  }

  private Diagnostic finding(Subject subject, Option option, Field field) {
    // A bare 2 or 3 can only mean one version; a case slip only one word.
    List<String> words = values(subject, option);
    Optional<String> same =
        words.stream()
            .filter(word -> word.equalsIgnoreCase(field.text()) || word.equals(field.text() + ".0"))
            .findFirst();
    Optional<String> alike =
        Optional.of(LookAlikes.fold(field.text()))
            .filter(words::contains)
            .filter(word -> same.isEmpty());
    Optional<String> near = same.or(() -> alike).or(() -> near(subject, option, field));
    String message =
        subject.quoteValue(field)
            + " is no value of \""
            + option.name()
            + "\", which takes "
            + String.join(", ", words)
            + (isRegion(option) && words.size() < option.values().size() ? " for archives" : "")
            + (same.isPresent()
                ? ""
                : near.map(word -> "; did you mean \"" + word + "\"").orElse(""));
    message += alike.isPresent() ? LookAlikes.hint(field.text()) : "";
    message += HashInValue.hint(field.text());
    boolean isError = same.isEmpty() && option.complete();
    Diagnostic finding =
        error(field.value().span(), message)
            .as(isError ? Severity.ERROR : option.isRecalled() ? Severity.NOTE : Severity.WARNING)
            .about(option.path())
            .sparing(option.invalid());
    return near.map(word -> corrected(subject, finding, option, field, word)).orElse(finding);
  }

  /** Only a slip of the pen is written anew; which version was meant, when it is 9, is a guess. */
  private static Diagnostic corrected(
      Subject subject, Diagnostic finding, Option option, Field field, String word) {
    Diagnostic mended = finding.mendedBy("write \"" + word + "\"");
    boolean isGuess = isVersion(option) && !word.equals(field.text() + ".0");
    boolean isDear = field.value() instanceof Scalar scalar && subject.untouchable().holds(scalar);
    return isGuess || isDear
        ? mended
        : mended.correctedBy(Correction.doubtful(new Edit(inner(field), word)));
  }

  /** The characters of the value between its quotes, if it has some. */
  private static Span inner(Field field) {
    Span span = field.value().span();
    boolean quoted = field.value() instanceof Scalar scalar && scalar.quoted();
    return quoted
        ? new Span(
            new Position(span.start().line(), span.start().column() + 1),
            new Position(span.end().line(), span.end().column() - 1))
        : span;
  }
}
