package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A file without profiles says what Java's own reader of properties makes of it. */
class CredentialsFileProperties {
  private static Path file = Path.of("");

  @BeforeContainer
  static void makeFile() throws IOException {
    file = Files.createTempFile("credentials", "");
  }

  @AfterContainer
  static void removeFile() throws IOException {
    Files.deleteIfExists(file);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
            "a", "B7", "/", "+", "=", ":", "#", "!", "\\\\", "\\/", "\\=", "\\:", "\\t", "\\u002B",
            "\\u002f", "\\\n  ", "\\\r\n", " ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }

  @Property
  void readsPropertiesAsJavaDoes(@ForAll("values") String value) throws IOException {
    String text = "accessKeyId = x\nsecretKey=" + value + "\nregion=y\n";
    var properties = new Properties();
    properties.load(new StringReader(text));
    // A key has neither blanks nor quotes around it.
    String expected = properties.getProperty("secretKey").strip();
    Assume.that(!expected.isEmpty());
    Files.writeString(file, text);

    try (CredentialsFile read = CredentialsFile.read(file, "FILE")) {
      assertThat(new String(read.secretKey("default").toBytes(), StandardCharsets.UTF_8))
          .isEqualTo(expected);
    }
  }
}
