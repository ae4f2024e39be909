package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

@Domain(Signatures.class)
@Domain(DomainContext.Global.class)
class SignatureFileProperties {
  @Property
  void whatWasWrittenReadsBackWithoutARemark(@ForAll SignatureFile file) {
    assertThat(SignatureFileReader.read(SignatureFileWriter.render(file)))
        .isEqualTo(new SignatureFileReading.Read(file, file.jobId().value(), List.of()));
  }

  /** The differences that are accepted silently are undone here, by hand; then the bytes agree. */
  @Property
  void whatReadsWithoutARemarkWritesBackTheSame(@ForAll @From("nearlyFiles") byte[] bytes) {
    boolean silent =
        SignatureFileReader.read(bytes) instanceof SignatureFileReading.Read read
            && read.remarks().isEmpty();
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    Statistics.collect(silent);
    if (silent) {
      var read = (SignatureFileReading.Read) SignatureFileReader.read(bytes);
      String plain =
          new String(bytes, StandardCharsets.US_ASCII)
              .replace("\r\n", "\n")
              .replaceAll(":[ \t]+", ":")
              .replaceAll("[ \t\n]*\\z", "");

      assertThat(sortedLines(plain))
          .isEqualTo(
              sortedLines(
                  new String(SignatureFileWriter.render(read.file()), StandardCharsets.US_ASCII)));
    }
  }

  @Property
  void anyBytesAtAllGetAnAnswer(@ForAll @Size(max = 300) byte[] bytes) {
    assertThat(SignatureFileReader.read(bytes)).satisfies(SignatureFileProperties::isInOrder);
  }

  @Property
  void nearlyRightBytesGetAnAnswerInOrder(@ForAll @From("nearlyFiles") byte[] bytes) {
    assertThat(SignatureFileReader.read(bytes)).satisfies(SignatureFileProperties::isInOrder);
  }

  /** Cut, lengthened or changed in one character, the value after its key is never repeated. */
  @Property
  void noRemarkRepeatsASignature(
      @ForAll SignatureFile file,
      @ForAll @IntRange(max = 28) int at,
      @ForAll @From("slips") String slip) {
    String text = new String(SignatureFileWriter.render(file), StandardCharsets.US_ASCII);
    String value = file.signature().toBase64();
    String wrong = value.substring(0, at) + slip + value.substring(Math.min(at + 1, 28));
    SignatureFileReading reading =
        SignatureFileReader.read(text.replace(value, wrong).getBytes(StandardCharsets.UTF_8));

    assertThat(reading.remarks())
        .extracting(SignatureFileRemark::message)
        .allSatisfy(
            message -> {
              for (int i = 0; i + 8 <= wrong.length(); i++) {
                assertThat(message).doesNotContain(wrong.substring(i, i + 8));
              }
            });
  }

  @Provide
  Arbitrary<String> slips() {
    return Arbitraries.of("", "=", "-", " ", ":", "\n", "\r", "\u0000", "\u00e9", "AAAA", "\\n");
  }

  /** Lines of a right file, spelled in every accepted and many a refused way, then shuffled. */
  @Provide
  Arbitrary<byte[]> nearlyFiles() {
    Arbitrary<String> separator = Arbitraries.of(":", ":", ": ", ":\t ", " :", "");
    Arbitrary<String> end = Arbitraries.of("\n", "\n", "\n", "\r\n", "\r\n", "\n\n", "\r", " \n");
    Arbitrary<String> usual = Arbitraries.of(":", ": ", ":\t");
    Arbitrary<String> usualEnd = Arbitraries.of("\n", "\r\n");
    Arbitrary<byte[]> free = files(separator, end);
    Arbitrary<byte[]> right = files(usual, usualEnd);
    return Arbitraries.oneOf(free, right);
  }

  private static Arbitrary<byte[]> files(Arbitrary<String> separators, Arbitrary<String> ends) {
    return new Signatures()
        .signatureFiles()
        .flatMap(
            file ->
                Combinators.combine(
                        separators.list().ofSize(4),
                        ends.list().ofSize(4),
                        Arbitraries.shuffle(0, 1, 2, 3))
                    .as((separator, end, order) -> spelled(file, separator, end, order)));
  }

  private static byte[] spelled(
      SignatureFile file, List<String> separators, List<String> ends, List<Integer> order) {
    List<String> lines =
        new String(SignatureFileWriter.render(file), StandardCharsets.US_ASCII).lines().toList();
    var text = new StringBuilder();
    for (int i = 0; i < order.size(); i++) {
      text.append(lines.get(order.get(i)).replace(":", separators.get(i))).append(ends.get(i));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void isInOrder(SignatureFileReading reading) {
    assertThat(reading.remarks())
        .isSortedAccordingTo(Comparator.comparingInt(SignatureFileRemark::line));
  }

  private static List<String> sortedLines(String text) {
    return Arrays.stream(text.split("\n", -1)).filter(line -> !line.isEmpty()).sorted().toList();
  }
}
