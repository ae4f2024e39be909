package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import dev.waybill.text.SourceText;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands above the first option and is none of the manifest: the header of a mail, a greeting,
 * the settings of another program. However many lines it has, it is one mistake.
 */
final class Preamble {
  /** Nobody writes more above a manifest, and no search should take long. */
  private static final int MAX_LINES = 200;

  /** A single line of the kind may be an option that nobody knows. */
  private static final int MIN_LINES = 2;

  private static final Set<String> OF_MAIL =
      Set.of(
          "from",
          "to",
          "cc",
          "bcc",
          "subject",
          "date",
          "sent",
          "reply-to",
          "in-reply-to",
          "references",
          "delivered-to",
          "message-id",
          "mime-version",
          "received",
          "return-path",
          "content-type",
          "content-transfer-encoding",
          "content-disposition",
          "content-language");

  private static final Set<String> NAMES =
      Catalogue.OPTIONS.stream().map(Option::name).collect(Collectors.toUnmodifiableSet());

  private int strays;
  private int headers;
  private int markers;
  private int lines;

  private Preamble() {}

  /** The number of its last line; 0 when there is none. */
  static int end(SourceText source, Margin margin) {
    return new Preamble().search(source, margin);
  }

  private int search(SourceText source, Margin margin) {
    int last = Math.min(source.lineCount(), MAX_LINES);
    for (int number = 1; number <= last; number++) {
      String text = margin.without(source.line(number));
      Line line = LineScanner.scan(text);
      if (isOption(text, line)) {
        return isOne() ? number - 1 : 0;
      }
      if (isOfManifest(text, line)) {
        return 0;
      }
      count(text, line);
    }
    return 0;
  }

  private boolean isOne() {
    boolean isMail = headers >= MIN_LINES;
    boolean isText = strays > 0 && lines >= MIN_LINES;
    boolean isFrontMatter = markers >= MIN_LINES && lines > 0;
    return isMail || isText || isFrontMatter;
  }

  /** Whether a manifest begins with a line, be it with a slip. */
  private static boolean isOption(String text, Line line) {
    if (line instanceof Line.Entry entry) {
      String key = text.substring(entry.keyFrom(), entry.keyTo());
      return !OF_MAIL.contains(key.toLowerCase(Locale.ROOT)) && resemblesOption(key);
    }
    if (line instanceof Line.Stray stray) {
      String word = text.substring(stray.from(), wordEnd(text, stray));
      return resemblesOption(word);
    }
    return false;
  }

  private static int wordEnd(String text, Line.Stray stray) {
    int end = stray.from();
    while (end < stray.end()
        && !Blanks.isBlank(text.charAt(end))
        && "=:;,".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean resemblesOption(String key) {
    return NAMES.contains(key) || NearestName.of(key, NAMES).isPresent();
  }

  /** Whether others tell more of a line: lists, comments, fences, the markers of a merge. */
  private static boolean isOfManifest(String text, Line line) {
    if (line instanceof Line.Item) {
      return true;
    }
    int from = Blanks.skip(text, 0);
    return !(line instanceof Line.Empty)
        && ((LineMender.isForeignComment(text, from) && !(line instanceof Line.Marker))
            || text.startsWith("```", from)
            || text.startsWith("~~~", from)
            || text.startsWith("<<<<<<<")
            || text.startsWith("\"", from));
  }

  private void count(String text, Line line) {
    if (line instanceof Line.Marker) {
      markers++;
    } else if (!(line instanceof Line.Empty)) {
      lines++;
      strays += line instanceof Line.Stray ? 1 : 0;
      boolean isHeader =
          line instanceof Line.Entry entry
              && entry.keyFrom() == 0
              && OF_MAIL.contains(text.substring(0, entry.keyTo()).toLowerCase(Locale.ROOT));
      headers += isHeader ? 1 : 0;
    }
  }
}
