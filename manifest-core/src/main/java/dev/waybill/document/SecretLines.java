package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import dev.waybill.text.LookAlikes;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where in a text passwords and PINs stand, or may stand.
 *
 * <p>Works on the lines as they are, not on what the reader understood: a misspelt key, a missing
 * colon or a value on the next line must not bring a password to the screen. In doubt it hides.
 */
final class SecretLines {
  /**
   * Words that announce a secret, in whatever spelling; also those of keys that have no place in a
   * manifest.
   */
  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "(?i:pas{1,3}\\W?w?or?[dt]|passwd|pwd|pass\\W?(?:phrase|code)|(?<![a-z])pass(?![a-z])"
              + "|(?:true|vera)\\W?cr[iy]pt|pin\\W?\\w?code|secret|encryption\\W?key)"
              + "|(?<![A-Za-z])pin(?![a-z])|(?<![A-Z])Pin(?![a-z])|(?<![A-Z])PIN(?![A-Z])");

  /**
   * What may stand between such a word and its colon and be shown. Anything else may be the
   * beginning of the secret: {@code trueCryptPassword hunter2: …}.
   */
  private static final Set<String> RESTS_OF_KEYS =
      Set.of("", "s", "code", "number", "key", "accesskey", "keyid", "password", "crypt");

  private static final int MAX_REST_OF_KEY = 30;

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

  private static final int NOTHING = -1;

  /** Of a secret access key. */
  private static final int KEY_CHARACTERS = 40;

  private final SourceText source;
  private final int[] hiddenFrom;

  private SecretLines(SourceText source, int[] hiddenFrom) {
    this.source = source;
    this.hiddenFrom = hiddenFrom;
  }

  static SecretLines of(SourceText source) {
    int[] hiddenFrom = new int[source.lineCount()];
    Follow follow = Follow.NONE;
    for (int i = 0; i < hiddenFrom.length; i++) {
      // Another script's letters, and colons, tell the reader of a message the same.
      String line = LookAlikes.fold(source.line(i + 1));
      int from = announcedFrom(line);
      int key = secretKeyFrom(line);
      hiddenFrom[i] = from == NOTHING || (key != NOTHING && key < from) ? key : from;
      if (from != NOTHING) {
        follow = followOf(line, from);
      } else if (!line.isBlank()) {
        if (follow.hides(line)) {
          hiddenFrom[i] = 0;
        } else {
          follow = Follow.NONE;
        }
      }
    }
    return new SecretLines(source, hiddenFrom);
  }

  /**
   * Where a secret access key stands, whatever is written before it: forty characters of Base64
   * among which are capitals, small letters and digits. It has no place in a manifest at all.
   */
  private static int secretKeyFrom(String line) {
    if (line.length() < KEY_CHARACTERS) {
      return NOTHING;
    }
    int start = 0;
    boolean capital = false;
    boolean small = false;
    boolean digit = false;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      boolean isCapital = c >= 'A' && c <= 'Z';
      boolean isSmall = c >= 'a' && c <= 'z';
      boolean isDigit = c >= '0' && c <= '9';
      if (isCapital || isSmall || isDigit || c == '+' || c == '/') {
        capital |= isCapital;
        small |= isSmall;
        digit |= isDigit;
      } else {
        if (i - start == KEY_CHARACTERS && capital && small && digit) {
          return start;
        }
        start = i + 1;
        capital = false;
        small = false;
        digit = false;
      }
    }
    return NOTHING;
  }

  /** What of the lines behind a secret may still belong to it. */
  private enum Follow {
    NONE,
    /** The secret has a value on its line: only text that is no entry can go on with it. */
    TEXT,
    /** The value is still to come, or is open: everything but an option that the format has. */
    ALL_BUT_OPTIONS;

    boolean hides(String line) {
      return switch (this) {
        case NONE -> false;
        case TEXT -> keyOf(line) == null;
        case ALL_BUT_OPTIONS -> !isKnownEntry(line);
      };
    }
  }

  private static Follow followOf(String line, int from) {
    if (line.stripLeading().startsWith("#")) {
      return Follow.NONE;
    }
    String value = line.substring(from).strip();
    boolean open = value.isEmpty() || "|>\"'[{&!".indexOf(value.charAt(0)) >= 0;
    return open ? Follow.ALL_BUT_OPTIONS : Follow.TEXT;
  }

  /** Hides also from the start of these spans on, whatever their lines look like. */
  SecretLines hidingFrom(List<Span> spans) {
    int[] more = hiddenFrom.clone();
    for (Span span : spans) {
      int line = span.start().line();
      int from = source.line(line).offsetByCodePoints(0, span.start().column() - 1);
      more[line - 1] = more[line - 1] == NOTHING ? from : Math.min(more[line - 1], from);
    }
    return new SecretLines(source, more);
  }

  boolean hides(Position place) {
    return hides(Span.at(place));
  }

  boolean hides(Span span) {
    int last = Math.min(span.end().line(), hiddenFrom.length);
    for (int line = span.start().line(); line <= last; line++) {
      int from = hiddenFrom[line - 1];
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
    int from = hiddenFrom[number - 1];
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
    String key = keyOf(line);
    if (key != null && isNearSecret(key)) {
      return line.indexOf(':') + 1;
    }
    int misspelt =
        key != null && isInnocentKey(line, key)
            ? behindMisspeltKey(line, line.indexOf(':') + 1)
            : behindMisspeltWord(line);
    int announced = behindAnnouncement(line);
    return misspelt == NOTHING || announced == NOTHING
        ? Math.max(misspelt, announced)
        : Math.min(misspelt, announced);
  }

  /** Whether a line begins with a name of the format, plainly written, as most lines do. */
  private static boolean isInnocentKey(String line, String key) {
    int from = start(line);
    int end = from + key.length();
    return line.startsWith(key, from)
        && (line.charAt(end) == ':' || line.charAt(end) == ' ')
        && INNOCENT_NAMES.contains(key);
  }

  private static int behindAnnouncement(String line) {
    if (!mayAnnounce(line)) {
      return NOTHING;
    }
    Matcher word = ANNOUNCEMENT.matcher(line);
    if (!word.find()) {
      return NOTHING;
    }
    int end = word.end();
    // Words that follow each other at once are one key: trueCryptPassword.
    while (word.find() && word.start() == end) {
      end = word.end();
    }
    int colon = line.indexOf(':', end);
    boolean ownsColon = colon >= 0 && colon - end <= MAX_REST_OF_KEY;
    return ownsColon && RESTS_OF_KEYS.contains(letters(line.substring(end, colon)))
        ? colon + 1
        : end;
  }

  /** Spares most lines the pattern: whether anything begins like an alternative of it. */
  private static boolean mayAnnounce(String line) {
    for (int i = 0; i + 2 < line.length(); i++) {
      boolean mayBegin =
          switch (lowerCase(line.charAt(i))) {
            case 'p' ->
                beginsAt(line, i, "pas") || beginsAt(line, i, "pwd") || beginsAt(line, i, "pin");
            case 't' -> beginsAt(line, i, "true");
            case 'v' -> beginsAt(line, i, "vera");
            case 's' -> beginsAt(line, i, "secret");
            case 'e' -> beginsAt(line, i, "encryption");
            default -> false;
          };
      if (mayBegin) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsAt(String line, int index, String beginning) {
    for (int i = 1; i < beginning.length(); i++) {
      if (index + i == line.length() || lowerCase(line.charAt(index + i)) != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Of a letter of ASCII; other characters do not become one. */
  private static char lowerCase(char c) {
    return (char) (c | ' ');
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
    int from = start(line);
    if (from < line.length() && line.charAt(from) == '#') {
      from = Blanks.skip(line, from + 1);
    }
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

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** Behind the blanks, and the dash, that a line begins with. */
  private static int start(String line) {
    int from = Blanks.skip(line, 0);
    boolean isItem = from < line.length() && line.charAt(from) == '-';
    return isItem ? Blanks.skip(line, from + 1) : from;
  }

  /**
   * What stands before the first colon, without dash, quotes and blanks around it; null when there
   * is none, or when a quote inside tells that it is no key.
   */
  private static @Nullable String keyOf(String line) {
    int colon = line.indexOf(':');
    int from = start(line);
    if (colon < from) {
      return null;
    }
    String key = line.substring(from, Math.max(from, Blanks.trimmedEnd(line, colon)));
    if (!key.isEmpty() && isQuote(key.charAt(0))) {
      key = key.substring(1);
    }
    if (!key.isEmpty() && isQuote(key.charAt(key.length() - 1))) {
      key = key.substring(0, key.length() - 1);
    }
    return key.indexOf('"') >= 0 || key.indexOf('\'') >= 0 ? null : key;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isKnownEntry(String line) {
    String key = keyOf(line);
    return key != null && !Catalogue.named(key.strip()).isEmpty();
  }
}
