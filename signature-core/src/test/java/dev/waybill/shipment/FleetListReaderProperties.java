package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.JobId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FleetListReaderProperties {
  /** A row of a list as a person has it in mind. */
  record Row(String device, String manifest, String job) {}

  /** Text that is near enough to a list to get past the header row. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "device",
            "manifest",
            "job",
            ",",
            ";",
            "\t",
            "\"",
            "\"\"",
            "\n",
            "\r\n",
            "\r",
            "#",
            " ",
            "7K2QZ",
            "a.txt",
            "\0",
            "\u001B[2J",
            "\uFEFF",
            "é",
            "\uD83D\uDE80",
            "\uD800",
            "-");
    return pieces
        .list()
        .ofMaxSize(60)
        .map(list -> String.join("", list))
        .flatMap(text -> Arbitraries.of(text, "device,manifest,job\n" + text));
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<String> names =
        Arbitraries.strings()
            .withChars("ab ,;\t\"'#\n\ré\uD83D\uDE80\u001B")
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(name -> !name.isBlank() && !name.equals("-") && isText(name));
    Arbitrary<String> jobs = Arbitraries.of("", "7K2QZ", "53TX4", "AAAAA");
    return Combinators.combine(names, names, jobs).as(Row::new).list().ofMinSize(1).ofMaxSize(8);
  }

  @Property(tries = 2000)
  void anyTextIsAnswered(@ForAll("texts") String text) {
    String[] lines = text.split("\r\n|\r|\n", -1);

    FleetListReading reading =
        FleetListReader.read(text.getBytes(StandardCharsets.UTF_8), Path.of(""), "x");

    if (reading instanceof FleetListReading.Refused refused) {
      for (FleetListFault fault : refused.faults()) {
        assertThat(fault.position().line()).isBetween(1, lines.length);
        String line = lines[fault.position().line() - 1];
        assertThat(fault.position().column())
            .isBetween(1, line.codePointCount(0, line.length()) + 1);
        assertThat(fault.message()).doesNotContain("\u001B", "\n", "\0");
      }
    } else {
      assertThat(((FleetListReading.Read) reading).items()).isNotEmpty();
    }
  }

  @Property(tries = 500)
  void whatWasWrittenReadsBackInEveryOrderOfColumns(
      @ForAll("rows") List<Row> rows,
      @ForAll("separators") String separator,
      @ForAll("lineEnds") String lineEnd) {
    StringBuilder text = new StringBuilder();
    text.append(String.join(separator, "job", "device", "manifest")).append(lineEnd);
    for (Row row : rows) {
      text.append(String.join(separator, row.job(), quoted(row.device()), quoted(row.manifest())))
          .append(lineEnd);
    }

    FleetListReading reading =
        FleetListReader.read(text.toString().getBytes(StandardCharsets.UTF_8), Path.of(""), "x");

    List<Row> read = new ArrayList<>();
    if (reading instanceof FleetListReading.Read sound) {
      for (FleetItem item : sound.items()) {
        JobId job = item.job();
        read.add(
            new Row(
                String.valueOf(item.device()),
                item.manifest().toString(),
                job == null ? "" : job.value()));
      }
    }
    assertThat(read).as(reading.toString()).isEqualTo(rows);
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(",", ";", "\t");
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n");
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  /** No half of a surrogate pair. */
  private static boolean isText(String name) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(name);
  }
}
