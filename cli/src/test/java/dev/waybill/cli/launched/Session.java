package dev.waybill.cli.launched;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Command lines with what they print, as text.
 *
 * <p>A session file begins with what it shows, in words. Then come files, each behind a line {@code
 * -- name --}, and last the commands behind {@code -- session --}: a line that begins with <code>$
 * </code> is typed; below it stands what appears, first standard output as it is, then standard
 * error with {@code ! } in front of each line, then {@code [exit 1]} unless the status is 0. The
 * folder that it runs in appears as {@code $PWD}.
 */
record Session(String intro, Map<String, String> files, List<Step> steps) {
  private static final String COMMANDS = "session";

  /** A command and what it prints, in the form of the file. */
  record Step(String command, String printed) {}

  static Session parse(String text) {
    StringBuilder intro = new StringBuilder();
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder current = intro;
    Map<String, StringBuilder> sections = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("-- ") && line.endsWith(" --")) {
        current = new StringBuilder();
        sections.put(line.substring(3, line.length() - 3), current);
      } else {
        current.append(line).append('\n');
      }
    }
    StringBuilder commands = sections.remove(COMMANDS);
    if (commands == null) {
      throw new IllegalArgumentException("no section -- session --");
    }
    sections.forEach((name, content) -> files.put(name, content.toString()));
    return new Session(intro.toString(), files, steps(commands.toString()));
  }

  /** Commands with their output, as a session or a console block of the README has them. */
  static List<Step> steps(String text) {
    List<Step> steps = new ArrayList<>();
    for (String part : ("\n" + text).split("\n\\$ ", -1)) {
      int end = part.indexOf('\n');
      if (!part.isBlank()) {
        steps.add(
            new Step(
                end < 0 ? part : part.substring(0, end),
                end < 0 ? "" : withFinalLineEnd(part.substring(end + 1))));
      }
    }
    return steps;
  }

  private static String withFinalLineEnd(String text) {
    String stripped = text.stripTrailing();
    return stripped.isEmpty() ? "" : stripped + "\n";
  }

  void writeFiles(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      // Some are keys.
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** The same session with what really happens. */
  Session replay(Shell shell, Path folder) {
    List<Step> replayed = new ArrayList<>();
    for (Step step : steps) {
      replayed.add(new Step(step.command(), printed(shell.run(step.command()), folder)));
    }
    return new Session(intro, files, replayed);
  }

  static String printed(Shell.Result result, Path folder) {
    StringBuilder printed = new StringBuilder(result.out());
    result.err().lines().forEach(line -> printed.append("! ").append(line).append('\n'));
    if (result.status() != 0) {
      printed.append("[exit ").append(result.status()).append("]\n");
    }
    return withFinalLineEnd(printed.toString().replace(folder.toString(), "$PWD"));
  }

  String render() {
    StringBuilder text = new StringBuilder(intro);
    files.forEach(
        (name, content) -> text.append("-- ").append(name).append(" --\n").append(content));
    text.append("-- ").append(COMMANDS).append(" --\n");
    steps.forEach(
        step -> text.append("$ ").append(step.command()).append('\n').append(step.printed()));
    return text.toString();
  }
}
