package dev.waybill.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells behind job ID and job type, told apart by the words and shapes of the service. */
final class StatusTail {
  private final List<Cell> cells;
  private final FoundCells found;

  StatusTail(List<Cell> cells, FoundCells found) {
    this.cells = new ArrayList<>(cells);
    this.found = found;
  }

  /** Whether these are of a status and not of a new job. */
  static boolean isStatus(List<Cell> cells) {
    if (cells.isEmpty()) {
      return false;
    }
    String first = cells.get(0).text();
    return Vocabulary.isLocationCode(first)
        || Vocabulary.isProgressCode(first)
        || (cells.size() > 1 && Vocabulary.isLikeCode(first) && !Vocabulary.isLikeSignature(first));
  }

  /** A new job: signature, its file and a warning, each if it is there. */
  void readCreated() {
    List<Cell> warning = afterSignature();
    if (!warning.isEmpty()) {
      Certainty certainty = warning.size() == 1 ? Certainty.RECONSTRUCTED : Certainty.AMBIGUOUS;
      found.add(Member.WARNING_MESSAGE, Cell.joined(warning), certainty);
    }
  }

  private List<Cell> afterSignature() {
    int file = indexOfFile();
    if (file >= 0) {
      found.add(Member.SIGNATURE_FILE_CONTENTS, cells.get(file), Certainty.RECONSTRUCTED);
      if (file > 0) {
        found.add(
            Member.SIGNATURE,
            Cell.joined(cells.subList(0, file)),
            file == 1 ? Certainty.RECONSTRUCTED : Certainty.AMBIGUOUS);
      }
      return cells.subList(file + 1, cells.size());
    }
    if (!cells.isEmpty() && Vocabulary.isLikeSignature(cells.get(0).text())) {
      found.add(Member.SIGNATURE, cells.get(0), Certainty.RECONSTRUCTED);
      return cells.subList(1, cells.size());
    }
    return cells;
  }

  /** A status: where device and job are, then signature, its file and a tracking number. */
  void readStatus(String jobId) {
    int file = indexOfFile();
    int end = file;
    if (file >= 0) {
      found.add(Member.SIGNATURE_FILE_CONTENTS, cells.get(file), Certainty.RECONSTRUCTED);
      addTracking(cells.subList(file + 1, cells.size()));
    }
    int signature = indexOfSignature(file);
    if (signature >= 0) {
      found.add(Member.SIGNATURE, cells.get(signature), Certainty.RECONSTRUCTED);
      end = signature;
      if (file < 0) {
        addTracking(cells.subList(signature + 1, cells.size()));
      }
    }
    boolean isClosed = end >= 0;
    readCodes(isClosed ? cells.subList(0, end) : cells, isClosed, jobId);
  }

  private void addTracking(List<Cell> rest) {
    if (!rest.isEmpty()) {
      Certainty certainty = rest.size() == 1 ? Certainty.RECONSTRUCTED : Certainty.AMBIGUOUS;
      found.add(Member.TRACKING_NUMBER, Cell.joined(rest), certainty);
    }
  }

  /** The last cell that is the text of a SIGNATURE file; -1 when there is none. */
  private int indexOfFile() {
    for (int i = cells.size() - 1; i >= 0; i--) {
      if (Vocabulary.isLikeSignatureFile(cells.get(i).text())) {
        splitOffSignature(i);
        return cells.size() > i + 1 && Vocabulary.isLikeSignatureFile(cells.get(i + 1).text())
            ? i + 1
            : i;
      }
    }
    return -1;
  }

  /** Published samples have a line break instead of the tab before the signature. */
  private void splitOffSignature(int file) {
    if (file == 0) {
      return;
    }
    Cell before = cells.get(file - 1);
    int lineEnd = before.text().lastIndexOf('\n');
    if (lineEnd >= 0 && Vocabulary.isLikeSignature(before.text().substring(lineEnd + 1))) {
      cells.set(file - 1, new Cell(before.text().substring(0, lineEnd), before.offset()));
      cells.add(
          file, new Cell(before.text().substring(lineEnd + 1), before.offset() + lineEnd + 1));
    }
  }

  private int indexOfSignature(int file) {
    int last = file >= 0 ? file - 1 : cells.size() - 1;
    for (int i = last; i >= 0 && i >= last - (file >= 0 ? 0 : 1); i--) {
      if (Vocabulary.isLikeSignature(cells.get(i).text())) {
        return i;
      }
    }
    return -1;
  }

