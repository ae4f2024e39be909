package dev.waybill.job;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of a job without their names, as {@code --output text} prints what get-status and
 * create-job answer.
 *
 * <p>Columns close up where a member is absent and a manifest may hold anything, so that nothing is
 * counted from the left. The last place that reads job ID and job type is the anchor: a manifest
 * may imitate it, but stands before it. What is right of it is told apart by the words of the
 * service. Nothing is more than reconstructed: where the anchor itself is missing, a manifest could
 * stand in for it.
 */
final class StatusText {
  private static final Pattern ANCHOR_AT_TABS =
      Pattern.compile(
          "(?:(?<=\\t)|\\A)(?:(-?\\d{1,10})\\t)?("
              + Vocabulary.JOB_ID_SHAPE
              + ")\\t("
              + Vocabulary.JOB_TYPE_SHAPE
              + ")(?=\\t|\\z)");

  private static final Pattern ANCHOR_AT_BLANKS =
      Pattern.compile(
          "(?:(?<= )|(?<=\\n)|\\A)(?:(-?\\d{1,10})( {1,8}))?("
              + Vocabulary.JOB_ID_SHAPE
              + ")( {1,8})("
              + Vocabulary.JOB_TYPE_SHAPE
              + ")(?= |\\z)");

  /** At most two cells in front of the date: an address of an old model, and a carrier. */
  private static final Pattern HEAD_AT_TABS =
      Pattern.compile(
          "(?:([^\\t]*)\\t)??(?:([^\\t]*)\\t)??(" + Vocabulary.DATE_SHAPE + ")(?:\\t(.*))?",
          Pattern.DOTALL);

  private static final Pattern DATE_AT_BLANKS =
      Pattern.compile("(?:(?<= )|\\A)(" + Vocabulary.DATE_SHAPE + ")(?= |\\z)");

  private final String text;
  private final boolean hasEnd;
  private final boolean hasTabs;
  private final FoundCells found;

  private StatusText(String text, boolean hasEnd, FoundCells found) {
    this.text = text;
    this.hasEnd = hasEnd;
    this.hasTabs = text.indexOf('\t') >= 0;
    this.found = found;
  }

  /**
   * Reads into {@code found}; tells what it may be the answer to. Empty when there is no anchor.
   *
   * @param text without the lines of artifacts and without the line end behind the last value
   * @param hasEnd whether there was such a line end, so that the text is not cut
   */
  static List<Operation> read(String text, boolean hasEnd, FoundCells found) {
    return new StatusText(text, hasEnd, found).read();
  }

  /** Job ID and job type, with the number in front of them if there is one. */
  private record Anchor(int start, int end, @Nullable Cell errorCount, Cell jobId, Cell jobType) {}

  private List<Operation> read() {
    Anchor anchor = hasTabs ? lastAtTabs() : lastAtBlanks();
    if (anchor == null) {
      return List.of();
    }
    String head = text.substring(0, Math.max(0, anchor.start - (hasTabs ? 1 : 0)));
    boolean hasHead = anchor.start > 0;
    List<Cell> tail = Cell.split(text, anchor.end, hasTabs);
    boolean hasDate =
        hasTabs ? HEAD_AT_TABS.matcher(head).matches() : DATE_AT_BLANKS.matcher(head).find();
    boolean isStatus =
        anchor.errorCount != null || (hasHead && hasDate) || StatusTail.isStatus(tail);
    if (anchor.errorCount != null) {
      found.add(Member.ERROR_COUNT, anchor.errorCount, Certainty.RECONSTRUCTED);
    }
    found.add(Member.JOB_ID, anchor.jobId, Certainty.RECONSTRUCTED);
    found.add(Member.JOB_TYPE, anchor.jobType, Certainty.RECONSTRUCTED);
    if (!isStatus) {
      if (hasHead) {
        found.add(Member.AWS_SHIPPING_ADDRESS, new Cell(trimmed(head), 0), Certainty.RECONSTRUCTED);
      }
      new StatusTail(tail, found).readCreated();
      return tail.isEmpty() && !hasHead
          ? List.of(Operation.GET_STATUS, Operation.CREATE_JOB)
          : List.of(Operation.CREATE_JOB);
    }
    if (hasHead) {
      readHead(head);
    }
    new StatusTail(tail, found).readStatus(anchor.jobId.text());
    if (found.has(Member.CURRENT_MANIFEST) && !found.isClosedBySignature(hasEnd)) {
      found.doubtAllBut(Member.CREATION_DATE);
    }
    return List.of(Operation.GET_STATUS);
  }

  private String trimmed(String value) {
    return hasTabs ? value : value.stripTrailing();
  }

