package dev.waybill.job;

import java.util.ArrayList;
import java.util.List;

/** Members recovered from cells. */
final class FoundCells {
  private final AnswerText source;
  private final Findings findings;
  private final List<Found> list = new ArrayList<>();

  FoundCells(AnswerText source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  List<Found> list() {
    return list;
  }

  boolean has(Member member) {
    return list.stream().anyMatch(found -> found.member() == member);
  }

  /**
   * Whether the text goes on to the last line of the SIGNATURE file; where a text was cut inside
   * its manifest, what looks like the rest could be the manifest's. Without such a file, whether
   * the text has an end at all.
   */
  boolean isClosedBySignature(boolean hasEnd) {
    return list.stream()
        .filter(found -> found.member() == Member.SIGNATURE_FILE_CONTENTS)
        .findFirst()
        .map(found -> Vocabulary.isWholeSignatureFile(((Value.Text) found.value()).text()))
        .orElse(hasEnd);
  }

  /** Makes all doubtful but this member. */
  void doubtAllBut(Member member) {
    list.replaceAll(found -> found.member() == member ? found : found.atMost(Certainty.AMBIGUOUS));
    findings.warn(
        Findings.DOUBTFUL,
        source.place(source.text().length()),
        "the answer seems to be cut, and what looks like its columns could be part of the manifest");
  }

  /** Less sure where a value has what no such value has: a line break, or changed characters. */
  void add(Member member, Cell cell, Certainty certainty) {
    if (has(member)) {
      list.replaceAll(
          found -> found.member() == member ? found.atMost(Certainty.AMBIGUOUS) : found);
      sayDoubtful(member, cell, "could be either of two values");
      return;
    }
    String text = cell.text();
    boolean isBroken = !hasLines(member) && text.indexOf('\n') >= 0;
    if (isBroken) {
      sayDoubtful(member, cell, "has a line break, as a terminal puts one where its width ends");
    }
    Certainty sure =
        certainty
            .and(source.certaintyOf(text))
            .and(isBroken ? Certainty.AMBIGUOUS : Certainty.EXACT);
    Value value =
        switch (member.type()) {
          case INTEGER -> new Value.Numeral(text);
          case BOOLEAN -> new Value.Flag(text.equalsIgnoreCase("true"));
          default -> new Value.Text(text);
        };
    list.add(new Found(member, value, sure, source.place(cell.offset())));
  }

  void add(Member member, Value value, Certainty certainty, int offset) {
    list.add(new Found(member, value, certainty, source.place(offset)));
  }

  void sayDoubtful(Member member, Cell cell, String why) {
    findings.warn(Findings.DOUBTFUL, source.place(cell.offset()), member.text() + " " + why);
  }

  void sayUndecidable(Cell cell) {
    findings.error(
        Findings.DOUBTFUL,
        source.place(cell.offset()),
        "values whose members cannot be told; save the answer with --output json");
  }

  static boolean hasLines(Member member) {
    return switch (member) {
      case CURRENT_MANIFEST,
          SIGNATURE_FILE_CONTENTS,
          AWS_SHIPPING_ADDRESS,
          WARNING_MESSAGE,
          WARNING ->
          true;
      default -> false;
    };
  }
}
