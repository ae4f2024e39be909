package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureFileWriterTest {
  @Test
  void writesTheServicesOwnSpelling() {
    var file =
        new SignatureFile(
            SignatureVersion.V2_0,
            new JobId("WXSPP"),
            Signature.parseBase64("jLbLVp54vBa/vuh/XW1MOMdZUxw="));

    assertThat(new String(SignatureFileWriter.render(file), StandardCharsets.US_ASCII))
        .isEqualTo(
            """
            version:2.0
            signingMethod:HmacSHA1
            jobId:WXSPP
            signature:jLbLVp54vBa/vuh/XW1MOMdZUxw=
            """)
        .hasSize(86);
  }

  @Test
  void writesVersionOneOnRequest() {
    var file =
        new SignatureFile(
            SignatureVersion.V1_0, new JobId("WXSPP"), Signature.ofBytes(new byte[20]));

    assertThat(new String(SignatureFileWriter.render(file), StandardCharsets.US_ASCII))
        .startsWith("version:1.0\n")
        .hasSize(86);
  }
}
