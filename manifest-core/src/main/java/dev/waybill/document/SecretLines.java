package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
          "(?i)pas+\\W?w?or?d|passwd|pass\\W?phrase|true\\W?cr[iy]pt|(?<![a-z])pin(?![a-z])|pin\\W?\\w?code|secret");

  private static final Pattern KEY =
      Pattern.compile("[\\s\\p{Z}]*(?:-[\\s\\p{Z}]*)?[\"']?([^:\"']*)[\"']?[\\s\\p{Z}]*:");
  private static final List<String> SECRET_OPTIONS =
      Catalogue.OPTIONS.stream().filter(Option::secret).map(Option::name).toList();

  /** How far behind the word its colon may be for both to be one key: {@code secretAccessKey:}. */
  private static final int MAX_REST_OF_KEY = 20;

  private static final int NOTHING = -1;

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
      String line = source.line(i + 1);
      int from = announcedFrom(line);
      hiddenFrom[i] = from;
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
        case TEXT -> !KEY.matcher(line).lookingAt();
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
   * Behind the colon that follows the announcing word, or behind the word itself when there is
   * none.
   */
  private static int announcedFrom(String line) {
    Matcher key = KEY.matcher(line);
    if (key.lookingAt() && NearestName.of(key.group(1), SECRET_OPTIONS).isPresent()) {
      return key.end();
    }
    Matcher word = ANNOUNCEMENT.matcher(line);
    if (!word.find()) {
      return NOTHING;
    }
    int colon = line.indexOf(':', word.end());
    return colon < 0 || colon - word.end() > MAX_REST_OF_KEY ? word.end() : colon + 1;
  }

  private static boolean isKnownEntry(String line) {
    Matcher matcher = KEY.matcher(line);
    return matcher.lookingAt() && !Catalogue.named(matcher.group(1).strip()).isEmpty();
  }
}
