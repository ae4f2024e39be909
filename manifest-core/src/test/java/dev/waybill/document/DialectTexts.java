package dev.waybill.document;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Any text at all, but mostly of the characters and words that mean something in the dialect. */
@SuppressWarnings("exports") // The tests are no module, but javac takes them for a part of one.
public final class DialectTexts extends DomainContextBase {
  /** For jqwik. */
  public DialectTexts() {}

  /** What somebody may have saved as a manifest. */
  public record AnyText(String text) {}

  private static final List<String> NAMES =
      List.of(
          "manifestVersion",
          "bucket",
          "returnAddress",
          "name",
          "city",
          "customs",
          "deviceValue",
          "operations",
          "exportBucket",
          "prefix",
          "ignore",
          "contentTypes",
          "substitutions",
          "trueCryptPassword",
          "pinCode",
          "eraseDevice",
          "staticMetadata");

  @Provide
  Arbitrary<AnyText> texts() {
    Arbitrary<String> mark =
        Arbitraries.of(
            ":", ": ", " :", "-", "- ", "--- ", "\"", "'", "\\", "#", " #", "[", "]", "{", "}", ",",
            "|", ">", "&a", "*a", "!t", "%YAML", "...", ";", "***", "@", "`", "?");
    Arbitrary<String> blank = Arbitraries.of(" ", "  ", "    ", "\t", "\u00A0", "\u3000", "\u200B");
    Arbitrary<String> end = Arbitraries.of("\n", "\n", "\n", "\r\n", "\r", "\n\n");
    Arbitrary<String> word =
        Arbitraries.of("x", "yes", "2.0", "49382", "\u00FC", "\uD83D\uDCE6", "\uFFFE", "\uFEFF");
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(5, mark),
            Tuple.of(4, blank),
            Tuple.of(5, end),
            Tuple.of(4, Arbitraries.of(NAMES)),
            Tuple.of(4, Arbitraries.of(NAMES).map(name -> "\n" + name + ":")),
            Tuple.of(2, Arbitraries.of(NAMES).map(name -> "\n  " + name + ": ")),
            Tuple.of(2, Arbitraries.just("\n- ")),
            Tuple.of(2, word),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(3)));
    return piece
        .list()
        .ofMaxSize(60)
        .map(pieces -> new AnyText(String.join("", pieces)))
        .withoutEdgeCases();
  }
}
