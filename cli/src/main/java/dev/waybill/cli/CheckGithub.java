package dev.waybill.cli;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.text.Position;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines.
 *
 * <p>It shows the first ten errors, warnings and notices of a step each and passes over the rest.
 * So errors are printed as they come, and warnings and notes behind all of them, as many as anybody
 * could look at.
 */
final class CheckGithub implements Report {
  /** Far more than are shown; what is beyond is counted. */
  private static final int MOST_HELD_BACK = 1000;

  private final PrintWriter out;
  private final Queue<String> warnings = new ArrayDeque<>();
  private final Queue<String> notes = new ArrayDeque<>();
  private long leftOut;

  CheckGithub(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  @Override
  public void add(CheckedFile file) {
    for (Diagnostic finding : file.result().diagnostics()) {
      switch (finding.severity()) {
        case ERROR -> out.println(command(file.input(), finding));
        case WARNING -> holdBack(warnings, file.input(), finding);
        case NOTE -> holdBack(notes, file.input(), finding);
      }
    }
  }

  private void holdBack(Queue<String> commands, Input input, Diagnostic finding) {
    if (commands.size() < MOST_HELD_BACK) {
      commands.add(command(input, finding));
    } else {
      leftOut++;
    }
  }

  @Override
  public void addUnread(Input input, String sentence) {
    out.println("::error " + file(input) + "title=unreadable::" + message(sentence));
  }

  @Override
  public void end(Tally tally) {
    warnings.forEach(out::println);
    notes.forEach(out::println);
    out.println(
        tally.sentence()
            + (leftOut == 0
                ? ""
                : "; " + leftOut + " of the warnings and notes are left out here"));
  }

  private static String command(Input input, Diagnostic finding) {
    Position start = finding.span().start();
    Position end = finding.span().end();
    StringBuilder command = new StringBuilder("::").append(word(finding.severity())).append(' ');
    command.append(file(input));
    command.append("line=").append(start.line()).append(",endLine=").append(end.line());
    // Columns are only taken within one line.
    if (start.line() == end.line()) {
      command.append(",col=").append(start.column()).append(",endColumn=").append(end.column());
    }
    return command
        .append(",title=")
        .append(property(finding.rule()))
        .append("::")
        .append(message(FindingWords.paragraph(finding)))
        .toString();
  }

  private static String word(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.word();
  }

  /** Nothing for standard input, which is no file of the repository. */
  private static String file(Input input) {
    return input.isStandardInput() || PossibleKey.isWholeKey(input.name())
        ? ""
        : "file=" + property(Terminal.noCommand(Terminal.harmless(input.name()))) + ",";
  }

  private static String message(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }
}
