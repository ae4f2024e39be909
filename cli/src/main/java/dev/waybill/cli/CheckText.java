package dev.waybill.cli;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.option.JobKind;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Findings as people like them: one line each that editors understand, the line of the text, and a
 * caret.
 *
 * <p>One file is also told to be sound. Of several only those with findings are told of, each group
 * apart from the others.
 */
final class CheckText implements Report {
  /**
   * Findings whose line is not shown: what is no manifest may be a key file, and what people write
   * into comments is not repeated.
   */
  private static final Set<String> WITHOUT_SNIPPET = Set.of("not-a-manifest", "unused-suppression");

  private final PrintWriter out;
  private final Paint paint;
  private final boolean several;
  private final Set<String> notChecked = new LinkedHashSet<>();
  private boolean isFirstGroup = true;

  /** How many findings but notes go away unasked. */
  private int mendable;

  private @Nullable String configuration;

  CheckText(PrintWriter out, Paint paint, boolean several) {
    this.out = out;
    this.paint = paint;
    this.several = several;
  }

  @Override
  public void begin() {}

  @Override
  public void add(CheckedFile file) {
    List<Diagnostic> findings = file.result().diagnostics();
    notChecked.addAll(file.result().notChecked());
    for (Diagnostic finding : findings) {
      boolean counts = finding.severity() != Severity.NOTE;
      mendable += counts && finding.correction() != null && finding.correction().safe() ? 1 : 0;
    }
    boolean sound = findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
    if (several && findings.isEmpty()) {
      return;
    }
    if (several && !isFirstGroup) {
      out.println();
    }
    isFirstGroup = false;
    sayConfiguration(file.rules().configuration());
    print(file, findings);
    JobKind kind = file.result().kind();
    if (sound && kind != null && !several) {
      out.println(
          file.input().shown()
              + ": "
              + paint.good("nothing wrong")
              + " ("
              + kind.word()
              + ", edition "
              + file.rules().year()
              + ")");
    }
  }

  @Override
  public void addUnread(Input input, String sentence) {}

  @Override
  public void end(Tally tally) {
    notChecked.forEach(sentence -> out.println(paint.faint("not checked: " + sentence)));
    if (several && !isFirstGroup) {
      out.println();
    }
    if (several || !tally.isClean()) {
      out.println(
          tally.sentence()
              + (tally.isClean() ? "" : "; 'waybill explain RULE' tells more" + mends()));
    }
  }

  private String mends() {
    return mendable == 0
        ? ""
        : ", 'waybill fix FILE' mends "
            + (mendable == 1 ? "one" : mendable)
            + " of the errors and warnings";
  }

  /** Said when it is another than that of the file before. */
  private void sayConfiguration(@Nullable String name) {
    if (!Objects.equals(name, configuration)) {
      out.println(
          paint.faint(
              "configuration: " + (name == null ? "none from here on" : Terminal.harmless(name))));
      configuration = name;
    }
  }

  private void print(CheckedFile file, List<Diagnostic> findings) {
    Map<String, Integer> repeats = new HashMap<>();
    for (Diagnostic finding : findings) {
      if (finding.severity() != Severity.ERROR) {
        repeats.merge(saying(finding), 1, Integer::sum);
      }
    }
    Snippet snippet = new Snippet(file.result().document());
    Set<String> said = new HashSet<>();
    for (Diagnostic finding : findings) {
      // The same slip on every line is said once; JSON has them all. Errors are never folded.
      Integer count =
          finding.severity() == Severity.ERROR
              ? Integer.valueOf(1)
              : repeats.remove(saying(finding));
      if (count != null) {
        out.println(
            line(file, finding)
                + (count > 1 ? paint.faint(" (and " + (count - 1) + " more like it)") : ""));
        if (finding.severity() != Severity.NOTE) {
          print(snippet, finding, said);
        }
      }
    }
  }

  private static String saying(Diagnostic finding) {
    return finding.rule() + " " + finding.message();
  }

  private void print(Snippet snippet, Diagnostic finding, Set<String> said) {
    if (!WITHOUT_SNIPPET.contains(finding.rule())) {
      snippet
          .of(finding.span())
          .forEach(text -> out.println(paint.faint(Terminal.noCommand(text))));
    }
    String fix = FindingWords.fix(finding);
    if (fix != null) {
      out.println(paint.faint("      = ") + fix);
    }
    String otherwise = FindingWords.otherwise(finding);
    // Many findings lead to the same end: once a file is enough to know it.
    if (otherwise != null && said.add(otherwise)) {
      out.println(paint.faint("      = then: ") + otherwise);
    }
  }

  private String line(CheckedFile file, Diagnostic finding) {
    String place =
        file.input().shown()
            + ":"
            + finding.span().start().line()
            + ":"
            + finding.span().start().column();
    return paint.bold(place + ":")
        + " "
        + paint.severity(finding.severity(), finding.severity().word() + ":")
        + " "
        + FindingWords.message(finding)
        + " "
        + paint.faint("[" + finding.rule() + "]");
  }
}
