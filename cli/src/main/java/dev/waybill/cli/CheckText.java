package dev.waybill.cli;

import dev.waybill.cli.CheckCommand.CheckedFile;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings as people like them: one line each that editors understand, the line of the text, and a
 * caret.
 */
final class CheckText {
  private static final String NOT_A_MANIFEST = "not-a-manifest";

  private final PrintWriter out;
  private final Paint paint;
  private final Edition edition;

  CheckText(PrintWriter out, Paint paint, Edition edition) {
    this.out = out;
    this.paint = paint;
    this.edition = edition;
  }

  void print(List<CheckedFile> files) {
    files.forEach(this::print);
    boolean any = files.stream().anyMatch(file -> !file.result().diagnostics().isEmpty());
    if (any) {
      out.println(summary(files));
    }
  }

  private void print(CheckedFile file) {
    List<Diagnostic> findings = file.result().diagnostics();
    JobKind kind = file.result().kind();
    Map<String, Long> repeats =
        findings.stream()
            .filter(finding -> finding.severity() != Severity.ERROR)
            .collect(Collectors.groupingBy(CheckText::saying, HashMap::new, Collectors.counting()));
    Snippet snippet = new Snippet(file.result().document());
    for (Diagnostic finding : findings) {
      // The same slip on every line is said once; JSON has them all. Errors are never folded.
      Long count =
          finding.severity() == Severity.ERROR ? Long.valueOf(1) : repeats.remove(saying(finding));
      if (count != null) {
        out.println(
            line(file, finding)
                + (count > 1 ? paint.faint(" (and " + (count - 1) + " more like it)") : ""));
        if (finding.severity() != Severity.NOTE) {
          print(snippet, finding);
        }
      }
    }
    boolean sound = findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
    if (sound && kind != null) {
      out.println(
          file.input().shown()
              + ": "
              + paint.good("nothing wrong")
              + " ("
              + kind.word()
              + ", edition "
              + edition.year()
              + ")");
    }
  }

  private static String saying(Diagnostic finding) {
    return finding.rule() + " " + finding.message();
  }

  private void print(Snippet snippet, Diagnostic finding) {
    // What is no manifest may be a key file: its text is not shown.
    if (!finding.rule().equals(NOT_A_MANIFEST)) {
      snippet.of(finding.span()).forEach(text -> out.println(paint.faint(text)));
    }
    if (finding.fix() != null) {
      out.println(paint.faint("      = ") + finding.fix());
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
        + finding.message()
        + " "
        + paint.faint("[" + finding.rule() + "]");
  }

  private static String summary(List<CheckedFile> files) {
    String counts =
        Stream.of(Severity.values())
            .map(severity -> Commands.count(CheckJson.count(files, severity), severity.word()))
            .collect(Collectors.joining(", "));
    return counts
        + " in "
        + Commands.count(files.size(), "file")
        + "; 'waybill explain RULE' tells more";
  }
}
