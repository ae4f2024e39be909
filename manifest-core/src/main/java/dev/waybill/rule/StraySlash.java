package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A prefix written like a path: with a slash in front, or with backslashes. */
final class StraySlash implements Rule {

  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:[/\\\\]+");

  private static final Pattern WEB = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

  /** With the slashes beside them, which part the same two folders. */
  private static final Pattern BACKSLASHES = Pattern.compile("/*\\\\[/\\\\]*");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Field field : GluedPrefix.used(subject)) {
      if (isIn(field.text())) {
        String name = quoted(subject, field, GluedPrefix.example(subject, field));
        found.add(finding(subject, field, "names come out as " + name));
      }
    }
    for (Mapping operation : subject.operations()) {
      subject
          .value(operation, "prefix")
          .filter(field -> isIn(field.text()) && GluedPrefix.isUsed(subject, field))
          .ifPresent(
              field ->
                  found.add(
                      finding(
                          subject, field, "only objects whose names begin with it are exported")));
    }
    return found;
  }

  /** Whether it looks like a path or an address; a single slash may be meant. */
  static boolean isIn(String prefix) {
    return prefix.startsWith("/")
        || prefix.indexOf('\\') >= 0
        || startsWithDrive(prefix)
        || isAddress(prefix);
  }

  private static boolean startsWithDrive(String prefix) {
    return prefix.indexOf(':') == 1 && DRIVE.matcher(prefix).lookingAt();
  }

  /** {@code s3://bucket/folder/}, {@code https://bucket.s3.amazonaws.com/folder/}. */
  private static boolean isAddress(String prefix) {
    return prefix.indexOf(':') > 1
        && (WEB.matcher(prefix).lookingAt() || !BucketName.bare(prefix).equals(prefix));
  }

  private Diagnostic finding(Subject subject, Field field, String effect) {
    Diagnostic finding =
        note(field.value().span(), subject.quoteValue(field) + what(field.text()) + effect)
            .about(field.path());
    if (isAddress(field.text())) {
      String behind = behindBucket(field.text());
      // A path may be meant as it is; no object is called like an address.
      return finding
          .as(Severity.WARNING)
          .mendedBy(
              behind.isEmpty()
                  ? "write only what stands behind the bucket"
                  : "write " + quoted(subject, field, behind));
    }
    String meant = meant(field.text(), field.parent().isEmpty());
    return meant.isEmpty() ? finding : finding.mendedBy("write " + quoted(subject, field, meant));
  }

  private static String what(String prefix) {
    if (isAddress(prefix)) {
      return " is the address of a bucket, which stays: ";
    }
    if (startsWithDrive(prefix)) {
      return " begins with the letter of a drive, which stays: ";
    }
    return prefix.startsWith("/")
        ? " begins with a slash, which stays: "
        : " has backslashes, which part no folders: ";
  }

  /** Empty when the address does not tell which part of it the bucket is. */
  private static String behindBucket(String address) {
    String bare = BucketName.bare(address);
    int slash =
        bare.equals(address) || WEB.matcher(address).replaceFirst("").equals(bare)
            ? -1
            : bare.indexOf('/');
    return slash < 0 ? "" : bare.substring(slash + 1);
  }

  /**
   * As names of objects are usually written; empty when nothing is left.
   *
   * @param isFolder whether names are put behind it; a slash behind a selection would narrow it
   */
  private static String meant(String prefix, boolean isFolder) {
    String path = DRIVE.matcher(prefix).replaceFirst("");
    String slashes = BACKSLASHES.matcher(path).replaceAll("/").replaceFirst("^/+", "");
    return slashes.isEmpty() || slashes.endsWith("/") || !isFolder ? slashes : slashes + "/";
  }

  private static String quoted(Subject subject, Field field, String text) {
    return subject.document().quote(field.value().span(), text);
  }
}
