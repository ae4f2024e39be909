package dev.waybill.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is printed, in any form of any version and in colour, is read back. */
class ReadBackTest {
  private static final Path FOLDER = Path.of(System.getProperty("testdata"), "answers");

  /** The only ones that are not printed, and by version 1 alone. */
  private static final Set<OutputForm> SINCE_VERSION_2 =
      EnumSet.of(OutputForm.YAML, OutputForm.YAML_STREAM);

  static List<Path> responses() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER, 2)) {
      List<Path> responses =
          files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
      assertThat(responses).isNotEmpty();
      return responses;
    }
  }

  @ParameterizedTest
  @MethodSource("responses")
  void readsBackWhatWasPrinted(Path response) throws IOException, NotPrintableException {
    if (!(answer(Files.readAllBytes(response), "response") instanceof Answer.Result said)) {
      return; // What was refused is a message, which is printed in one form only.
    }
    for (OutputForm form : EnumSet.complementOf(EnumSet.of(OutputForm.OFF))) {
      for (CommandLineRelease release :
          List.of(CommandLineRelease.VERSION_1, CommandLineRelease.VERSION_2)) {
        for (boolean isColoured : new boolean[] {false, true}) {
          String name = form + " of " + release + (isColoured ? " in colour" : "");
          OutputSettings settings = OutputSettings.of(form, release).color(isColoured);
          if (release.equals(CommandLineRelease.VERSION_1) && SINCE_VERSION_2.contains(form)) {
            assertThatThrownBy(() -> AnswerOutput.render(said, settings))
                .as(name)
                .isInstanceOf(NotPrintableException.class);
            continue;
          }
          String printed = AnswerOutput.render(said, settings);
          compare(said, result(printed.getBytes(UTF_8), name), name, form == OutputForm.TABLE);
        }
      }
    }
  }

  private static void compare(
      Answer.Result said, Answer.Result read, String name, boolean isPadded) {
    assertThat(read.operations()).as(name).containsAnyElementsOf(said.operations());
    List<String> faults = new ArrayList<>();
    for (Field field : said.page().fields()) {
      Value value = read.field(field.member()).map(Field::value).orElse(null);
      boolean isSame =
          value != null && plain(value, isPadded).equals(plain(field.value(), isPadded));
      boolean isDoubtful =
          read.field(field.member()).map(Field::certainty).orElse(Certainty.EXACT)
              == Certainty.AMBIGUOUS;
      // Printed only where a single page was asked for; and a text has no word for an empty list.
      boolean isUnsaid =
          value == null
              && (field.member().text().equals("IsTruncated")
                  || (field.value() instanceof Value.Items items
                      && items.items().isEmpty()
                      && !name.startsWith("json ")
                      && !name.startsWith("yaml")));
      if (!isSame && !isDoubtful && !isUnsaid) {
        faults.add(field.member().text());
      }
    }
    assertThat(faults).as(name).isEmpty();
  }

  /** Dates by their second and zone; in tables without the blanks that padding swallows. */
  private static String plain(Value value, boolean isPadded) {
    if (value instanceof Value.Text text) {
      String plain =
          text.text().replaceAll("(T\\d\\d:\\d\\d:\\d\\d)(\\.\\d{3})?\\d*(Z|\\+00:00)$", "$1$2Z");
      return isPadded ? plain.stripTrailing() : plain;
    }
    if (value instanceof Value.Items items) {
      return items.items().stream().map(item -> plain(item, isPadded)).toList().toString();
    }
    if (value instanceof Value.Mapping mapping) {
      StringBuilder plain = new StringBuilder();
      mapping.entries().forEach((key, entry) -> plain.append(key + plain(entry, isPadded)));
      return plain.toString();
    }
    return value instanceof Value.Numeral numeral ? numeral.digits() : value.toString();
  }

  private static Answer.Result result(byte[] bytes, String name) {
    return (Answer.Result) answer(bytes, name);
  }

  private static Answer answer(byte[] bytes, String name) {
    AnswerReading reading = AnswerReader.read(bytes);
    assertThat(reading).as(() -> name + reading.findings()).isInstanceOf(AnswerReading.Read.class);
    return ((AnswerReading.Read) reading).answer();
  }
}
