package dev.waybill.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.text.Decoding;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary YAML as configurations have it, and what of YAML is refused. */
class YamlFileTest {
  private static YamlFile.Reading read(String text) {
    Decoding decoding = SourceText.decode(text.getBytes(UTF_8));
    return YamlFile.read(((Decoding.Decoded) decoding).text());
  }

  /** Every field as {@code path = text at key, value}. */
  private static List<String> fields(String text) {
    List<String> lines = new ArrayList<>();
    add(((YamlFile.Reading.Options) read(text)).root(), lines);
    return lines;
  }

  private static void add(Mapping mapping, List<String> lines) {
    for (Field field : mapping.fields()) {
      String places = " at " + at(field.keySpan()) + ", " + at(field.value().span());
      if (field.value() instanceof Mapping below) {
        lines.add(field.path() + places);
        add(below, lines);
      } else {
        Scalar scalar = (Scalar) field.value();
        lines.add(field.path() + (scalar.quoted() ? " = quoted " : " = ") + scalar.text() + places);
      }
    }
  }

  private static String at(Span span) {
    String start = Documents.place(span.start());
    return span.isSpot() ? start : start + "-" + Documents.place(span.end());
  }

  @Test
  void readsOptionsAndOptionsBelowThem() {
    assertThat(fields("edition: 2014\nseverities:\n  tight-colon: 'off' # c\n  post-box: \"\"\n"))
        .containsExactly(
            "edition = 2014 at 1:1-1:8, 1:10-1:14",
            "severities at 2:1-2:11, 3:3",
            "severities.tight-colon = quoted off at 3:3-3:14, 3:16-3:21",
            "severities.post-box = quoted  at 4:3-4:11, 4:13-4:15");
  }

  @Test
  void takesNoValueForAnEmptyText() {
    assertThat(fields("edition:\nseverities: {}\n"))
        .containsExactly("edition =  at 1:1-1:8, 1:9", "severities at 2:1-2:11, 2:13-2:14");
    assertThat(fields("edition:")).containsExactly("edition =  at 1:1-1:8, 1:9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "--- # c\n"})
  void findsNoOptionsWhereNothingIsWritten(String text) {
    assertThat(fields(text)).isEmpty();
  }

  @Test
  void placesATextThatEndsWithTheFile() {
    assertThat(fields("a: |\n  b\nc: d\n"))
        .containsExactly("a = quoted b\n at 1:1-1:2, 1:4-3:1", "c = d at 3:1-3:2, 3:4-3:5");
    assertThat(fields("a: |\n  b")).containsExactly("a = quoted b\n at 1:1-1:2, 1:4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a ~ 1:1 expected options, each \"key: value\"",
        "- a ~ 1:1 expected options, each \"key: value\"",
        "*a ~ 1:1 expected options, each \"key: value\"",
        "a: b\\n---\\nc: d ~ 2:1 a second document",
        "a: b\\n--- ~ 2:1 a second document",
        "a:\\n  b:\\n    c: d ~ 3:5 options below options below options",
        "a: [b] ~ 1:4 a list, which no option takes",
        "a:\\n- b ~ 2:1 a list, which no option takes",
        "a: &x b ~ 1:4 an anchor or a tag, which no option takes",
        "a: !x b ~ 1:4 an anchor or a tag, which no option takes",
        "&x a: b ~ 1:1 an anchor or a tag, which no option takes",
        "a: &x\\n  b: c ~ 1:4 an anchor or a tag, which no option takes",
        "!x\\na: b ~ 1:1 an anchor or a tag, which no option takes",
        "a: *x ~ 1:4 an alias",
        "? [a]\\n: b ~ 1:3 a key that is no text",
        "a: b\\n\tc ~ 2:1 this is not YAML",
        "a: \"b\\nc ~ 3:1 this is not YAML",
      })
  void saysWhereAndWhyAFileIsNone(String text, String refusal) {
    assertThat(read(text.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            YamlFile.Reading.Refused.class,
            refused ->
                assertThat(Documents.place(refused.place()) + " " + refused.message())
                    .isEqualTo(refusal));
  }
}
