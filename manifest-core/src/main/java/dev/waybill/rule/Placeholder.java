package dev.waybill.rule;

import dev.waybill.document.Scalar;
import java.util.regex.Pattern;

/** Recognises what templates and samples leave to be filled in. */
final class Placeholder {
  /** {@code [your bucket]}, <code>{BUCKET}</code>, {@code <bucket>}: the whole value. */
  private static final Pattern WHOLE =
      Pattern.compile("\\[+[^\\[\\]]+]+|\\{+[^{}]+}+|\\$\\{[^{}]+}|<[^<>]+>");

  /** {@code ***Your Bucket***}, <code>{BUCKET}</code>, {@code @BUCKET@}: anywhere in it. */
  private static final Pattern WITHIN =
      Pattern.compile("\\*{2,}[^*]+\\*{2,}|\\{[A-Z][A-Z0-9_]+}|@[A-Z][A-Z0-9_]+@");

  private Placeholder() {}

  /** Whether a text still has one; a quoted text is meant as it is written. */
  static boolean isIn(Scalar scalar) {
    return !scalar.quoted()
        && (WHOLE.matcher(scalar.text()).matches() || WITHIN.matcher(scalar.text()).find());
  }
}
