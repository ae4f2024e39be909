package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search that other tests rely on finds something. */
class CanariesTest {
  private final Canaries canaries = new Canaries(7);

  @Test
  void findsEverySecretInEveryForm() {
    for (String secret : List.of(canaries.key, canaries.password, canaries.pin)) {
      byte[] bytes = ("pass: " + secret + "\n").getBytes(StandardCharsets.UTF_8);
      String reversed = new StringBuilder(secret).reverse().toString();
      String json = secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
      String xml = secret.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&apos;");
      for (String form :
          List.of(
              secret,
              secret.substring(secret.length() / 2),
              secret.substring(0, secret.length() / 2),
              secret.substring(3, 14),
              reversed.substring(reversed.length() / 2),
              json,
              json.replace("\\", "\\\\"),
              xml,
              URLEncoder.encode(secret, StandardCharsets.UTF_8),
              HexFormat.of().formatHex(bytes),
              HexFormat.of().withUpperCase().formatHex(bytes),
              String.join("\n", HexDump.rows(bytes)),
              Base64.getEncoder().encodeToString(bytes),
              Base64.getUrlEncoder()
                  .encodeToString(("x" + secret).getBytes(StandardCharsets.UTF_8)),
              Base64.getMimeEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))) {
        assertThat(canaries.in("before " + form + " behind")).describedAs(form).isNotNull();
      }
    }
  }

  @Test
  void findsNothingInWhatHasNoSecret() {
    assertThat(canaries.in(Run.MANIFEST + Run.KEY + "\\u0041%41&amp;\n0000  41 42  AB\n")).isNull();
  }

  @Test
  void failsWithTheNameOfTheSecret() {
    assertThatThrownBy(() -> canaries.assertNotIn("a report", canaries.pin))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a report has a part of the PIN");
  }
}