  private @Nullable Anchor lastAtTabs() {
    Anchor last = null;
    Matcher matcher = ANCHOR_AT_TABS.matcher(text);
    while (matcher.find()) {
      last =
          new Anchor(
              matcher.start(),
              matcher.end(),
              matcher.group(1) == null ? null : new Cell(matcher.group(1), matcher.start(1)),
              new Cell(matcher.group(2), matcher.start(2)),
              new Cell(matcher.group(3), matcher.start(3)));
    }
    return last;
  }

  private @Nullable Anchor lastAtBlanks() {
    Cell.Columns columns = new Cell.Columns(text);
    Anchor last = null;
    Matcher matcher = ANCHOR_AT_BLANKS.matcher(text);
    for (int from = 0; from <= text.length() && matcher.find(from); from = matcher.start(3) + 1) {
      boolean isBetweenTabs =
          columns.mayBeTab(matcher.start(4), matcher.end(4))
              && isBehindTab(columns, matcher.start(3));
      if (isBetweenTabs) {
        boolean hasCount =
            matcher.group(1) != null
                && isBehindTab(columns, matcher.start(1))
                && columns.mayBeTab(matcher.start(2), matcher.end(2));
        last =
            new Anchor(
                hasCount ? matcher.start() : matcher.start(3),
                matcher.end(),
                hasCount ? new Cell(matcher.group(1), matcher.start(1)) : null,
                new Cell(matcher.group(3), matcher.start(3)),
                new Cell(matcher.group(5), matcher.start(5)));
      }
    }
    return last;
  }

  private boolean isBehindTab(Cell.Columns columns, int offset) {
    int start = offset;
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    return start == 0 || text.charAt(start - 1) == '\n' || columns.mayBeTab(start, offset);
  }

  private void readHead(String head) {
    if (hasTabs) {
      Matcher matcher = HEAD_AT_TABS.matcher(head);
      if (matcher.matches()) {
        for (int group = 1; group <= 2; group++) {
          if (matcher.group(group) != null) {
            addBeforeDate(new Cell(matcher.group(group), matcher.start(group)));
          }
        }
        addDate(matcher, 3);
        if (matcher.group(4) != null) {
          addManifest(new Cell(matcher.group(4), matcher.start(4)), Certainty.RECONSTRUCTED);
        }
        return;
      }
    } else {
      Matcher matcher = DATE_AT_BLANKS.matcher(head);
      if (matcher.find()) {
        if (matcher.start() > 0) {
          addBeforeDate(new Cell(head.substring(0, matcher.start()).stripTrailing(), 0));
        }
        addDate(matcher, 1);
        String manifest = head.substring(matcher.end());
        if (!manifest.isBlank()) {
          addManifestWithoutTabs(manifest, matcher.end());
        }
        return;
      }
    }
    addWithoutDate(new Cell(trimmed(head), 0));
  }

  private void addBeforeDate(Cell cell) {
    boolean isAddress = cell.text().indexOf('\n') >= 0;
    found.add(
        isAddress ? Member.AWS_SHIPPING_ADDRESS : Member.CARRIER, cell, Certainty.RECONSTRUCTED);
  }

  private void addDate(Matcher matcher, int group) {
    found.add(
        Member.CREATION_DATE,
        new Cell(matcher.group(group), matcher.start(group)),
        Certainty.RECONSTRUCTED);
  }

  private void addWithoutDate(Cell cell) {
    boolean isManifest = cell.text().indexOf('\n') >= 0 || cell.text().indexOf(':') >= 0;
    if (isManifest) {
      addManifest(cell, Certainty.AMBIGUOUS);
    } else {
      found.add(Member.CARRIER, cell, Certainty.AMBIGUOUS);
    }
  }

  private void addManifest(Cell cell, Certainty certainty) {
    found.add(Member.CURRENT_MANIFEST, cell, certainty);
  }

  /** Its own tabs became blanks too: it is doubtful wherever blanks could be one. */
  private void addManifestWithoutTabs(String written, int offset) {
    int start = 0;
    while (written.charAt(start) == ' ' && start < 8) {
      start++;
    }
    String manifest = written.substring(start).stripTrailing();
    Certainty certainty = Certainty.RECONSTRUCTED;
    Cell.Columns columns = new Cell.Columns(text);
    int from = offset + start;
    for (int i = from + 2; i < from + manifest.length(); i++) {
      boolean mayHoldTab =
          columns.isStop(i) && text.charAt(i - 1) == ' ' && text.charAt(i - 2) == ' ';
      certainty = mayHoldTab ? Certainty.AMBIGUOUS : certainty;
    }
    addManifest(new Cell(manifest, offset + start), certainty);
  }
}
