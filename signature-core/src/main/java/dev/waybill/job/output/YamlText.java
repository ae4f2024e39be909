package dev.waybill.job.output;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What decides how YAML's text may be written: the rules of libyaml, which the provider's command
 * line prints YAML with, and of the types of YAML 1.2 as that knows them.
 */
final class YamlText {
  private static final char NEXT_LINE = '\u0085';
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';
  private static final String BREAKS = "\n\r" + NEXT_LINE + LINE_SEPARATOR + PARAGRAPH_SEPARATOR;

  /** Never at the beginning of a plain text. */
  private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";

  private static final String FIRST_OF_NUMBERS = "-+0123456789.";

  /** What a reader of YAML takes for something else than text. */
  private static final List<Pattern> OTHER_TYPES =
      List.of(
          Pattern.compile("true|True|TRUE|false|False|FALSE"),
          Pattern.compile("~|null|Null|NULL|"),
          Pattern.compile("<<|="),
          Pattern.compile(
              "\\d{4}-\\d{2}-\\d{2}|\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt]|[ \\t]+)\\d{1,2}:\\d{2}:\\d{2}"
                  + "(?:\\.\\d*)?(?:[ \\t]*(?:Z|[-+]\\d{1,2}(?::\\d{2})?))?"));

  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-fA-F_]+"),
          Pattern.compile(
              "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+]?[0-9]+)?"
                  + "|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+"
                  + "|[-+]?\\.[0-9_]+(?:[eE][-+][0-9]+)?"
                  + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"));

  private final int[] characters;
  private boolean indicator;
  private boolean lineBreak;
  private boolean unprintable;
  private boolean blankOrBreakAtEnd;
  private boolean blankBehindBreak;
  private boolean breakBehindBlank;

  YamlText(String text) {
    characters = text.codePoints().toArray();
    indicator = text.startsWith("---") || text.startsWith("...");
    for (int i = 0; i < characters.length; i++) {
      look(i);
    }
  }

  private void look(int i) {
    int c = characters[i];
    boolean first = i == 0;
    boolean last = i == characters.length - 1;
    indicator |= first ? startsStructure(c) : c == '#' && isBlankOrBreak(characters[i - 1]);
    // Read beyond the last character, there is the end of the text, which counts like a blank.
    indicator |=
        (c == ':' || (first && (c == '?' || c == '-')))
            && (last || isBlankOrBreak(characters[i + 1]));
    unprintable |= !isPrintable(c);
    if (c == ' ' || isBreak(c)) {
      blankOrBreakAtEnd |= first || last;
    }
    lineBreak |= isBreak(c);
    blankBehindBreak |= c == ' ' && !first && isBreak(characters[i - 1]);
    breakBehindBlank |= isBreak(c) && !first && characters[i - 1] == ' ';
  }

  private static boolean startsStructure(int c) {
    return INDICATORS.indexOf(c) >= 0;
  }

  boolean hasLineBreak() {
    return lineBreak;
  }

  /** Whether it is the same without quotes, but for what types a reader may see in it. */
  boolean mayBePlain() {
    return maySingleQuoted() && !indicator && !lineBreak && !blankOrBreakAtEnd;
  }

  /** Whether single quotes carry it, which know no escapes. */
  boolean maySingleQuoted() {
    return !unprintable && !blankBehindBreak && !breakBehindBlank;
  }

  /** Whether a reader takes it for a number, a date or the like unless it is quoted. */
  static boolean looksLikeAnotherType(String text) {
    boolean number =
        !text.isEmpty()
            && FIRST_OF_NUMBERS.indexOf(text.charAt(0)) >= 0
            && NUMBERS.stream().anyMatch(type -> type.matcher(text).matches());
    return number || OTHER_TYPES.stream().anyMatch(type -> type.matcher(text).matches());
  }

  static boolean isBreak(int c) {
    return c <= PARAGRAPH_SEPARATOR && BREAKS.indexOf(c) >= 0;
  }

  private static boolean isBlankOrBreak(int c) {
    return c == ' ' || c == '\t' || c == 0 || isBreak(c);
  }

  /** What stands for itself: neither controls nor tabs, and nothing beyond U+FFFF. */
  static boolean isPrintable(int c) {
    return c == '\n'
        || (c >= ' ' && c <= '~')
        || (c >= '\u00A0' && c <= '\uD7FF')
        || (c >= '\uE000' && c <= '\uFFFD' && c != '\uFEFF');
  }
}
