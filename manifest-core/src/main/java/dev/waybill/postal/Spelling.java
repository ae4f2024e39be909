package dev.waybill.postal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is left of a name when case, accents and punctuation do not matter: {@code U.S.A.} and
 * {@code usa} are one, and so are {@code Côte d'Ivoire} and {@code COTE DIVOIRE}.
 */
final class Spelling {
  /** No name of a country or a state comes near; more is not worth looking at. */
  private static final int MAX_LENGTH = 128;

  private Spelling() {}

  /** The plain form; the empty text when nothing is left, or when it is too long for a name. */
  static String plain(String written) {
    if (written.length() > MAX_LENGTH) {
      return "";
    }
    if (isWordOfAscii(written)) {
      return whole(written.toLowerCase(Locale.ROOT));
    }
    boolean isAscii = isAscii(written);
    List<String> words = words(isAscii ? written : withoutAccents(written));
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    boolean isInitials = areInitials(words);
    String plain = String.join(isInitials ? "" : " ", words);
    // Accents are taken off in pieces; what was no accent is put together again.
    return isAscii ? plain : Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static boolean areInitials(List<String> words) {
    for (String word : words) {
      if (word.length() != 1) {
        return false;
      }
    }
    return true;
  }

  /** As codes are, and most names. */
  private static boolean isWordOfAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 'z' || !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'ø' -> plain.append('o');
        case 'ł' -> plain.append('l');
        case 'ß' -> plain.append("ss");
        case 'æ' -> plain.append("ae");
        case 'œ' -> plain.append("oe");
        case 'đ', 'ð' -> plain.append('d');
        case 'ı' -> plain.append('i');
        case 'þ' -> plain.append("th");
        case '’' -> plain.append('\'');
        default -> {
          if (c < '\u0300' || c > '\u036F') {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPartOfWord(c)) {
        word.append(Character.toLowerCase(c));
      } else if (c != '.' && c != '\'' && c != '`') {
        endWord(word, words);
        if (c == '&') {
          words.add("and");
        }
      }
    }
    endWord(word, words);
    return words;
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static void endWord(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(whole(word.toString()));
      word.setLength(0);
    }
  }

  private static String whole(String word) {
    return word.equals("saint") ? "st" : word;
  }
}
