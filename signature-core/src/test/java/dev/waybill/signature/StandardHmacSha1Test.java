package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a Java of its own each, since what is loaded and chosen is loaded and chosen once. */
class StandardHmacSha1Test {
  // printf '7K2QZ\nmanifestVersion:2.0\n' | openssl dgst -sha1 -hmac key -binary | openssl base64
  private static final String SIGNATURE = "signature YJV3AQzAelmATtr42zfmZKbh8rE=";

  @Test
  void isTheJdkAndLoadsNothingOfBouncyCastle() throws Exception {
    String output = ChildJvm.output(List.of("-Xlog:class+load"), SignOnce.class);

    assertThat(output)
        .contains("dev.waybill.signature.JdkHmacSha1", "engine JdkHmacSha1", SIGNATURE)
        .contains("verified Match[signedJobId=7K2QZ]")
        .doesNotContain("org.bouncycastle");
  }

  @Test
  void isBouncyCastleWhereTheJdkHasNoHmacSha1(@TempDir Path folder) throws Exception {
    // A policy with the one provider that has digests but no MACs, in place of the JDK's own.
    Path policy = folder.resolve("java.security");
    Files.writeString(
        policy,
        "security.provider.1=SUN\ncrypto.policy=unlimited\nsecurerandom.source=file:/dev/random\n",
        StandardCharsets.ISO_8859_1);

    String output =
        ChildJvm.output(List.of("-Djava.security.properties==" + policy), SignOnce.class);

    assertThat(output)
        .contains("engine BouncyCastleHmacSha1", SIGNATURE)
        .contains("verified Match[signedJobId=7K2QZ]");
  }
}
