package dev.waybill.document;

/** Finds where a quoted text ends, as YAML has it; what is inside is for the YAML parser. */
final class Quotes {
  private Quotes() {}

  /**
   * The index of the quote that closes the one at {@code open}; -1 when none does before {@code
   * end}. A backslash protects the character behind it in double quotes; two single quotes stand
   * for one in single quotes.
   */
  static int closing(String line, int open, int end) {
    char quote = line.charAt(open);
    for (int i = open + 1; i < end; i++) {
      char c = line.charAt(i);
      if (quote == '"' && c == '\\') {
        i++;
      } else if (c == quote) {
        if (quote == '"' || i + 1 >= end || line.charAt(i + 1) != quote) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
