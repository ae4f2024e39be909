package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the names of options, each with its colon, inside a text. */
public final class OptionNames {
  private static final int MAX_NAME =
      Catalogue.OPTIONS.stream().mapToInt(option -> option.name().length()).max().orElseThrow();

  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "[\"']?(?:application|audio|font|image|message|model|multipart|text|video)/[\\w.+-]+.*");

  /** A shorter name may be the end of any word. */
  private static final int MIN_GLUED = 6;

  private OptionNames() {}

  /** All of them, in the order of the text. */
  public static Set<String> in(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      String name = before(text, colon);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * The names that a value has because several options stand on its line; empty when the colons in
   * it are its own, as in {@code ATTN:Joe}.
   *
   * @param option what it is the value of; null when nobody knows it
   * @param isMissing whether an option of a name must be there and is nowhere else
   */
  static Set<String> strayedInto(
      String value, @Nullable Option option, Predicate<String> isMissing) {
    if (value.indexOf(':') < 0) {
      return Set.of();
    }
    Set<String> names = in(value);
    // A word, a name of a bucket, an address has no colon at all; a text may have any word before
    // one, but hardly a word that is written like the options are.
    boolean takesNoColon =
        option != null
            && switch (option.type()) {
              case CHOICE, YES_NO, DECIMAL, BUCKET, EMAILS -> true;
              default -> option.type().isNested();
            };
    boolean isTold =
        takesNoColon || names.stream().anyMatch(name -> isCamel(name) || isMissing.test(name));
    return isTold ? names : Set.of();
  }

  /** Whether a name stands in a text as one of an option does on a line: apart on both sides. */
  static boolean standsAlone(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int colon = Blanks.skip(text, at + name.length());
      boolean isApart = at > 0 && Blanks.isBlank(text.charAt(at - 1));
      boolean isFollowed =
          colon < text.length()
              && text.charAt(colon) == ':'
              && (colon + 1 == text.length() || Blanks.isBlank(text.charAt(colon + 1)));
      if (isApart && isFollowed) {
        return true;
      }
    }
    return false;
  }

  /** Whether a key is none that options have, or has a value that extensions have. */
  static boolean isOwn(String text, Line.Entry entry, String key) {
    // Asked of every line, of which nearly all have the name of an option.
    if (DialectReader.isKnown(key)) {
      return false;
    }
    boolean isOther =
        entry.quotedKey()
            || !key.chars().allMatch(OptionNames::mayBeOfSlip)
            || isMediaType(text.substring(entry.valueFrom(), entry.end()));
    return isOther && !DialectReader.isName(key);
  }

  /** Whether a text is what an extension is set to: {@code image/jpeg}. */
  public static boolean isMediaType(String text) {
    return MEDIA_TYPE.matcher(text).matches();
  }

  /** {@code serial-number}, {@code device id}: what people make of names, joined in their way. */
  private static boolean mayBeOfSlip(int c) {
    return Character.isLetterOrDigit(c) || "-_. ".indexOf(c) >= 0;
  }

  private static boolean isCamel(String name) {
    return name.chars().anyMatch(Character::isUpperCase);
  }

  /** The longest name that ends before a colon. */
  private static @Nullable String before(String text, int colon) {
    int to = colon;
    while (to > 0 && text.charAt(to - 1) == ' ' && colon - to < 2) {
      to--;
    }
    int word = to;
    while (word > 0 && to - word <= MAX_NAME && isOfName(text.charAt(word - 1))) {
      word--;
    }
    for (int from = word; from < to; from++) {
      boolean isWhole = from == 0 || !isOfName(text.charAt(from - 1));
      boolean isEscape = from > 1 && text.charAt(from - 2) == '\\';
      if ((isWhole || isEscape || to - from >= MIN_GLUED)
          && !Catalogue.named(text.substring(from, to)).isEmpty()) {
        return text.substring(from, to);
      }
    }
    return null;
  }

  static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c);
  }
}
