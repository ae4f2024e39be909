package dev.waybill.document;

import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells values that use what YAML has and the manifest format has not. They are named, never
 * carried out: a document of a few hundred bytes can otherwise grow to gigabytes.
 */
final class YamlFeature {
  private static final Pattern ANCHOR = Pattern.compile("&[^\\s,\\[\\]{}]+(\\s.*)?");

  /** Not <code>***text***</code> and the like, which are placeholders. */
  private static final Pattern ALIAS = Pattern.compile("\\*[^\\s,*\\[\\]{}]+");

  private static final Pattern TAG = Pattern.compile("!\\S*(\\s.*)?");
  private static final Pattern BLOCK_SCALAR = Pattern.compile("[|>][-+0-9]{0,2}(\\s+#.*)?");

  /** Where one bracketed item of a list ends and the next begins. */
  private static final Pattern BETWEEN_ITEMS = Pattern.compile("[]}]\\s*,");

  private YamlFeature() {}

  /** The fault that an unquoted value is, or null when it is an ordinary text. */
  static Fault.@Nullable Kind of(String written, @Nullable Option option) {
    return switch (written.charAt(0)) {
      case '&' -> ANCHOR.matcher(written).matches() ? Fault.Kind.ANCHOR_OR_ALIAS : null;
      case '*' ->
          ALIAS.matcher(written).matches() && !isPattern(written, option)
              ? Fault.Kind.ANCHOR_OR_ALIAS
              : null;
      case '!' -> TAG.matcher(written).matches() ? Fault.Kind.TAG : null;
      case '|', '>' -> BLOCK_SCALAR.matcher(written).matches() ? Fault.Kind.BLOCK_SCALAR : null;
      case '[', '{' ->
          isAddresses(written, option)
                  || isFlow(written, option != null && option.type().isNested())
              ? Fault.Kind.FLOW_COLLECTION
              : null;
      default -> null;
    };
  }

  /** {@code *.tmp}, as shells write it, where patterns belong. */
  private static boolean isPattern(String written, @Nullable Option option) {
    return option != null
        && option.type() == OptionType.LIST_OF_PATTERNS
        && written.startsWith("*.");
  }

  /** No template has an at sign between its brackets where addresses belong. */
  private static boolean isAddresses(String written, @Nullable Option option) {
    return option != null
        && option.type() == OptionType.EMAILS
        && written.endsWith("]")
        && written.indexOf('@') > 0;
  }

  /** Whether deeper lines below are part of it. */
  static boolean goesOnBelow(String written, Fault.Kind feature) {
    return feature == Fault.Kind.BLOCK_SCALAR
        || (feature == Fault.Kind.FLOW_COLLECTION
            && written.indexOf(closing(written.charAt(0))) < 0);
  }

  /**
   * {@code [text]} and {@code {TEXT}} are placeholders of the templates unless the option takes a
   * list or a map; {@code [unit 5] 12 Any Street} is an address.
   */
  private static boolean isFlow(String written, boolean nested) {
    char close = closing(written.charAt(0));
    if (nested || written.indexOf(close) < 0) {
      return true;
    }
    if (written.charAt(written.length() - 1) != close) {
      return false;
    }
    int depth = 0;
    while (depth < written.length() / 2
        && written.charAt(depth) == written.charAt(0)
        && written.charAt(written.length() - 1 - depth) == close) {
      depth++;
    }
    String inner = written.substring(depth, written.length() - depth).strip();
    boolean isMap = written.charAt(0) == '{' && (inner.contains(":") || inner.contains(","));
    return inner.isEmpty()
        || isMap
        || "\"'[{&*".indexOf(inner.charAt(0)) >= 0
        || BETWEEN_ITEMS.matcher(inner).find();
  }

  private static char closing(char open) {
    return open == '[' ? ']' : '}';
  }
}
