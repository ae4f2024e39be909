package dev.waybill.option;

import dev.waybill.text.LookAlikes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the name somebody probably meant. */
public final class NearestName {
  /**
   * Longer keys are no slips of the finger; the limit keeps the comparison cheap whatever stands in
   * a file.
   */
  private static final int MAX_LENGTH = 64;

  /** In place of a character that does not count. */
  private static final char NOTHING = '\uFFFF';

  private static final char[] FOLDED = foldedAscii();

  /** Names are the catalogue's, so there are few; what is compared with them is not kept. */
  private static final Map<String, Name> NAMES = new ConcurrentHashMap<>();

  /**
   * A name that may have been meant.
   *
   * @param folded what is compared
   * @param characters which characters it has
   * @param allowance how many slips are taken for one
   */
  private record Name(String folded, long characters, int allowance) {
    static Name of(String name) {
      String folded = fold(name);
      return new Name(folded, NearestName.characters(folded), NearestName.allowance(name));
    }

    /** Whether a text lacks so many of its characters that no part of it can be meant for it. */
    boolean isNotIn(long itsCharacters) {
      return Long.bitCount(characters & ~itsCharacters) > allowance;
    }

    /** Whether length and characters tell already that it takes too many slips. */
    boolean isFarFrom(String other, long itsCharacters) {
      return Math.abs(folded.length() - other.length()) > allowance
          || isNotIn(itsCharacters)
          || Long.bitCount(itsCharacters & ~characters) > allowance;
    }
  }

  private NearestName() {}

  /**
   * The name that differs from the written one by case, blanks or a few letters: one in short
   * names, at most three in long ones. Of several the nearest, then the first in the given order.
   */
  public static Optional<String> of(String written, Collection<String> names) {
    String folded = fold(written);
    if (folded.isEmpty() || folded.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    long characters = characters(folded);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      Name other = NAMES.computeIfAbsent(name, Name::of);
      if (!other.isFarFrom(folded, characters)) {
        int distance = distance(folded, other.folded, other.allowance);
        if (distance <= other.allowance && distance < least) {
          nearest = name;
          least = distance;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /**
   * Whether {@link #of} may find one of the names for a part of a text; false when the text lacks
   * their letters, as most do.
   */
  public static boolean mayBeIn(String text, Collection<String> names) {
    long characters = characters(fold(text));
    for (String name : names) {
      if (!NAMES.computeIfAbsent(name, Name::of).isNotIn(characters)) {
        return true;
      }
    }
    return false;
  }

  private static int allowance(String name) {
    // One digit for another makes another number, not a slip: 2.0 and 3.0.
    boolean isNumber = name.chars().noneMatch(Character::isLetter);
    return isNumber ? 0 : Math.min(3, Math.max(1, name.length() / 3));
  }

  /** A bit for each character, though several characters share one. A slip changes at most one. */
  private static long characters(String folded) {
    long characters = 0;
    for (int i = 0; i < folded.length(); i++) {
      characters |= 1L << (folded.charAt(i) & 63);
    }
    return characters;
  }

  /** Without case, blanks, what joins words, and what cannot be seen. */
  static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char plain = c < FOLDED.length ? FOLDED[c] : fold(c);
      if (plain != NOTHING) {
        folded.append(plain);
      }
    }
    return folded.toString();
  }

  private static char fold(char written) {
    char c = LookAlikes.fold(written);
    boolean joins =
        c == '_' || c == '-' || c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    return joins || Character.getType(c) == Character.FORMAT ? NOTHING : Character.toLowerCase(c);
  }

  private static char[] foldedAscii() {
    char[] folded = new char[0x80];
    for (char c = 0; c < folded.length; c++) {
      folded[c] = fold(c);
    }
    return folded;
  }

  /**
   * How many insertions, deletions, substitutions and swaps of neighbours turn one text into the
   * other.
   */
  static int distance(String a, String b) {
    return distance(a, b, Integer.MAX_VALUE - 1);
  }

  /** The same, or any larger number as soon as it is known to be larger than the limit. */
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, Math.min(last[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      if (least(current) > limit && least(last) > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[b.length()];
  }

  private static int least(int[] row) {
    int least = row[0];
    for (int value : row) {
      least = Math.min(least, value);
    }
    return least;
  }
}
