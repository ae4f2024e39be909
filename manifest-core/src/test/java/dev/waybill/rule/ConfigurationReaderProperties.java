package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConfigurationReaderProperties {
  @Provide
  Arbitrary<String> nearlyConfigurations() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "edition",
            "strict",
            "severities",
            ": ",
            ":\n",
            "\n",
            "  ",
            "2017",
            "true",
            "off",
            "tight-colon",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!t ",
            "\"",
            "'",
            "|",
            ">",
            "#",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "? ",
            "\t",
            "\u00e9",
            "\ud83d\ude80",
            "\r",
            ",");
    return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
  }

  @Property
  void answersAnyText(@ForAll("nearlyConfigurations") String text) {
    answers(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void answersAnyBytes(@ForAll byte[] bytes) {
    answers(bytes);
  }

  private static void answers(byte[] bytes) {
    ConfigurationReading reading = ConfigurationReader.read(bytes);

    if (reading instanceof ConfigurationReading.Refused refused) {
      assertThat(refused.faults())
          .isNotEmpty()
          .allSatisfy(
              fault ->
                  assertThat(fault.message().codePoints()).noneMatch(c -> c < ' ' || c == 127));
    } else {
      assertThat(((ConfigurationReading.Read) reading).configuration()).isNotNull();
    }
  }
}
