package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where in a text passwords and PINs stand, or may stand.
 *
 * <p>Works on the lines as they are, not on what the reader understood: a misspelt key, a missing
 * colon or a value on the next line must not bring a password to the screen. In doubt it hides.
 */
final class SecretLines {
  /** A key of fewer characters is no misspelt secret, and one of more is no key. */
  private static final int MIN_KEY = 4;

  private static final int MAX_KEY = 64;

  private static final List<String> SECRET_OPTIONS =
      Catalogue.OPTIONS.stream().filter(Option::secret).map(Option::name).toList();

  /** The names of the format that are near to no secret, which most keys are. */
  private static final Set<String> INNOCENT_NAMES =
      Catalogue.OPTIONS.stream()
          .map(Option::name)
          .filter(name -> NearestName.of(name, SECRET_OPTIONS).isEmpty())
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> ACCESS_KEY_ID = List.of("accessKeyId");

  private static final int NOTHING = -1;

  private final SourceText source;

  /** For each line the index from which on it is hidden; of lines that were looked at. */
  private final int[] hiddenFrom;

  /** From which index of a line on it is hidden whatever it looks like. */
  private final Map<Integer, Integer> known = new HashMap<>();

  /** How many lines were looked at: no more than somebody asked for. */
  private int looked;

  private Follow follow = Follow.NONE;

  private SecretLines(SourceText source) {
    this.source = source;
    this.hiddenFrom = new int[source.lineCount()];
  }

  /**
   * Those of a text.
   *
   * @param secrets where some of them begin, whatever their lines look like
   */
  static SecretLines of(SourceText source, List<Span> secrets) {
    SecretLines lines = new SecretLines(source);
    for (Span secret : secrets) {
      int line = secret.start().line();
      int from = source.line(line).offsetByCodePoints(0, secret.start().column() - 1);
      lines.known.merge(line, from, Math::min);
    }
    return lines;
  }

  /** From which index on a line is hidden; {@link #NOTHING} when all of it may be shown. */
  private synchronized int hiddenFrom(int number) {
    while (looked < number) {
      look();
    }
    return hiddenFrom[number - 1];
  }

  private void look() {
    int number = ++looked;
    LegibleLine legible = LegibleLine.of(source.line(number));
    String line = legible.text();
    int from = announcedFrom(line);
    int hidden = first(from, SecretKeys.from(line));
    hidden = hidden == NOTHING ? NOTHING : legible.written(hidden);
    if (from != NOTHING) {
      follow = LooseKey.isComment(line) ? followOfComment(line, from) : followOf(line, from);
    } else if (!line.isBlank()) {
      if (follow.hides(line) || isAboveItsName(line, number)) {
        hidden = 0;
      } else {
        follow = Follow.NONE;
      }
    }
    hiddenFrom[number - 1] = first(hidden, known.getOrDefault(number, NOTHING));
  }

  /** Whether a line that is no option may be the value that the name on the next line lacks. */
  private boolean isAboveItsName(String line, int number) {
    if (number == source.lineCount() || LooseKey.isComment(line) || LooseKey.isLikely(line)) {
      return false;
    }
    String below = LegibleLine.of(source.line(number + 1)).text();
    int from = announcedFrom(below);
    return from != NOTHING && !LooseKey.isComment(below) && below.substring(from).isBlank();
  }

  private static int first(int one, int other) {
    return one == NOTHING || other == NOTHING ? Math.max(one, other) : Math.min(one, other);
  }

  /** What of the lines behind a secret may still belong to it. */
  private enum Follow {
    NONE,
    /**
     * The secret has a value on its line: what is no option, and near to none, can go on with it.
     */
    TEXT,
    /** The value is still to come, or is open: everything but an option that the format has. */
    ALL_BUT_OPTIONS;

    boolean hides(String line) {
      return switch (this) {
        case NONE -> false;
        case TEXT -> !LooseKey.isLikely(line);
        case ALL_BUT_OPTIONS -> !LooseKey.isKnown(line);
      };
    }
  }

  private static Follow followOf(String line, int from) {
    String value = line.substring(from).strip();
    boolean open = value.isEmpty() || "|>\"'[{&!".indexOf(value.charAt(0)) >= 0;
    return open ? Follow.ALL_BUT_OPTIONS : Follow.TEXT;
  }

  /** Commented out, it may have left its value on the next line; with one, it says nothing new. */
  private Follow followOfComment(String line, int from) {
    return followOf(line, from) == Follow.ALL_BUT_OPTIONS && follow == Follow.NONE
        ? Follow.TEXT
        : follow;
  }

  boolean hides(Position place) {
    return hides(Span.at(place));
  }

  boolean hides(Span span) {
    int last = Math.min(span.end().line(), hiddenFrom.length);
    for (int line = span.start().line(); line <= last; line++) {
      int from = hiddenFrom(line);
      boolean startsBelow = line < span.end().line() || column(line, from) < span.end().column();
      boolean isSpot = span.isSpot() && column(line, from) <= span.end().column();
      if (from != NOTHING && (startsBelow || isSpot)) {
        return true;
      }
    }
    return false;
  }

