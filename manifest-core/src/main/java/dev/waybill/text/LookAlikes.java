package dev.waybill.text;

import java.util.Locale;

/** Characters that look like one of ASCII and are another. */
public final class LookAlikes {
  /** Each stands for the character at the same place in {@link #ASCII}. */
  private static final String OTHERS =
      // Cyrillic
      "\u0430\u0441\u0435\u04BB\u0456\u0458\u043E\u0440\u051B\u0455\u0443\u051D\u0445\u0501\u04CF"
          + "\u0410\u0412\u0421\u0415\u041D\u0406\u0408\u041A\u041C\u041E\u0420\u0405\u0422\u0423\u0425"
          // Greek
          + "\u03B1\u03B9\u03BF\u03C1\u03BD\u03C5\u03F2"
          + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7"
          // Latin
          + "\u0131\u0251\u0261\u017F"
          // Colons
          + "\uFE13\uFE55\uA789\u2236\u02D0\u05C3";

  private static final String ASCII =
      "acehijopqsywxdl" + "ABCEHIJKMOPSTYX" + "aiopvuc" + "ABEZHIKMNOPTYX" + "iags" + "::::::";

  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  private LookAlikes() {}

  /** The character of ASCII that one looks like; the same one when there is none. */
  public static char fold(char c) {
    if (c < 0x80) {
      return c;
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - FULL_WIDTH_OFFSET);
    }
    int at = OTHERS.indexOf(c);
    return at < 0 ? c : ASCII.charAt(at);
  }

  /** The text with every such character replaced; of the same length. */
  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (fold(text.charAt(i)) != text.charAt(i)) {
        StringBuilder folded = new StringBuilder(text);
        for (int j = i; j < text.length(); j++) {
          folded.setCharAt(j, fold(text.charAt(j)));
        }
        return folded.toString();
      }
    }
    return text;
  }

  /** What a message says of the first such character in a text; empty when there is none. */
  public static String hint(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (fold(c) != c) {
        return String.format(Locale.ROOT, "; U+%04X only looks like \"%s\"", (int) c, fold(c));
      }
    }
    return "";
  }

  /** Whether a character looks like a colon and is none. */
  public static boolean isColon(char c) {
    return c != ':' && fold(c) == ':';
  }

  /** The quotes of word processors and of other languages. */
  public static boolean isQuote(char c) {
    return (c >= '\u2018' && c <= '\u201F')
        || c == '\u00AB'
        || c == '\u00BB'
        || c == '\u2039'
        || c == '\u203A'
        || c == '\uFF02'
        || c == '\uFF07';
  }

  /** Dashes and bullets other than the dash of ASCII. */
  public static boolean isDash(char c) {
    return (c >= '\u2010' && c <= '\u2015')
        || c == '\u2212'
        || c == '\u2022'
        || c == '\u2023'
        || c == '\u2043'
        || c == '\u25CF'
        || c == '\u25E6'
        || c == '\u25AA'
        || c == '\u00B7'
        || c == '\uFF0D';
  }
}
