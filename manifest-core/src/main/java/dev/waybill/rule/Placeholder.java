package dev.waybill.rule;

import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import java.util.regex.Pattern;

/** Recognises what templates and samples leave to be filled in. */
final class Placeholder {
  /** {@code [your bucket]}, <code>{BUCKET}</code>, {@code <bucket>}: the whole value. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\[+[^\\[\\]]+]+|\\{+[^{}]+}+|\\$\\{[^{}]+}|<[^<>]+>|\\*{2,}+[^*]++\\*{2,}+|@[A-Z][A-Z0-9_]+@");

  /** {@code ***Your Bucket***}, <code>{BUCKET}</code>, {@code @BUCKET@}: anywhere in it. */
  private static final Pattern WITHIN =
      Pattern.compile("(?<!\\*)\\*{2,}+[^*]++\\*\\*|\\{[A-Z][A-Z0-9_]+}|@[A-Z][A-Z0-9_]+@");

  private Placeholder() {}

  /**
   * Whether a value still has one; a quoted text is meant as it is written. Of a secret, only the
   * whole is one: passwords may have stars and braces.
   */
  static boolean isIn(Field field) {
    boolean isSecret = field.option().map(Option::secret).orElse(false);
    return field.value() instanceof Scalar scalar
        && !scalar.quoted()
        && (WHOLE.matcher(scalar.text()).matches()
            || (!isSecret && (WITHIN.matcher(scalar.text()).find() || isChoice(field))));
  }

  /** {@code us-east-1 | us-west-1}: the words of a template, of which one was to be left. */
  private static boolean isChoice(Field field) {
    boolean takesWord =
        field
            .option()
            .map(Option::type)
            .filter(type -> type == OptionType.CHOICE || type == OptionType.YES_NO)
            .isPresent();
    return takesWord && field.text().indexOf('|') > 0;
  }
}
