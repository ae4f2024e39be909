package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A value that is in the samples of the manuals. */
final class SampleValue implements Rule {

  private static final Pattern BUCKET =
      Pattern.compile(
          "amzn-s3-demo-.*|doc-example-bucket.*|(my|example|sample|awsexample|your)-?(s3-?|import-?|export-?|log-?)?bucket\\d?");

  private static final String PUNCTUATION = "-+ ().";

  private static final Pattern ACCESS_KEY = Pattern.compile("A[KS]IA[A-Z0-9]*EXAMPLE");

  private static final Set<String> DEVICES =
      Set.of("49382", "hd001", "abcde", "s/n 123xxxy1934883", "s/n 12345");

  private static final Set<String> STREETS =
      Set.of("123 any street", "120 nosuch ave s.", "123 any st", "123 any st.", "1234 any street");

  private static final Set<String> PHONES =
      Set.of("2065551111", "12065551111", "5555550100", "15555550100");

  /** Of the sample key that all manuals of the provider share. */
  private static final String SECRET_KEY = "wJalrXUtnFEMI";

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        (option, field) -> {
          if (field.text().contains(SECRET_KEY) && !option.name().equals("accessKeyId")) {
            found.add(
                warning(field.value().span(), "this is the secret key of the manuals' samples")
                    .about(field.path())
                    .mendedBy("a manifest has no secret key; take it out"));
          } else if (!option.secret() && isSample(option, field.text())) {
            Diagnostic sample = finding(subject, field);
            // A name that all manuals show belongs to somebody else.
            found.add(
                option.type() == OptionType.BUCKET
                    ? sample.sparing(ServiceError.BUCKET_PERMISSION)
                    : sample);
          }
        });
    return found;
  }

  /** {@code AnyState}, as it stands in many manuals. */
  static boolean isAnyState(String text) {
    return text.equalsIgnoreCase("AnyState") || text.equalsIgnoreCase("Any State");
  }

  private static boolean isSample(Option option, String written) {
    return written.equalsIgnoreCase("EX1ID")
        || switch (option.name()) {
          case "accessKeyId" -> ACCESS_KEY.matcher(written).matches();
          case "deviceId" -> DEVICES.contains(lowerCase(written));
          case "name" -> lowerCase(written).endsWith("joe random");
          case "street1" -> STREETS.contains(lowerCase(written));
          case "city" ->
              written.equalsIgnoreCase("Anytown") || written.equalsIgnoreCase("Any Town");
          case "stateOrProvince" -> isAnyState(written);
          case "phoneNumber" -> PHONES.contains(withoutPunctuation(written));
          case "notificationEmail" -> isSampleEmail(lowerCase(written));
          default -> option.type() == OptionType.BUCKET && isSampleBucket(lowerCase(written));
        };
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean isSampleEmail(String text) {
    return text.contains("john@doe.com") || text.startsWith("invalid.");
  }

  private static boolean isSampleBucket(String text) {
    boolean mayBe = text.contains("bucket") || text.startsWith("amzn");
    return mayBe && BUCKET.matcher(text).matches();
  }

  private static String withoutPunctuation(String text) {
    StringBuilder rest = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (PUNCTUATION.indexOf(text.charAt(i)) < 0) {
        rest.append(text.charAt(i));
      }
    }
    return rest.toString();
  }

  private Diagnostic finding(Subject subject, Field field) {
    return note(
            field.value().span(),
            subject.quoteValue(field) + " stands in the samples of the manuals")
        .about(field.path())
        .mendedBy("write your own");
  }
}
