package dev.waybill.cli;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import dev.waybill.document.Document;
import dev.waybill.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fix changes, for the eye: secrets are stars, and what cannot be seen is written as its
 * code. For that reason it is no input for {@code patch}; {@code --write} is.
 *
 * <p>Which line became which is known, so nothing has to be searched: a fix keeps every line but
 * the markers that YAML puts between documents.
 */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final SourceText before;
  private final SourceText after;
  private final List<String> shownBefore;
  private final List<String> shownAfter;
  private final Patch<String> patch = new Patch<>();

  private UnifiedDiff(Document before, Document after) {
    this.before = before.source();
    this.after = after.source();
    this.shownBefore = shown(before);
    this.shownAfter = shown(after);
  }

  /** The lines of the diff; none when the texts are the same. */
  static List<String> of(String name, Document before, Document after) {
    UnifiedDiff diff = new UnifiedDiff(before, after);
    diff.compare();
    return UnifiedDiffUtils.generateUnifiedDiff(
        name, name + " (fixed)", diff.shownBefore, diff.patch, CONTEXT);
  }

  private void compare() {
    int i = 0;
    int j = 0;
    while (i < shownBefore.size() || j < shownAfter.size()) {
      int fromBefore = i;
      int fromAfter = j;
      while ((i < shownBefore.size() || j < shownAfter.size()) && !isSame(i, j)) {
        boolean isDropped =
            i < shownBefore.size() && shownBefore.size() - i > shownAfter.size() - j;
        if (isDropped && isMarker(before.line(i + 1))) {
          i++;
        } else {
          i = Math.min(i + 1, shownBefore.size());
          j = Math.min(j + 1, shownAfter.size());
        }
      }
      if (i > fromBefore || j > fromAfter) {
        patch.addDelta(
            new ChangeDelta<>(
                new Chunk<>(fromBefore, shownBefore.subList(fromBefore, i)),
                new Chunk<>(fromAfter, shownAfter.subList(fromAfter, j))));
      }
      i++;
      j++;
    }
  }

  private boolean isSame(int i, int j) {
    return i < shownBefore.size()
        && j < shownAfter.size()
        && before.line(i + 1).equals(after.line(j + 1))
        && (i > 0 || j > 0 || before.hasByteOrderMark() == after.hasByteOrderMark());
  }

  private static boolean isMarker(String line) {
    return line.startsWith("---") || line.startsWith("...") || line.startsWith("%");
  }

  /** All lines but the empty rest behind the last line end. */
  private static List<String> shown(Document document) {
    SourceText source = document.source();
    List<String> lines = new ArrayList<>();
    for (int number = 1; number <= source.lineCount(); number++) {
      String mark = number == 1 && source.hasByteOrderMark() ? "\uFEFF" : "";
      lines.add(Terminal.harmlessButTabs(mark + MaskedLine.of(document, number).text()));
    }
    if (source.line(source.lineCount()).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }
}
