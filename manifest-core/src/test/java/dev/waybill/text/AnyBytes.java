package dev.waybill.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** What a file can hold: mostly text, with line ends of every kind and some bytes of no text. */
final class AnyBytes extends DomainContextBase {
  /** A file, byte by byte. */
  record Content(String hex) {
    byte[] bytes() {
      return HexFormat.of().parseHex(hex);
    }
  }

  /** A text without its line ends, and the text with them. */
  record Lines(List<String> lines, List<String> ends, boolean mark) {
    String text() {
      StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
      for (int i = 0; i < lines.size(); i++) {
        text.append(lines.get(i)).append(i < lines.size() - 1 ? ends.get(i) : "");
      }
      return text.toString();
    }
  }

  @Provide
  Arbitrary<Content> contents() {
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(6);
    Arbitrary<byte[]> piece =
        Arbitraries.of("a", "key: v", "\n", "\r", "\r\n", "\uD83D\uDCE6", "\u00FC", "\uFEFF", "\t")
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
    return Arbitraries.frequencyOf(Tuple.of(12, piece), Tuple.of(1, noise))
        .list()
        .ofMaxSize(30)
        .map(AnyBytes::joined);
  }

  @Provide
  Arbitrary<Lines> lines() {
    Arbitrary<String> line =
        Arbitraries.strings()
            .withChars("ab :\t\u00FC\u6F22\uFEFF")
            .ofMaxLength(12)
            .flatMap(text -> Arbitraries.of(text, text + "\uD83D\uDCE6", "\uD83D\uDCE6" + text));
    // A text that begins with a mark would lose it, and an empty line behind a lone CR would make
    // a CR LF of the two ends around it.
    return line.map(text -> "x" + text)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .flatMap(
            lines ->
                Arbitraries.of("\n", "\r\n", "\r")
                    .list()
                    .ofSize(lines.size())
                    .flatMap(
                        ends -> Arbitraries.of(true, false).map(m -> new Lines(lines, ends, m))));
  }

  private static Content joined(List<byte[]> pieces) {
    var out = new ByteArrayOutputStream();
    pieces.forEach(out::writeBytes);
    return new Content(HexFormat.of().formatHex(out.toByteArray()));
  }
}
