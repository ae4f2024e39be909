package dev.waybill.job.output;

import java.util.Locale;

/**
 * Writes texts in YAML as libyaml does: plain where that is the same, else in single quotes, else
 * in double quotes; beyond column 80 the next blank becomes a line break.
 */
final class YamlScalars {
  private static final int BEST_WIDTH = 80;

  private final StringBuilder out;
  private int column;

  YamlScalars(StringBuilder out) {
    this.out = out;
  }

  void newLine(int indent) {
    endLine();
    raw(" ".repeat(indent));
  }

  void endLine() {
    out.append('\n');
    column = 0;
  }

  /** Puts out what has no line break as it is. */
  void raw(String text) {
    out.append(text);
    column += text.codePointCount(0, text.length());
  }

  /** A name in front of a colon, which stays on its line. */
  void name(String name) {
    write(name, 0, false);
  }

  /**
   * A text.
   *
   * @param indent of the lines that it goes on in
   */
  void text(String text, int indent) {
    write(text, indent, true);
  }

  private void write(String text, int indent, boolean folds) {
    YamlText form = new YamlText(text);
    int[] characters = text.codePoints().toArray();
    if (form.mayBePlain() && !YamlText.looksLikeAnotherType(text)) {
      folded(characters, indent, folds, false);
    } else if (form.maySingleQuoted()) {
      raw("'");
      folded(characters, indent, folds, true);
      raw("'");
    } else {
      raw("\"");
      escaped(characters, indent, folds);
      raw("\"");
    }
  }

  /**
   * Plain or in single quotes: a line break is written as an empty line, a fold as a line break.
   */
  private void folded(int[] text, int indent, boolean folds, boolean quoted) {
    boolean behindBlank = false;
    boolean behindBreak = false;
    for (int i = 0; i < text.length; i++) {
      int c = text[i];
      if (c == ' ') {
        boolean inside = !quoted || (i > 0 && i < text.length - 1);
        if (folds && inside && !behindBlank && column > BEST_WIDTH && !isBlank(text, i + 1)) {
          newLine(indent);
        } else {
          character(c);
        }
        behindBlank = true;
      } else if (YamlText.isBreak(c)) {
        if (!behindBreak && c == '\n') {
          endLine();
        }
        lineBreak(c);
        behindBreak = true;
      } else {
        if (behindBreak) {
          raw(" ".repeat(indent));
        }
        if (quoted && c == '\'') {
          character(c);
        }
        character(c);
        behindBlank = false;
        behindBreak = false;
      }
    }
    if (behindBreak) {
      raw(" ".repeat(indent));
    }
  }

  private static boolean isBlank(int[] text, int i) {
    return i < text.length && text[i] == ' ';
  }

  private void lineBreak(int c) {
    out.appendCodePoint(c);
    column = 0;
  }

  private void character(int c) {
    out.appendCodePoint(c);
    column++;
  }

  /** In double quotes: whatever is not printable has an escape, and so have line breaks. */
  private void escaped(int[] text, int indent, boolean folds) {
    boolean behindBlank = false;
    for (int i = 0; i < text.length; i++) {
      int c = text[i];
      if (c == ' '
          && folds
          && !behindBlank
          && column > BEST_WIDTH
          && i > 0
          && i < text.length - 1) {
        newLine(indent);
        if (isBlank(text, i + 1)) {
          raw("\\");
        }
      } else if (c == '"' || c == '\\' || YamlText.isBreak(c) || !YamlText.isPrintable(c)) {
        raw(escape(c));
      } else {
        character(c);
      }
      behindBlank = c == ' ';
    }
  }

  private static String escape(int c) {
    return switch (c) {
      case 0x00 -> "\\0";
      case 0x07 -> "\\a";
      case 0x08 -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case 0x0B -> "\\v";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      case 0x1B -> "\\e";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 0x85 -> "\\N";
      case 0x2028 -> "\\L";
      case 0x2029 -> "\\P";
      default ->
          String.format(
              Locale.ROOT, c <= 0xFF ? "\\x%02X" : c <= 0xFFFF ? "\\u%04X" : "\\U%08X", c);
    };
  }
}
