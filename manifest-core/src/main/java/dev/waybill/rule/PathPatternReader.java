package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a Java regular expression apart. Gives up where it has something that changes the meaning
 * of the rest, such as flags, quotations and references to groups: then nothing is proved about it.
 */
final class PathPatternReader {
  private static final int MOST_CHARACTERS = 1000;

  private static final int MOST_LEVELS = 30;

  private final String text;
  private int at;

  private PathPatternReader(String text) {
    this.text = text;
  }

  /** The parts; empty when they are not understood. */
  static Optional<PathPattern> read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    PathPatternReader reader = new PathPatternReader(text);
    PathPattern whole = reader.choice(0);
    return reader.at == text.length() ? Optional.ofNullable(whole) : Optional.empty();
  }

  private @Nullable PathPattern choice(int level) {
    List<PathPattern> branches = new ArrayList<>();
    do {
      PathPattern row = row(level);
      if (row == null) {
        return null;
      }
      branches.add(row);
    } while (take('|'));
    return new PathPattern.Choice(branches);
  }

  private @Nullable PathPattern row(int level) {
    List<PathPattern> items = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      PathPattern item = item(level);
      if (item == null) {
        return null;
      }
      PathPattern repeated = repeated(item);
      if (repeated == null) {
        return null;
      }
      items.add(repeated);
    }
    return new PathPattern.Row(items);
  }

  private @Nullable PathPattern item(int level) {
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case '(' -> level < MOST_LEVELS ? group(level + 1) : null;
      case '[' -> skipClass() ? new PathPattern.One(PathPattern.One.SOME) : null;
      case '.' -> new PathPattern.One(PathPattern.One.ANY);
      case '^' -> new PathPattern.Begin();
      case '$' -> new PathPattern.End();
      case '\\' -> escape();
      default -> new PathPattern.One(c);
    };
  }

  private @Nullable PathPattern group(int level) {
    boolean isAhead = false;
    boolean isNegative = false;
    boolean isAtomic = false;
    if (take('?')) {
      if (take(':')) {
        // Only a group.
      } else if (take('>')) {
        isAtomic = true;
      } else if (take('=') || take('!')) {
        isAhead = true;
        isNegative = text.charAt(at - 1) == '!';
      } else if (take('<')) {
        if (take('=') || take('!')) {
          isAhead = true;
        } else {
          int end = text.indexOf('>', at);
          at = end < 0 ? text.length() : end + 1;
        }
      } else {
        // Without regard to case: the only flag that proves as much.
        return take('i') && take(')') ? new PathPattern.Row(List.of()) : null;
      }
    }
    PathPattern body = choice(level);
    if (body == null || !take(')')) {
      return null;
    }
    if (isAhead) {
      return isNegative && body.takesNothing()
          ? new PathPattern.Never()
          : new PathPattern.Assertion();
    }
    return isAtomic ? new PathPattern.Atomic(body) : body;
  }

  private @Nullable PathPattern escape() {
    if (at >= text.length()) {
      return null;
    }
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case 'A' -> new PathPattern.Begin();
      case 'z', 'Z' -> new PathPattern.End();
      case 'b', 'B' -> peek('{') ? null : new PathPattern.Assertion();
      case 'd', 'D', 'w', 'W', 's', 'S', 'h', 'H', 'v', 'V' ->
          new PathPattern.One(PathPattern.One.SOME);
      case 'p', 'P' -> property();
      case 't' -> new PathPattern.One('\t');
      case 'n' -> new PathPattern.One('\n');
      case 'r' -> new PathPattern.One('\r');
      case 'f' -> new PathPattern.One('\f');
      case 'a' -> new PathPattern.One('\u0007');
      case 'e' -> new PathPattern.One('\u001B');
      // Letters and digits that are not listed have meanings of their own, or none.
      default -> Character.isLetterOrDigit(c) && c < 128 ? null : new PathPattern.One(c);
    };
  }

  private PathPattern property() {
    int end = peek('{') ? text.indexOf('}', at) : at;
    at = end < 0 ? text.length() : Math.min(text.length(), end + 1);
    return new PathPattern.One(PathPattern.One.SOME);
  }

  /** Whether the class that has just begun ends. */
  private boolean skipClass() {
    int open = 1;
    boolean isFirst = true;
    take('^');
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        if (at >= text.length() || text.charAt(at) == 'Q') {
          return false;
        }
        at++;
      } else if (c == '[') {
        open++;
        take('^');
        isFirst = true;
        continue;
      } else if (c == ']' && !isFirst && --open == 0) {
        return true;
      }
      isFirst = false;
    }
    return false;
  }

  private @Nullable PathPattern repeated(PathPattern item) {
    int least;
    int most;
    if (take('*')) {
      least = 0;
      most = Integer.MAX_VALUE;
    } else if (take('+')) {
      least = 1;
      most = Integer.MAX_VALUE;
    } else if (take('?')) {
      least = 0;
      most = 1;
    } else if (peek('{')) {
      int end = text.indexOf('}', at);
      String[] numbers = end < 0 ? new String[0] : text.substring(at + 1, end).split(",", -1);
      if (numbers.length < 1 || numbers.length > 2 || !isNumber(numbers[0])) {
        return null;
      }
      least = Integer.parseInt(numbers[0]);
      most = least;
      if (numbers.length == 2) {
        boolean isOpen = numbers[1].isEmpty();
        if (!isOpen && !isNumber(numbers[1])) {
          return null;
        }
        most = isOpen ? Integer.MAX_VALUE : Integer.parseInt(numbers[1]);
      }
      at = end + 1;
    } else {
      return item;
    }
    boolean goesBack = !take('+');
    if (goesBack) {
      take('?');
    }
    return new PathPattern.Repeat(item, least, most, goesBack);
  }

  private static boolean isNumber(String digits) {
    return !digits.isEmpty()
        && digits.length() < 7
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean take(char c) {
    boolean isThere = peek(c);
    at += isThere ? 1 : 0;
    return isThere;
  }
}
