package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.text.LookAlikes;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts a colon, a dash or quotes where a line has something that looks like them or is written for
 * them in other languages. A line comes out as long as it was.
 */
final class LineMender {
  private static final int MAX_NAME = 40;

  private LineMender() {}

  /**
   * A line that was mended.
   *
   * @param text the line as it should be
   * @param kind what was done
   * @param from where the character was that did not belong there
   * @param to behind it
   */
  record Mended(String text, Repair.Kind kind, int from, int to) {}

  /**
   * The line with what it was meant to have in place of what it has; null when it is well.
   *
   * @param takesItem whether a list item may stand in a column
   */
  static @Nullable Mended mended(String text, Line line, IntPredicate takesItem) {
    if (line instanceof Line.Item item) {
      Line.Entry entry = item.entry();
      return entry != null && isSound(text, entry) ? null : separator(text, item.restFrom());
    }
    if (line instanceof Line.Entry entry) {
      if (isSound(text, entry)) {
        return null;
      }
      Mended separator = separator(text, entry.keyFrom());
      return separator != null ? separator : bullet(text, takesItem);
    }
    if (line instanceof Line.Stray stray) {
      Mended separator = separator(text, stray.from());
      return separator != null ? separator : bullet(text, takesItem);
    }
    return null;
  }

  /** Whether there is one word, a colon and no other sign. */
  private static boolean isSound(String text, Line.Entry entry) {
    for (int i = entry.keyFrom(); i < entry.keyTo(); i++) {
      if (!isOfName(text.charAt(i))) {
        return false;
      }
    }
    return !isDoubled(text, entry);
  }

  /** Whether the colon is part of {@code ::} or {@code :=}. */
  private static boolean isDoubled(String text, Line.Entry entry) {
    int next = entry.colon() + 1;
    return next < entry.end() && (text.charAt(next) == ':' || text.charAt(next) == '=');
  }

  /** A bullet is only one where a list is. */
  private static @Nullable Mended bullet(String text, IntPredicate takesItem) {
    Mended bullet = bullet(text);
    return bullet != null && takesItem.test(Blanks.column(text, bullet.from())) ? bullet : null;
  }

  /** With a colon behind the name of an option that has another sign there; null when it has. */
  static @Nullable Mended separator(String text, int start) {
    int from = start;
    boolean quoted = from < text.length() && LookAlikes.isQuote(text.charAt(from));
    int nameFrom = quoted ? from + 1 : from;
    int nameTo = nameFrom;
    while (nameTo < text.length()
        && nameTo - nameFrom < MAX_NAME
        && isOfName(LookAlikes.fold(text.charAt(nameTo)))) {
      nameTo++;
    }
    String name = text.substring(nameFrom, nameTo);
    if (Catalogue.named(LookAlikes.fold(name)).isEmpty()) {
      return null;
    }
    int keyTo = nameTo;
    if (quoted) {
      if (nameTo == text.length() || !LookAlikes.isQuote(text.charAt(nameTo))) {
        return null;
      }
      keyTo++;
    }
    String mended =
        quoted ? text.substring(0, from) + '"' + name + '"' + text.substring(keyTo) : text;
    int sign = Blanks.skip(text, keyTo);
    int length = signLength(text, sign);
    if (length > 0) {
      Repair.Kind kind =
          LookAlikes.isColon(text.charAt(sign))
              ? Repair.Kind.LOOK_ALIKE
              : Repair.Kind.OTHER_SEPARATOR;
      return new Mended(
          mended.substring(0, sign) + ':' + " ".repeat(length - 1) + text.substring(sign + length),
          kind,
          sign,
          sign + length);
    }
    return quoted && sign < text.length() && text.charAt(sign) == ':'
        ? new Mended(mended, Repair.Kind.LOOK_ALIKE, from, keyTo)
        : null;
  }

  /** How long a sign is that people write for a colon; 0 when there is none. */
  private static int signLength(String text, int at) {
    for (String sign : new String[] {"=>", "->", ":=", "::", "="}) {
      if (text.startsWith(sign, at)) {
        // Behind a colon that is one, only what stands apart from the value is none of it.
        int end = at + sign.length();
        boolean isApart =
            end < text.length()
                && Blanks.isBlank(text.charAt(end))
                && Blanks.skip(text, end) < text.length();
        return sign.charAt(0) != ':' || isApart ? sign.length() : 0;
      }
    }
    return at < text.length() && LookAlikes.isColon(text.charAt(at)) ? 1 : 0;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** With a dash where a list item begins with a bullet or another dash; null when it does not. */
  static @Nullable Mended bullet(String text) {
    int from = Blanks.skip(text, 0);
    int to = from + 1;
    if (from >= text.length()) {
      return null;
    }
    char c = text.charAt(from);
    if (c == '-') {
      while (to < text.length() && text.charAt(to) == '-') {
        to++;
      }
      if (to == from + 1) {
        return null;
      }
    }
    boolean isBlankBehind = to < text.length() && Blanks.isBlank(text.charAt(to));
    boolean isAscii = c == '-' || c == '*' || c == '+';
    boolean isBullet = isAscii ? isBlankBehind : (LookAlikes.isDash(c) && to < text.length());
    if (!isBullet || Blanks.skip(text, to) == text.length()) {
      return null;
    }
    return new Mended(
        text.substring(0, from) + '-' + " ".repeat(to - from - 1) + text.substring(to),
        Repair.Kind.LOOK_ALIKE,
        from,
        to);
  }

  /** Whether a line begins as comments do in other languages. */
  static boolean isForeignComment(String text, int from) {
    return text.startsWith("//", from)
        || text.startsWith("/*", from)
        || text.startsWith("<!--", from)
        || text.startsWith("--", from)
        || text.startsWith(";", from)
        || text.startsWith("REM ", from)
        || text.startsWith("rem ", from);
  }

  /** What ends a comment that may go over several lines; null when it ends with its line. */
  static @Nullable String commentEnd(String text, int from) {
    if (text.startsWith("/*", from)) {
      return "*/";
    }
    return text.startsWith("<!--", from) ? "-->" : null;
  }
}
