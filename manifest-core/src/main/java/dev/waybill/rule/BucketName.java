package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.option.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A name that no bucket can have today. */
final class BucketName implements Rule {

  /**
   * Ordinary rules of bucket names; the manifest format names none, and early buckets may have
   * capitals.
   */
  private static final Pattern NAME =
      Pattern.compile("(?!.*\\.\\.)(?!\\d+(\\.\\d+){3}$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private static final Pattern IP_ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        (option, field) -> {
          if (option.type() == OptionType.BUCKET
              && !NAME.matcher(field.text()).matches()
              && !WordForNothing.isIn(field)) {
            found.add(
                warning(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " is no usual bucket name, "
                            + why(field.text())
                            + HashInValue.hint(field.text()))
                    .about(option.path())
                    .sparing(ServiceError.NO_SUCH_BUCKET)
                    .leadingTo(
                        "the service refuses a bucket that does not exist; it never makes one"));
          }
        });
    return found;
  }

  private static String why(String name) {
    if (IP_ADDRESS.matcher(name).matches()) {
      return "but has the form of an IP address";
    }
    return name.contains("..")
        ? "for it has two dots in a row"
        : "which has 3 to 63 lower-case letters, digits, dots and dashes, and begins and ends in a letter or digit";
  }
}
