package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import dev.waybill.option.OptionType;
import dev.waybill.text.LookAlikes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A name that no bucket can have today. */
final class BucketName implements Rule {

  private static final Pattern NAME = Pattern.compile(OptionType.BUCKET.form());

  private static final List<String> SCHEMES =
      List.of("s3://", "https://", "http://", "arn:aws:s3:::");

  private static final Pattern IP_ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}");

  /**
   * What has one of these is an address, a path or an amount of words, but no bucket of any year.
   */
  private static final Pattern IMPOSSIBLE = Pattern.compile("[/\\\\:\\s\\h,;|*?<>\"]");

  /** Names with commas or semicolons between them. */
  private static final Pattern SEVERAL =
      Pattern.compile("[A-Za-z0-9.-]{3,63}(?:\\s*[,;]\\s*[A-Za-z0-9.-]{3,63})++[,;]?");

  /** What ends a member of JSON or a line of a program. */
  private static final Pattern TRAILING_SIGN = Pattern.compile("\\s*[,;]$");

  private static final int MOST_CHARACTERS_EVER = 255;

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        OptionType.BUCKET,
        (option, field) -> {
          if (!NAME.matcher(field.text()).matches()
              && !WordForNothing.isIn(field)
              // It has a finding of its own, and most names are right without it.
              && !InvisibleCharacter.isIn(field.text())) {
            found.add(finding(subject, field));
          }
        });
    return found;
  }

  private Diagnostic finding(Subject subject, Field field) {
    String name = field.text();
    boolean isPossible =
        !IMPOSSIBLE.matcher(name).find()
            && !looksRight(name)
            && name.length() <= MOST_CHARACTERS_EVER;
    Diagnostic finding =
        (isPossible
                ? warning(
                    field.value().span(),
                    subject.quoteValue(field) + " is no usual bucket name, " + why(name))
                : error(
                    field.value().span(),
                    subject.quoteValue(field)
                        + " cannot be the name of a bucket"
                        + whyNever(name)
                        + (looksRight(name) && !subject.isSecret(field)
                            ? LookAlikes.hint(name)
                            : "")
                        + HashInValue.hint(name)))
            .about(field.path())
            .sparing(ServiceError.NO_SUCH_BUCKET)
            .leadingTo("the service refuses a bucket that does not exist; it never makes one");
    String split = split(subject, field);
    if (split.isEmpty() && SEVERAL.matcher(name).matches()) {
      split =
          field.key().equals("exportBucket")
              ? "write an item for each bucket, each with its own dash"
              : "write one bucket; a job has no more";
    }
    return split.isEmpty() ? finding : finding.mendedBy(split);
  }

  /** Whether only letters of another script keep a text from being a name. */
  private static boolean looksRight(String name) {
    String folded = LookAlikes.fold(name);
    return !folded.equals(name) && NAME.matcher(folded).matches();
  }

  private static String whyNever(String name) {
    if (name.length() > MOST_CHARACTERS_EVER) {
      return ", which has at most " + MOST_CHARACTERS_EVER + " characters";
    }
    if (TRAILING_SIGN.matcher(name).find()) {
      return "; the sign at its end belongs to it";
    }
    return bare(name).equals(name) ? "" : "; it is the address of one";
  }

  /** What to write in place of an address or a path; empty when that is not clear. */
  private static String split(Subject subject, Field field) {
    String name = TRAILING_SIGN.matcher(LookAlikes.fold(field.text())).replaceFirst("");
    String[] parts = bare(name).split("/", 2);
    String bucket = parts[0];
    String rest = parts.length > 1 ? parts[1] : "";
    if (!NAME.matcher(bucket).matches()) {
      return "";
    }
    String write = "write " + quoted(subject, field, bucket);
    if (rest.isEmpty()) {
      return write;
    }
    String key = field.key().equals("logBucket") ? "logPrefix" : "prefix";
    String folder = quoted(subject, field, rest.endsWith("/") ? rest : rest + "/");
    boolean hasPrefix = !field.key().equals("exportBucket") && subject.value(key).isPresent();
    return write
        + (hasPrefix
            ? ", and put " + folder + " in front of the \"" + key + "\""
            : ", and \"" + key + "\" " + folder);
  }

  private static String quoted(Subject subject, Field field, String text) {
    return subject.document().quote(field.value().span(), text);
  }

  /** Without what an address has in front of the name of its bucket. */
  static String bare(String text) {
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
        String rest = text.substring(scheme.length());
        return scheme.startsWith("http") ? withoutHost(rest) : rest;
      }
    }
    return text;
  }

  /** {@code harbour/maps} of {@code harbour.s3.amazonaws.com/maps}, or of the older forms. */
  private static String withoutHost(String address) {
    String[] parts = address.split("/", 2);
    String host = parts[0];
    String path = parts.length > 1 ? parts[1] : "";
    int end = Math.max(host.indexOf(".s3."), host.indexOf(".s3-"));
    if (end > 0) {
      return host.substring(0, end) + (path.isEmpty() ? "" : "/" + path);
    }
    return host.startsWith("s3") && host.contains(".amazonaws.com") ? path : address;
  }

  private static String why(String name) {
    if (IP_ADDRESS.matcher(name).matches()) {
      return "but has the form of an IP address";
    }
    return name.contains("..")
        ? "for it has two dots in a row"
        : "which has 3 to 63 lower-case letters, digits, dots and dashes, and begins and ends in a"
            + " letter or digit";
  }
}
