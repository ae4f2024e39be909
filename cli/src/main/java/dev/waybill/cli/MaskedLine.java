package dev.waybill.cli;

import dev.waybill.document.Document;

/**
 * A line of a manifest for people: from where a secret begins, or may begin, a mask stands for all
 * the rest. The mask is as long for every secret.
 *
 * @param text the line as it may be shown
 * @param hiddenFrom the column, from 0, at which the mask begins; past every column when there is
 *     none
 */
record MaskedLine(String text, int hiddenFrom) {
  private static final String MASK = "********";

  static MaskedLine of(Document document, int number) {
    String line = document.source().line(number);
    String masked = document.maskedLine(number);
    int same = 0;
    while (same < line.length()
        && same < masked.length()
        && line.charAt(same) == masked.charAt(same)) {
      same++;
    }
    return same == line.length() && same == masked.length()
        ? new MaskedLine(line, Integer.MAX_VALUE)
        : new MaskedLine(masked.substring(0, same) + MASK, masked.codePointCount(0, same));
  }
}
