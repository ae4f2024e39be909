package dev.waybill.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of cases: in each what the service said, and what the command line printed for it. */
final class AnswerFolder {
  /** What {@code --query} printed without names, so that nobody can tell the members. */
  private static final String UNNAMED = "[";

  /** One saved output of a case: the file, the arguments, and what the service had said. */
  record Output(Path file, List<String> arguments, Truth truth) {
    boolean isTable() {
      return file.getFileName().toString().contains(".table.");
    }

    @Override
    public String toString() {
      return file.subpath(file.getNameCount() - 2, file.getNameCount()).toString();
    }

    String query() {
      int at = arguments.indexOf("--query");
      return at < 0 ? "" : arguments.get(at + 1);
    }
  }

  /** Everything in which a reading of these bytes differs from what was said. */
  static List<String> faults(Output output, byte[] bytes) {
    List<String> faults = new ArrayList<>();
    String name = output + ": ";
    AnswerReading reading = AnswerReader.read(bytes);
    boolean isLost =
        output.query().startsWith(UNNAMED) || (!output.query().isEmpty() && output.isTable());
    if (isLost) {
      return reading instanceof AnswerReading.Unreadable
          ? faults
          : List.of(name + "read although names or values are lost");
    }
    if (!(reading instanceof AnswerReading.Read answered)) {
      return List.of(name + "unreadable: " + reading.findings());
    }
    Map<String, Object> merged = output.truth.merged();
    if (answered.answer() instanceof Answer.Refusal refusal) {
      Map<?, ?> error = PlainJson.mapping(merged.get("Error"));
      if (!refusal.code().equals(error.get("Code"))
          || !refusal.message().equals(error.get("Message"))) {
        faults.add(name + "another refusal");
      }
      return faults;
    }
    Answer.Result result = (Answer.Result) answered.answer();
    // Some forms leave open which of two operations it was.
    if (result.operations().stream()
        .noneMatch(operation -> operation.text().equals(output.truth.operation()))) {
      faults.add(name + "taken for " + result.operations());
    }
    output.truth.assertNothingExactIsWrong(result);
    Map<String, Object> got =
        new Truth(
                "",
                result.pages().stream()
                    .map(
                        page -> {
                          Map<String, Object> fields = new LinkedHashMap<>();
                          page.fields()
                              .forEach(
                                  field ->
                                      fields.put(
                                          field.member().text(), Truth.plain(field.value())));
                          return fields;
                        })
                    .toList())
            .merged();
    Map<String, Object> wanted = new LinkedHashMap<>(merged);
    if (!output.query().isEmpty()) {
      wanted.keySet().retainAll(List.of(output.query()));
    }
    if (!got.containsKey("IsTruncated")) {
      // Printed only for a single page that was asked for.
      wanted.remove("IsTruncated");
    }
    for (String member : wanted.keySet()) {
      Object value = got.get(member);
      boolean isSame = value != null && Truth.isSame(value, wanted.get(member));
      boolean isPadded =
          output.isTable()
              && value != null
              && String.valueOf(wanted.get(member)).stripTrailing().equals(value);
      if (!isSame && !isPadded) {
        faults.add(name + member + (value == null ? " is missing" : " is another"));
      }
    }
    for (String member : got.keySet()) {
      if (!wanted.containsKey(member)) {
        faults.add(name + member + " was not answered");
      }
    }
    return faults;
  }

  static List<Path> cases(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> cases =
          files.filter(file -> Files.exists(file.resolve("truth.json"))).sorted().toList();
      assertThat(cases).as("cases in %s", folder).isNotEmpty();
      return cases;
    }
  }

  static List<Output> outputs(Path directory) throws IOException {
    Map<?, ?> truth =
        PlainJson.mapping(PlainJson.read(Files.readString(directory.resolve("truth.json"))));
    List<Map<String, Object>> pages = new ArrayList<>();
    for (Object page : PlainJson.list(truth.get("pages"))) {
      Map<String, Object> fields = new LinkedHashMap<>();
      PlainJson.mapping(page).forEach((name, value) -> fields.put(String.valueOf(name), value));
      pages.add(fields);
    }
    String operation = String.valueOf(truth.get("operation"));
    Map<String, List<String>> arguments = arguments(directory.resolve("meta.json"));
    List<Output> outputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".out") || name.endsWith(".err")) {
          outputs.add(
              new Output(
                  file, arguments.getOrDefault(name, List.of()), new Truth(operation, pages)));
        } else if (name.endsWith(".xml")) {
          int page = name.equals("response-2.xml") ? 1 : 0;
          List<Map<String, Object>> own =
              name.equals("response.xml") ? pages : List.of(pages.get(page));
          outputs.add(new Output(file, List.of(), new Truth(operation, own)));
        }
      }
    }
    return outputs;
  }

  private static Map<String, List<String>> arguments(Path metaFile) throws IOException {
    Map<String, List<String>> arguments = new HashMap<>();
    if (!Files.exists(metaFile)) {
      return arguments;
    }
    Map<?, ?> meta = PlainJson.mapping(PlainJson.read(Files.readString(metaFile)));
    for (Object run : PlainJson.list(meta.get("runs"))) {
      Map<?, ?> fields = PlainJson.mapping(run);
      List<String> words =
          PlainJson.list(fields.get("args")).stream().map(String::valueOf).toList();
      for (String stream : List.of("stdout", "stderr")) {
        if (fields.get(stream) instanceof String file) {
          arguments.put(file, words);
        }
      }
    }
    return arguments;
  }
}
