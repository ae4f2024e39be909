package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waybill.signature.JobId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetListReaderTest {
  private static final String KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  @Test
  void readsWhatTheHeaderRowNames() {
    assertThat(items("device,manifest,job,signature\n/media/a,jobs/a.txt,7k2qz,sig/a\n"))
        .containsExactly(
            new FleetItem(
                "list.csv:2",
                Path.of("/media/a"),
                Path.of("lists/jobs/a.txt"),
                JobId.of("7K2QZ"),
                Path.of("lists/sig/a"),
                null));
  }

  @Test
  void takesColumnsInAnyOrderAndCaseAndLeavesOutWhatIsNotNamed() {
    assertThat(items("Job,MANIFEST\n,a.txt\n7K2QZ,b.txt\n"))
        .extracting(FleetItem::manifest, FleetItem::job, FleetItem::device, FleetItem::signature)
        .containsExactly(
            tuple(Path.of("lists/a.txt"), null, null, null),
            tuple(Path.of("lists/b.txt"), JobId.of("7K2QZ"), null, null));
  }

  @Test
  void readsWhatSpreadsheetsWrite() {
    for (String text :
        List.of(
            "\uFEFFdevice,manifest\r\n\"d, 1\",\"m \"\"x\"\".txt\"\r\n",
            "device;manifest\r\nd, 1;\"m \"\"x\"\".txt\"\r\n;\r\n",
            "device\tmanifest\n d, 1 \t\"m \"\"x\"\".txt\"",
            "# a comment, with a comma\n\ndevice,manifest\n\n#x\n\"d, 1\",\"m \"\"x\"\".txt\"\n,\n")) {
      assertThat(items(text))
          .as(text)
          .extracting(FleetItem::name, item -> item.manifest().getFileName().toString())
          .containsExactly(tuple("lists/d, 1", "m \"x\".txt"));
    }
  }

  @Test
  void namesTheLineOfEachItemAlsoBehindAValueOfTwoLines() {
    assertThat(items("manifest\n\"a\nb\"\n# x\nc\n"))
        .extracting(FleetItem::place)
        .containsExactly("list.csv:2", "list.csv:5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "manfest,job~a,7K2QZ | 1:1: unknown column \"manfest\", expected device, manifest, job or signature + 1:1: no column \"manifest\"",
        "manifest, job ,job~a,7K2QZ,7K2QZ | 1:16: column \"job\" a second time",
        "device,job~a,7K2QZ | 1:1: no column \"manifest\"",
        "manifest,job~a.txt,7K2OZ | 2:7: no job ID: five characters, digits 1 to 9 or letters without O",
        "manifest,job~a.txt,7K2QZ,x | 2:13: 3 values, the header row has 2",
        "manifest,job~a.txt | 2:1: 1 value, the header row has 2",
        "manifest,job~,7K2QZ | 2:1: no manifest is named",
        "manifest,job~\"a\"b,7K2QZ | 2:1: text behind the closing quote of a value; a quote inside of it is written twice",
        "manifest,job~x,\"a~b | 2:3: a quote that is never closed",
        "manifest,job~x \"y\",7K2QZ | 2:1: a quote in a value that has none around it",
        "manifest~- | 2:1: a list cannot name standard input",
        "manifest,job~\"a^b\",O | 3:4: no job ID: five characters, digits 1 to 9 or letters without O",
        "manifest~a\0b | 2:1: a name that no file can have here",
        "manifest,job~\"a~b\",0~c,O | 3:4: no job ID: five characters, digits 1 to 9 or letters without O + 4:3: no job ID: five characters, digits 1 to 9 or letters without O",
        "manifest,wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY~x,y | 1:10: unknown column, expected device, manifest, job or signature",
        "\uD83D\uDE80,manifest~x,y,z | 1:1: unknown column \"\uD83D\uDE80\", expected device, manifest, job or signature",
        "manifest,job~\uD83D\uDE80,0 | 2:3: no job ID: five characters, digits 1 to 9 or letters without O",
        "# only~~ | 1:1: no header row, expected device,manifest,job",
        "manifest~~# x | 1:1: names no items",
      })
  void refusesWithThePlace(String list, String faults) {
    assertThat(
            faults(list.replace('~', '\n').replace('^', '\r')).stream()
                .reduce((a, b) -> a + " + " + b)
                .orElse(""))
        .isEqualTo(faults);
  }

  @Test
  void tellsAllFaultsInTheOrderOfTheText() {
    assertThat(faults("job,manifest,device\n0,-,-\n0,\"a\"\"\",x\n"))
        .extracting(fault -> fault.substring(0, 4))
        .containsExactly("2:1:", "2:3:", "2:5:", "3:1:");
  }

  @Test
  void tellsTheFirstFaultsOfManyAndCountsTheOthers() {
    FleetListReading reading = read("manifest,job\n" + "a,0\n".repeat(1000));

    assertThat(reading)
        .isInstanceOfSatisfying(
            FleetListReading.Refused.class,
            refused -> {
              assertThat(refused.faults()).hasSize(20);
              assertThat(refused.more()).isEqualTo(980);
            });
  }

  @Test
  void repeatsNothingOfAKeyFileOrOfColumnsThatChangedPlaces() {
    for (String text :
        List.of(
            KEY,
            KEY + "\n",
            "[default]\naws_secret_access_key = " + KEY,
            "manifest,job\na.txt," + KEY,
            "manifest,job\n\"" + KEY,
            "manifest,job\n\"" + KEY + "\"x,7K2QZ",
            "trueCryptPassword: " + KEY + ", manifest: x\n")) {
      assertThat(String.join("\n", faults(text))).as(text).doesNotContain(KEY.substring(0, 8));
    }
  }

  @Test
  void refusesWhatIsNoUtf8OrBeyondTheBudgets() {
    assertThat(FleetListReader.read(new byte[] {'m', (byte) 0xE9}, Path.of(""), "x"))
        .isInstanceOf(FleetListReading.Refused.class);
    assertThat(FleetListReader.read(new byte[FleetListReader.MOST_BYTES + 1], Path.of(""), "x"))
        .isInstanceOf(FleetListReading.Refused.class);
    assertThat(faults("manifest\n" + "x".repeat(4097)))
        .containsExactly("2:1: a value of more than 4096 characters");
    assertThat(faults("manifest\n" + "x\n".repeat(FleetListReader.MOST_ITEMS + 1)))
        .containsExactly("100002:1: more than 100000 items");
    assertThat(items("manifest\n" + "x\n".repeat(FleetListReader.MOST_ITEMS)))
        .hasSize(FleetListReader.MOST_ITEMS);
  }

  @Test
  void takesTheSignThatStandsForWhatIsNoUtf8WhereItIsWritten() {
    assertThat(items("manifest\n\uFFFD.txt\n").get(0).manifest())
        .isEqualTo(Path.of("lists", "\uFFFD.txt"));
    byte[] cut = "manifest\n\uFFFD.txt\nx".getBytes(StandardCharsets.UTF_8);
    cut[cut.length - 1] = (byte) 0xE9;
    assertThat(FleetListReader.read(cut, Path.of("lists"), "x"))
        .isInstanceOf(FleetListReading.Refused.class);
  }

  @Test
  void makesAnItemWheneverItIsAskedFor() {
    List<FleetItem> items = items("manifest,job\n\"a,b.txt\",7K2QZ\n# none\n\nc.txt,\n");

    assertThat(items).hasSize(2);
    assertThat(items.get(0)).isEqualTo(items.get(0)).isNotSameAs(items.get(0));
    assertThat(items.get(1).place()).isEqualTo("list.csv:5");
    assertThat(items.get(0).manifest()).isEqualTo(Path.of("lists", "a,b.txt"));
    assertThatThrownBy(() -> items.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static FleetListReading read(String text) {
    return FleetListReader.read(
        text.getBytes(StandardCharsets.UTF_8), Path.of("lists"), "list.csv");
  }

  private static List<FleetItem> items(String text) {
    FleetListReading reading = read(text);
    assertThat(reading).as(String.valueOf(reading)).isInstanceOf(FleetListReading.Read.class);
    return ((FleetListReading.Read) reading).items();
  }

  private static List<String> faults(String text) {
    FleetListReading reading = read(text);
    assertThat(reading).isInstanceOf(FleetListReading.Refused.class);
    return ((FleetListReading.Refused) reading)
        .faults().stream()
            .map(
                fault ->
                    fault.position().line()
                        + ":"
                        + fault.position().column()
                        + ": "
                        + fault.message())
            .toList();
  }
}
