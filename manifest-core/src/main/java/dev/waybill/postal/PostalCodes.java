package dev.waybill.postal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the postal codes of a country look like. */
public final class PostalCodes {
  /** A postal code is shorter; more is not worth looking at. */
  private static final int MAX_LENGTH = 32;

  private final String country;
  private final List<String> forms;
  private final String example;

  private PostalCodes(List<String> columns) {
    this.country = columns.get(0);
    this.forms = Table.split(columns.get(1), ';');
    this.example = columns.get(2);
  }

  /** Those of a country; empty when it has none, or when nothing certain is known of them. */
  public static Optional<PostalCodes> of(Country country) {
    return Optional.ofNullable(Forms.BY_COUNTRY.get(country.code()));
  }

  /** How one is written, {@code 98101 or 98101-1234}. */
  public String example() {
    return example;
  }

  /**
   * Whether a text has one of the forms, in any case. Where a blank or a dash may stand, either or
   * nothing may; where codes are digits, the letters of the country may stand before them: {@code
   * D-10115}; in Japan the mark of its post.
   */
  public boolean match(String written) {
    String text = country.equals("JP") ? withoutMark(written) : written;
    return text.length() <= MAX_LENGTH && (hasForm(text) || matchBehindLetters(text));
  }

  /** U+3012 and U+3036. */
  private static String withoutMark(String text) {
    boolean isMarked = text.startsWith("\u3012") || text.startsWith("\u3036");
    return isMarked ? text.substring(1).strip() : text;
  }

  private boolean hasForm(String text) {
    for (String form : forms) {
      if (hasForm(form, text)) {
        return true;
      }
    }
    return false;
  }

  private boolean matchBehindLetters(String text) {
    int letters = 0;
    while (letters < text.length() && isLetter(text.charAt(letters))) {
      letters++;
    }
    // In the USA letters are the state, which has a line of its own.
    if (letters == 0 || letters > 3 || letters == text.length() || country.equals("US")) {
      return false;
    }
    int start = letters + (isGap(text.charAt(letters)) ? 1 : 0);
    String rest = text.substring(start);
    return forms.stream().anyMatch(form -> form.charAt(0) == '9' && hasForm(form, rest));
  }

  private static boolean hasForm(String form, String text) {
    int at = 0;
    for (int i = 0; i < form.length(); i++) {
      char wanted = form.charAt(i);
      if (wanted == '-') {
        at += at < text.length() && isGap(text.charAt(at)) ? 1 : 0;
      } else if (at == text.length() || !fits(wanted, text.charAt(at))) {
        return false;
      } else {
        at++;
      }
    }
    return at == text.length();
  }

  private static boolean fits(char wanted, char c) {
    return wanted == '9' ? c >= '0' && c <= '9' : isLetter(c);
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '-' || c == '\u2013';
  }

  /** Read when the first is asked for. */
  private static final class Forms {
    private static final Map<String, PostalCodes> BY_COUNTRY = byCountry();

    private static Map<String, PostalCodes> byCountry() {
      Map<String, PostalCodes> byCountry = new HashMap<>();
      for (List<String> columns : Table.read("postal-codes.txt")) {
        byCountry.put(columns.get(0), new PostalCodes(columns));
      }
      return byCountry;
    }
  }
}
