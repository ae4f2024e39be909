package dev.waybill.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** The bytes of manifests: mostly line ends, since that is where canonical bytes differ. */
final class Manifests extends DomainContextBase {
  record ManifestBytes(String hex) {
    byte[] bytes() {
      return HexFormat.of().parseHex(hex);
    }

    /** By definition, and by another way than the code's: through text, a character for a byte. */
    byte[] canonicalByDefinition() {
      return new String(bytes(), StandardCharsets.ISO_8859_1)
          .replace("\r\n", "\n")
          .getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  @Provide
  Arbitrary<ManifestBytes> manifests() {
    Arbitrary<byte[]> lineEnd =
        Arbitraries.of("\r\n", "\n", "\r", "\r\r\n", "\n\r").map(Manifests::bytes);
    Arbitrary<byte[]> text =
        Arbitraries.of("a:b", "key: value", "", " ", "\u00e9", "0123456789abcdef0123456789abcdef")
            .map(Manifests::bytes);
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(70);
    return Arbitraries.frequencyOf(Tuple.of(4, lineEnd), Tuple.of(3, text), Tuple.of(1, noise))
        .list()
        .ofMaxSize(30)
        .map(Manifests::joined);
  }

  private static ManifestBytes joined(List<byte[]> pieces) {
    var out = new ByteArrayOutputStream();
    pieces.forEach(out::writeBytes);
    return new ManifestBytes(HexFormat.of().formatHex(out.toByteArray()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
