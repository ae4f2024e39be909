package dev.waybill.job.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.job.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own answers, with what the provider's command line and libyaml made of them. */
class PrintedAnswersTest {
  private static final Path FOLDER = Path.of(System.getProperty("testdata"), "answers");
  private static final Pattern NAME = Pattern.compile("(.+)\\.v([12])\\.([a-z-]+)");

  static Stream<String> printed() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(NAME.asMatchPredicate())
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void everyAnswerIsThereInEveryForm() throws IOException {
    assertThat(printed()).hasSizeGreaterThan(60).contains("pending.v2.yaml", "jobs.v1.table");
  }

  @ParameterizedTest
  @MethodSource("printed")
  void isPrintedByteForByte(String printed) throws Exception {
    Matcher name = NAME.matcher(printed);
    assertThat(name.matches()).isTrue();
    CommandLineRelease release = CommandLineRelease.of(name.group(2));
    List<Path> responses = responses(name.group(1));
    String expected = Files.readString(FOLDER.resolve(printed), StandardCharsets.UTF_8);

    if (name.group(1).equals("refused")) {
      assertThat(
              ErrorOutput.of(release)
                  .render(ServiceXml.refusal(responses.get(0)), Operation.GET_STATUS))
          .isEqualTo(expected);
    } else {
      OutputForm form = OutputForm.of(name.group(3)).orElseThrow();
      assertThat(
              AnswerOutput.render(ServiceXml.result(responses), OutputSettings.of(form, release)))
          .isEqualTo(expected);
    }
  }

  private static List<Path> responses(String name) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches(Pattern.quote(name) + "(\\.\\d)?\\.xml"))
          .sorted()
          .toList();
    }
  }
}
