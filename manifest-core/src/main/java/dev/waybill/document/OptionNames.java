package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the names of options, each with its colon, inside a text. */
public final class OptionNames {
  private static final int MAX_NAME =
      Catalogue.OPTIONS.stream().mapToInt(option -> option.name().length()).max().orElseThrow();

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

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c);
  }
}