  String mask(int number) {
    String line = source.line(number);
    int from = hiddenFrom(number);
    if (from == NOTHING) {
      return line;
    }
    return line.substring(0, from) + line.substring(from).replaceAll("[^\\s]", "*");
  }

  private int column(int line, int from) {
    return from == NOTHING ? Integer.MAX_VALUE : source.line(line).codePointCount(0, from) + 1;
  }

  /**
   * Where the first secret of a line begins: behind its colon when it has one.
   *
   * <p>Scans by hand: patterns that try every way to divide blanks take minutes for a line of them.
   */
  private static int announcedFrom(String line) {
    String key = LooseKey.of(line);
    if (key != null && (isNearSecret(key) || isKeyForItsId(line, key))) {
      return line.indexOf(':') + 1;
    }
    int misspelt =
        key != null && isInnocentKey(line, key)
            ? behindMisspeltKey(line, line.indexOf(':') + 1)
            : behindMisspeltWord(line);
    return first(misspelt, behindAnnouncement(line));
  }

  /** Whether a secret access key, or the beginning of one, stands where its ID belongs. */
  private static boolean isKeyForItsId(String line, String key) {
    String value = line.substring(line.indexOf(':') + 1);
    return value.length() < MAX_KEY
        && SecretKeys.isPart(value)
        && NearestName.of(key, ACCESS_KEY_ID).isPresent();
  }

  /** Whether a line begins with a name of the format, plainly written, as most lines do. */
  private static boolean isInnocentKey(String line, String key) {
    int from = LooseKey.from(line);
    int end = from + key.length();
    return line.startsWith(key, from)
        && (line.charAt(end) == ':' || line.charAt(end) == ' ')
        && INNOCENT_NAMES.contains(key);
  }

  /**
   * Behind a word that announces a secret, or before it, where something stands that may be the
   * secret: {@code hunter2 is the pin}.
   */
  private static int behindAnnouncement(String line) {
    SecretWords.Announcement word = SecretWords.first(line);
    if (word == null) {
      return NOTHING;
    }
    String key = LooseKey.of(line);
    boolean isInValue = key != null && isInnocentKey(line, key);
    int from = isInValue ? line.indexOf(':') + 1 : LooseKey.contentFrom(line);
    // Behind a colon of its own: "bucket: photos pinCode: 1234", but not "bucket: 1234 pinCode:".
    boolean hasValue = word.ownsColon() && !line.substring(word.behind()).isBlank();
    if (word.from() <= from
        || (isInValue && hasValue)
        || SecretWords.isHarmlessBefore(line.substring(from, word.from()))) {
      return word.behind();
    }
    return from;
  }

  /** Behind a first word, or a word before a colon, that is nearly the name of a secret. */
  private static int behindMisspeltWord(String line) {
    int first = behindMisspeltStart(line);
    if (first != NOTHING) {
      return first;
    }
    return behindMisspeltKey(line, 0);
  }

  private static int behindMisspeltKey(String line, int start) {
    for (int colon = line.indexOf(':', start); colon >= 0; colon = line.indexOf(':', colon + 1)) {
      int to = colon;
      while (to > 0 && Blanks.isBlank(line.charAt(to - 1)) && colon - to < MAX_KEY) {
        to--;
      }
      int from = to;
      while (from > 0 && isOfWord(line.charAt(from - 1)) && to - from <= MAX_KEY) {
        from--;
      }
      if (isNearSecret(line.substring(from, to))) {
        return colon + 1;
      }
    }
    return NOTHING;
  }

  /**
   * Behind the shortest start of the first word that is nearly such a name; the secret may follow
   * at once.
   */
  private static int behindMisspeltStart(String line) {
    int from = LooseKey.contentFrom(line);
    for (String name : SECRET_OPTIONS) {
      if (line.regionMatches(true, from, name, 0, name.length())) {
        return from + name.length();
      }
    }
    int to = wordEnd(line, from);
    String word = line.substring(from, to);
    if (NearestName.mayBeIn(word, SECRET_OPTIONS) && Catalogue.named(word).isEmpty()) {
      for (int end = from + MIN_KEY; end <= Math.min(to, from + MAX_KEY); end++) {
        if (isNearSecret(line.substring(from, end))) {
          return end;
        }
      }
    }
    return NOTHING;
  }

  private static boolean isNearSecret(String key) {
    return key.length() >= MIN_KEY
        && key.length() <= MAX_KEY
        && !INNOCENT_NAMES.contains(key)
        && NearestName.of(key, SECRET_OPTIONS).isPresent();
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || "_-.\"'".indexOf(c) >= 0
        || Character.getType(c) == Character.FORMAT;
  }

  private static int wordEnd(String line, int from) {
    int end = from;
    while (end < line.length() && isOfWord(line.charAt(end))) {
      end++;
    }
    return end;
  }
}
