package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignerTest {
  static Stream<Vectors.Own> vectors() throws IOException {
    return Vectors.Own.all().stream();
  }

  /** Of both tools; and what is easily got wrong is among them. */
  @Test
  void hasTwoSetsOfVectorsToBeHeldAgainst() throws IOException {
    assertThat(Vectors.OUR_OWN).hasSize(2);
    for (Path file : Vectors.OUR_OWN) {
      List<Vectors.Own> vectors = Vectors.Own.of(file);

      assertThat(vectors).hasSizeGreaterThanOrEqualTo(40);
      assertThat(vectors).map(Vectors.Own::name).doesNotHaveDuplicates();
      assertThat(vectors).anyMatch(vector -> vector.manifest().length == 0);
      assertThat(vectors).anyMatch(vector -> vector.manifest().length > 1_000_000);
      assertThat(vectors).map(vector -> vector.key().length).contains(1, 63, 64, 65);
      assertThat(vectors)
          .map(vector -> CanonicalManifest.of(vector.manifest()).length + "7K2QZ\n".length())
          .contains(54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65);
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void givesWhatOtherProgramsComputed(Vectors.Own vector) throws IOException {
    try (SigningKey key = SigningKey.ofBytes(vector.key())) {
      for (HmacSha1 engine : List.of(HmacSha1.standard(), HmacSha1.bouncyCastle())) {
        Signer signer = new Signer(engine);

        assertThat(signer.sign(vector.jobId(), vector.manifest(), key).toBase64())
            .isEqualTo(vector.signature());
        assertThat(signer.sign(vector.jobId(), Chunks.oneByOne(vector.manifest()), key).toBase64())
            .isEqualTo(vector.signature());
      }
    }
  }

  @Test
  void leavesTheManifestOpen() throws IOException {
    Chunks manifest = Chunks.of(new byte[10], List.of(3));
    try (SigningKey key = SigningKey.ofBytes(new byte[] {1})) {
      Signer.standard().sign(new JobId("7K2QZ"), manifest, key);
    }

    assertThat(manifest.isClosed()).isFalse();
    assertThat(manifest.available()).isZero();
  }

  /** Pending import 7K2QZ, the vector of the format notes, read from where the notes have it. */
  @Test
  void givesTheSignatureOfTheAnswerInTheCorpus() throws Exception {
    Path answer =
        Path.of(System.getProperty("corpus"), "api", "gs01-pending-import", "response.xml");
    assumeTrue(Files.isReadable(answer), "skipped: no corpus at " + answer);
    String manifest = element(answer, "CurrentManifest");
    assertThat(manifest.lines()).hasSize(19);

    try (SigningKey key =
        SigningKey.ofUtf8("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".toCharArray())) {
      Signature signature =
          Signer.standard()
              .sign(new JobId("7K2QZ"), manifest.getBytes(StandardCharsets.UTF_8), key);

      assertThat(signature.toBase64())
          .isEqualTo("lSwSqzNkUoM0xjDWputrEX1DIdM=")
          .isEqualTo(element(answer, "Signature"));
      assertThat(
              SignatureFileReader.read(
                  element(answer, "SignatureFileContents").getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(
              new SignatureFileReading.Read(
                  new SignatureFile(SignatureVersion.V2_0, new JobId("7K2QZ"), signature),
                  "7K2QZ",
                  List.of()));
    }
  }

  private static String element(Path answer, String name) throws Exception {
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Files.readAllBytes(answer)));
    return document.getElementsByTagName(name).item(0).getTextContent();
  }
}