  /**
   * @param isClosed whether a signature follows, so that all of these are codes, messages and the
   *     place of the log
   */
  private void readCodes(List<Cell> front, boolean isClosed, String jobId) {
    if (front.isEmpty()) {
      return;
    }
    int progress = indexOfProgress(front);
    if (progress < 0) {
      addLocation(front.get(0));
      if (front.size() == 2 && Vocabulary.isLocationCode(front.get(0).text())) {
        found.add(Member.LOCATION_MESSAGE, front.get(1), Certainty.RECONSTRUCTED);
      } else if (front.size() > 1) {
        found.sayUndecidable(front.get(1));
      }
      return;
    }
    Certainty certainty =
        Vocabulary.isProgressCode(front.get(progress).text())
            ? Certainty.RECONSTRUCTED
            : Certainty.AMBIGUOUS;
    found.add(Member.PROGRESS_CODE, front.get(progress), certainty);
    if (progress > 0) {
      addLocation(front.get(0));
      readBetween(front.subList(1, progress), jobId);
    }
    readProgressMessage(front.subList(progress + 1, front.size()), isClosed);
  }

  private void addLocation(Cell cell) {
    Certainty certainty =
        Vocabulary.isLocationCode(cell.text()) ? Certainty.RECONSTRUCTED : Certainty.AMBIGUOUS;
    found.add(Member.LOCATION_CODE, cell, certainty);
  }

  /** By the known words; where there is none, by the two places that it has in whole answers. */
  private static int indexOfProgress(List<Cell> front) {
    for (int place : new int[] {2, 4, 3, 1, 0}) {
      if (place < front.size() && Vocabulary.isProgressCode(front.get(place).text())) {
        return place;
      }
    }
    for (int i = 5; i < front.size(); i++) {
      if (Vocabulary.isProgressCode(front.get(i).text())) {
        return i;
      }
    }
    int usual = front.size() == 4 ? 2 : front.size() == 6 ? 4 : -1;
    return usual > 0 && Vocabulary.isLikeCode(front.get(usual).text()) ? usual : -1;
  }

  private void readBetween(List<Cell> between, String jobId) {
    int size = between.size();
    if (size == 0) {
      return;
    }
    Cell last = between.get(size - 1);
    boolean isKey = isLogKey(last, jobId);
    if (size == 1) {
      found.add(Member.LOCATION_MESSAGE, last, Certainty.RECONSTRUCTED);
    } else if (size == 2 && isKey && !last.text().isEmpty()) {
      found.add(Member.LOCATION_MESSAGE, between.get(0), Certainty.RECONSTRUCTED);
      found.add(Member.LOG_KEY, last, Certainty.AMBIGUOUS);
      found.sayDoubtful(Member.LOG_KEY, last, "by its looks; it could be a bucket");
    } else if (size == 2 && !Vocabulary.hasBlank(last.text())) {
      found.add(Member.LOCATION_MESSAGE, between.get(0), Certainty.AMBIGUOUS);
      found.add(Member.LOG_BUCKET, last, Certainty.AMBIGUOUS);
      found.sayDoubtful(Member.LOG_BUCKET, last, "could be LogKey as well");
    } else if (size > 2 && isKey && !Vocabulary.hasBlank(between.get(size - 2).text())) {
      Certainty certainty = size == 3 ? Certainty.RECONSTRUCTED : Certainty.AMBIGUOUS;
      found.add(Member.LOCATION_MESSAGE, Cell.joined(between.subList(0, size - 2)), certainty);
      found.add(Member.LOG_BUCKET, between.get(size - 2), Certainty.RECONSTRUCTED);
      found.add(Member.LOG_KEY, last, Certainty.RECONSTRUCTED);
    } else {
      found.add(Member.LOCATION_MESSAGE, Cell.joined(between), Certainty.AMBIGUOUS);
      found.sayDoubtful(Member.LOCATION_MESSAGE, between.get(0), "seems to hold tabs");
    }
  }

  /** A prefix, {@code import-log-} or {@code export-log-}, and the job ID; or both are empty. */
  private static boolean isLogKey(Cell cell, String jobId) {
    return cell.text().isEmpty() || cell.text().contains("log-" + jobId);
  }

  private void readProgressMessage(List<Cell> rest, boolean isClosed) {
    if (rest.isEmpty()) {
      return;
    }
    int end = rest.size();
    @Nullable Cell last = end > 1 ? rest.get(end - 1) : null;
    if (!isClosed && last != null && !Vocabulary.hasBlank(last.text())) {
      // Without a signature in between, only the carrier in front speaks for a tracking number.
      found.add(
          Member.TRACKING_NUMBER,
          last,
          found.has(Member.CARRIER) ? Certainty.RECONSTRUCTED : Certainty.AMBIGUOUS);
      end--;
    }
    Certainty certainty = end == 1 || isClosed ? Certainty.RECONSTRUCTED : Certainty.AMBIGUOUS;
    found.add(Member.PROGRESS_MESSAGE, Cell.joined(rest.subList(0, end)), certainty);
    if (end > 1) {
      found.sayDoubtful(Member.PROGRESS_MESSAGE, rest.get(0), "seems to hold tabs");
    }
  }
}
