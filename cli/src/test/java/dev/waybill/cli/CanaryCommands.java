package dev.waybill.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** Runs command lines in this process, over a folder full of secrets. */
final class CanaryCommands {
  /** Of these, the option is the name of a form, not of a file. */
  private static final Set<String> FORM_OF_OUTPUT =
      Set.of("status", "create-job", "update-job", "get-status", "list-jobs", "cancel-job");

  private final Path folder;
  private final CanarySearch search;
  final Canaries canaries;
  final CanaryFolder made;

  /** What a command line was answered with. */
  record Answer(int status, String out, String err) {
    boolean isUsage() {
      return status == ExitCode.USAGE || status == ServiceCall.USAGE;
    }
  }

  CanaryCommands(Path folder) throws IOException {
    long seed = System.nanoTime();
    this.folder = folder;
    canaries = new Canaries(seed);
    made = new CanaryFolder(folder, canaries);
    search = new CanarySearch(seed, canaries, made);
  }

  /** Runs a line, and looks for secrets in all that came of it. */
  Answer tried(List<String> line) throws IOException {
    return tried(line, new StringWriter());
  }

  Answer tried(List<String> line, Writer out) throws IOException {
    Answer answer = run(line, out);
    search.look(line, answer.out(), answer.err());
    return answer;
  }

  /** The same by a thread that is interrupted already. */
  void triedInterrupted(List<String> line) throws IOException {
    Answer answer;
    Thread.currentThread().interrupt();
    try {
      answer = run(line, new StringWriter());
    } finally {
      Thread.interrupted();
    }
    search.look(line, answer.out(), answer.err());
  }

  /** Names of files are of the folder of this test, whatever the working directory is. */
  Answer run(List<String> line, Writer out) {
    String[] words = line.stream().map(word -> inFolder(line, word)).toArray(String[]::new);
    StringWriter err = new StringWriter();
    InputStream standardInput = System.in;
    System.setIn(new ByteArrayInputStream(made.sound.getBytes(StandardCharsets.UTF_8)));
    CommandLine command = Main.commandLine(words);
    PrintWriter printed = new PrintWriter(out);
    command.setOut(printed);
    command.setErr(new PrintWriter(err));
    try {
      int status = Main.execute(command, words);
      return new Answer(status, out instanceof StringWriter ? out.toString() : "", err.toString());
    } finally {
      System.setIn(standardInput);
    }
  }

  private String inFolder(List<String> line, String word) {
    int equals = word.startsWith("-") ? word.indexOf('=') : -1;
    String option = word.substring(0, equals + 1);
    String value = word.substring(equals + 1);
    if (value.startsWith("file://")) {
      return option + "file://" + folder.resolve(value.substring("file://".length()));
    }
    boolean isWritten =
        List.of("-o=", "--jobs=", "--output-dir=").contains(option)
            || (option.equals("--output=") && !FORM_OF_OUTPUT.contains(line.get(0)));
    boolean isFile =
        (isWritten && !value.equals(canaries.key))
            || made.has(value)
            || List.of("out.txt", "missing").contains(value);
    return isFile ? option + folder.resolve(value) : word;
  }

  /** The line with one word more. */
  static List<String> with(List<String> line, String word) {
    List<String> words = new ArrayList<>(line);
    words.add(word);
    return words;
  }
}
