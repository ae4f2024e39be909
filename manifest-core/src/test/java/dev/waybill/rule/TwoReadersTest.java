package dev.waybill.rule;

import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waybill.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Where another reader would read another text, a finding says so. */
class TwoReadersTest {
  private static final List<String> ABOUT_READERS =
      List.of("ambiguous-type", "needs-quotes", "hash-in-value");

  /** Every text of up to two of these pieces, and of three of the shorter ones. */
  private static final List<String> PIECES =
      List.of(
          "0",
          "1",
          "7",
          "12",
          "1234",
          "2012-07-04",
          "12:30:45",
          "_",
          "e3",
          "e+3",
          ".",
          ".5",
          "-",
          "+",
          "0x1F",
          "0o17",
          "0b1",
          "~",
          "null",
          "Null",
          "no",
          "NO",
          "yes",
          "true",
          "TRUE",
          "off",
          ".inf",
          ".NaN",
          " ",
          ": ",
          " #",
          "#",
          "T10:00:00Z",
          "a",
          "=",
          "<<",
          "!",
          "&a",
          "%",
          "@");

  private static List<String> values() {
    TreeSet<String> values = new TreeSet<>();
    for (String first : PIECES) {
      for (String second : PIECES) {
        values.add((first + second).strip());
        values.add((first + second + "0").strip());
      }
      values.add(first.strip());
    }
    values.remove("");
    return List.copyOf(values);
  }

  private static boolean isSpokenOf(String value) {
    return Findings.in(IMPORT_S3.replace("12 Any Street", value)).stream()
        .filter(finding -> finding.span().start().line() == 8)
        .map(Diagnostic::rule)
        .anyMatch(rule -> ABOUT_READERS.contains(rule) || isMore(rule));
  }

  /** What no reader reads as it was meant, so that nobody needs to hear how they differ. */
  private static boolean isMore(String rule) {
    return List.of(
            "anchor-or-alias",
            "yaml-tag",
            "block-scalar",
            "flow-collection",
            "word-for-nothing",
            "implausible-address-part",
            "unfilled-placeholder")
        .contains(rule);
  }

  @Test
  void saysWhereverYaml12ReadsAnotherText() {
    for (String value : values()) {
      for (Schema schema : List.of(new JsonSchema(), new CoreSchema())) {
        if (!value.equals(read("deviceId: " + value + "\n", schema))) {
          assertThat(isSpokenOf(value)).as(value + " with " + schema.getClass()).isTrue();
        }
        assertThat(read("deviceId: '" + value + "'\n", schema)).isEqualTo(value);
      }
    }
  }

  private static String read(String text, Schema schema) {
    try {
      LoadSettings settings = LoadSettings.builder().setSchema(schema).build();
      return String.valueOf(((Map<?, ?>) new Load(settings).loadFromString(text)).get("deviceId"));
    } catch (YamlEngineException | ClassCastException e) {
      return "(refused)";
    }
  }

  @Test
  void saysWhereverPyYamlReadsAnotherText() throws Exception {
    List<String> values = values();
    List<String> read = readByPython(values);
    assumeTrue(!read.isEmpty(), "PyYAML is not installed");
    assertThat(read).hasSameSizeAs(values);
    for (int i = 0; i < values.size(); i++) {
      if (!read.get(i).equals("=" + values.get(i))) {
        assertThat(isSpokenOf(values.get(i))).as(values.get(i)).isTrue();
      }
    }
  }

  /** One line a value, behind an equals sign; empty when there is no PyYAML. */
  private static List<String> readByPython(List<String> values) throws InterruptedException {
    String program =
        """
        import sys, yaml
        for line in sys.stdin.buffer.read().decode("utf-8").splitlines():
            try:
                print("=" + str(yaml.safe_load("deviceId: " + line + "\\n")["deviceId"]))
            except Exception:
                print("refused")
        """;
    try {
      Process python =
          new ProcessBuilder("/usr/bin/python3", "-c", program)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (var in = python.getOutputStream()) {
        in.write(String.join("\n", values).getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return python.waitFor() == 0 ? new ArrayList<>(output.lines().toList()) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
