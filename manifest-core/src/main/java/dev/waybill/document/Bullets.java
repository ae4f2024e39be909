package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import dev.waybill.text.LookAlikes;
import dev.waybill.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The bullets or dashes that a word processor or a page of Markdown puts before every option, as if
 * the manifest were a list.
 */
final class Bullets {
  /** Fewer options make no list. */
  private static final int MIN_OPTIONS = 3;

  private final char bullet;

  /** Where the outermost of them stand. */
  private final int column;

  /** Where those of operations stand; -1 when there are none. */
  private int itemColumn = -1;

  private Bullets(char bullet, int column) {
    this.bullet = bullet;
    this.column = column;
  }

  static boolean isBullet(char c) {
    return c == '*' || c == '-' || LookAlikes.isDash(c);
  }

  /**
   * Those of a text whose first line that says something begins with one; null when it has none.
   */
  static @Nullable Bullets in(SourceText source, int firstLine) {
    String first = source.line(firstLine);
    int from = Blanks.skip(first, 0);
    Bullets bullets = new Bullets(first.charAt(from), Blanks.column(first, from));
    int options = 0;
    for (int number = firstLine; number <= source.lineCount(); number++) {
      String line = source.line(number);
      int start = Blanks.skip(line, 0);
      if (start < line.length() && line.charAt(start) != '#') {
        boolean isOuter = Blanks.column(line, start) <= bullets.column;
        if (isOuter && !bullets.begins(line)) {
          return null;
        }
        if (bullets.itemColumn < 0 && bullets.isItem(line)) {
          bullets.itemColumn = Blanks.column(line, start);
        }
        options += isOuter && Catalogue.find("", bullets.name(line)).isPresent() ? 1 : 0;
      }
    }
    return options < MIN_OPTIONS ? null : bullets;
  }

  /**
   * Behind the bullet of a line and the blanks that follow it; -1 when it has none to pass over.
   */
  int end(String line) {
    if (!begins(line) || isOfList(line)) {
      return -1;
    }
    return Blanks.skip(line, Blanks.skip(line, 0) + 1);
  }

  /**
   * The line with nothing of any width in place of its bullet, or with the dash that it stands for.
   */
  String without(String line) {
    int from = Blanks.skip(line, 0);
    int end = end(line);
    if (end >= 0 && isOfItem(line) && Blanks.column(line, from) == itemColumn) {
      // As far in as the option behind the dash above.
      return line.substring(0, from) + ' ' + line.substring(from + 1);
    }
    if (end >= 0) {
      return line.substring(0, from) + "\u200B".repeat(end - from) + line.substring(end);
    }
    return begins(line) ? line.substring(0, from) + '-' + line.substring(from + 1) : line;
  }

  private boolean begins(String line) {
    int from = Blanks.skip(line, 0);
    return from + 1 < line.length()
        && line.charAt(from) == bullet
        && Blanks.isBlank(line.charAt(from + 1));
  }

  /** Whether a deeper line begins an item of a list that manifests have. */
  private boolean isOfList(String line) {
    return isDeeper(line)
        && (isItem(line)
            || (isOfItem(line) && bullet == '-')
            || Catalogue.named(name(line)).isEmpty());
  }

  /** Whether an operation begins with the option of a line. */
  private boolean isItem(String line) {
    String name = name(line);
    return begins(line) && (name.equals("exportBucket") || name.equals("destination"));
  }

  private boolean isDeeper(String line) {
    return Blanks.column(line, Blanks.skip(line, 0)) > column;
  }

  private boolean isOfItem(String line) {
    return Catalogue.named(name(line)).stream()
        .map(Option::parent)
        .anyMatch(parent -> parent.endsWith("[]"));
  }

  private String name(String line) {
    int from = Blanks.skip(line, Blanks.skip(line, 0) + 1);
    int colon = line.indexOf(':', from);
    return colon < 0 ? "" : line.substring(from, Math.max(from, Blanks.trimmedEnd(line, colon)));
  }
}
