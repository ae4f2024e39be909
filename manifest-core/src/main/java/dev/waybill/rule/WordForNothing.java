package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.postal.PostalCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A word that says there is nothing, where there must be something. */
final class WordForNothing implements Rule {

  private static final Set<String> WORDS =
      Set.of(
          "n/a",
          "n.a.",
          "none",
          "null",
          "nil",
          "nothing",
          "undefined",
          "unknown",
          "not applicable",
          "not available",
          "-",
          "--",
          "#n/a",
          "~");

  private static final int LONGEST = 14;

  /** What the words begin with, in either case; most values begin otherwise. */
  private static final String BEGINNINGS = "nNuU-#~";

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        (option, field) -> {
          if (isJudged(subject, option, field)) {
            found.add(
                warning(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " is taken for the value of \""
                            + option.name()
                            + "\", which the service needs")
                    .about(field.path())
                    .sparing(option.invalid())
                    .mendedBy("write the value (" + option.meaning() + ")"));
          }
        });
    return found;
  }

  /** The values that are nothing but such a word, where nothing else is to be said of them. */
  static List<Scalar> judged(Subject subject) {
    List<Scalar> judged = new ArrayList<>();
    subject.forEachValue(
        (option, field) -> {
          if (field.value() instanceof Scalar scalar && isJudged(subject, option, field)) {
            judged.add(scalar);
          }
        });
    return judged;
  }

  private static boolean isJudged(Subject subject, Option option, Field field) {
    return isIn(field)
        && (option.type() == OptionType.TEXT || option.type() == OptionType.BUCKET)
        && !option.secret()
        && isNeeded(subject, option);
  }

  /** Whether a text without quotes says that there is nothing. */
  static boolean isIn(Field field) {
    return field.value() instanceof Scalar scalar
        && !scalar.quoted()
        && scalar.text().length() <= LONGEST
        && mayBegin(scalar.text())
        && WORDS.contains(scalar.text().toLowerCase(Locale.ROOT));
  }

  private static boolean mayBegin(String text) {
    return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isNeeded(Subject subject, Option option) {
    if (option.path().equals("returnAddress.postalCode")) {
      // People write so where there are no postal codes.
      return subject.returnAddress().knownCountry().flatMap(PostalCodes::of).isPresent();
    }
    return subject.requires(option)
        || (option.path().equals("returnAddress.stateOrProvince")
            && subject
                .document()
                .find("returnAddress")
                .filter(
                    address ->
                        address.value() instanceof Mapping level && subject.needs(option, level))
                .isPresent());
  }
}
