package dev.waybill.cli;

import dev.waybill.document.DialectReader;
import dev.waybill.document.Document;
import dev.waybill.job.Answer;
import dev.waybill.job.Member;
import dev.waybill.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * The same answer without passwords and PINs where none belong: a message may repeat lines of the
 * manifest, and a text without names may be taken apart in the wrong places.
 */
final class MaskedAnswer {
  /** Those whose whole value is a secret; reports deal with them by name. */
  private static final Set<Member> SECRET_AS_A_WHOLE =
      EnumSet.of(Member.CURRENT_MANIFEST, Member.SIGNATURE, Member.SIGNATURE_FILE_CONTENTS);

  private MaskedAnswer() {}

  static Answer of(Answer answer) {
    if (answer instanceof Answer.Refusal refusal) {
      return new Answer.Refusal(
          refusal.operation(), refusal.code(), text(refusal.message()), refusal.certainty());
    }
    return ((Answer.Result) answer)
        .map(
            field ->
                SECRET_AS_A_WHOLE.contains(field.member())
                    ? field
                    : field.mapTexts(MaskedAnswer::text));
  }

  /** Line by line, as in a manifest; a text in which nothing is hidden stays as it is. */
  private static String text(String text) {
    // One word, such as a code or a file name, repeats no line of a manifest.
    if (text.chars().noneMatch(c -> c == ':' || c == '=' || Character.isWhitespace(c))) {
      return text;
    }
    Document document =
        DialectReader.read(SourceText.decode(text.getBytes(StandardCharsets.UTF_8)));
    SourceText source = document.source();
    StringBuilder masked = new StringBuilder();
    boolean isHidden = false;
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = MaskedLine.of(document, number).text();
      isHidden |= !line.equals(source.line(number));
      masked.append(number == 1 ? "" : "\n").append(line);
    }
    return isHidden ? masked.toString() : text;
  }
}
