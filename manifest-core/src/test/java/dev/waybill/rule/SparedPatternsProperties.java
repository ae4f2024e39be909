package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * A cheap look spares most texts a pattern; it never keeps the pattern from a text that it means.
 */
class SparedPatternsProperties {
  @Provide
  Arbitrary<String> streets() {
    List<String> boxes =
        List.of(
            "P.O. Box",
            "po box",
            "P O B",
            "Post Office Box",
            "GPO Box",
            "Lock Box",
            "Postfach",
            "Box",
            "Apartado",
            "apdo.",
            "Casella postale",
            "Boîte postale",
            "Skrytka",
            "skr. poczt.",
            "Private Bag X",
            "locked bag",
            "Kotak Pos",
            "Tromol Pos",
            "antwoordnummer",
            "PO drawer",
            "c.p.",
            "BP",
            "PF",
            "pl",
            "p.k.",
            "信箱",
            "а/я",
            "ταχ. θυρίδα",
            "hộp thư",
            "Packstation");
    return made(boxes, " ", ", ", "12", "7", "Main Street", "a", "-", "/", "calle ", "Suite 5");
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void findsEveryPostBox(@ForAll("streets") String street) {
    holds(street, PostBox::isFoundIn, PostBox::mayBeIn);
  }

  @Provide
  Arbitrary<String> values() {
    List<String> placeholders =
        List.of(
            "[your bucket]",
            "{BUCKET}",
            "${bucket}",
            "<bucket>",
            "***Bucket***",
            "**",
            "@BUCKET@",
            "%BUCKET%",
            "__NAME__",
            "TODO",
            "TBD",
            "T.B.D.",
            "tba",
            "fixme",
            "to be defined",
            "xxx",
            "???",
            "...",
            "…",
            "___",
            "$BUCKET",
            "#BUCKET#",
            "change me",
            "REPLACE-THIS",
            "fill in",
            "insert it here",
            "put name here",
            "your",
            "enter",
            "type",
            "-bucket",
            " name",
            "Your");
    return made(placeholders, " ", "-", "_", "a", "1", "[", "]", "{", "}", "*", "name", "here");
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void findsEveryWholePlaceholder(@ForAll("values") String value) {
    holds(value, Placeholder::isWhole, Placeholder::mayBeWhole);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void findsEveryPlaceholderWithinAText(@ForAll("values") String value) {
    holds(value, Placeholder::isWithin, Placeholder::mayBeWithin);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void findsEveryPlaceholderOfWords(@ForAll("values") String value) {
    holds(value, Placeholder::areWords, Placeholder::mayBeWords);
  }

  @Provide
  Arbitrary<String> numbers() {
    List<String> numbers =
        List.of(
            "0x1F",
            "0b10",
            "0o17",
            "010",
            "1_000",
            "1.50",
            "1e3",
            "12E-5",
            ".5",
            "+.inf",
            "-.Inf",
            ".INF",
            ".nan",
            ".NaN",
            ".NAN",
            "190:20:30",
            "190:20:30.15",
            "+1",
            "-0");
    return made(numbers, "", "1", "0", "-", ".", "a", " ", ":", "_");
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void findsEveryNumberThatIsWrittenOtherwise(@ForAll("numbers") String text) {
    holds(text, AmbiguousType::isNumberWrittenOtherwise, AmbiguousType::isOfSignsOfNumbers);
  }

  @Provide
  Arbitrary<String> patterns() {
    List<String> pieces =
        List.of(
            ".*", "\\.", "\\", "*", "+", "?", "a", "Z", "9", "/", "-", "_", ".", "^", "$", "\\$",
            "\\d", "\\Q", "[", "]", "(", ")", "{", "}", "|", "é", " ", "++", "tmp", "\\-", "\\/");
    return Arbitraries.of(pieces).list().ofMaxSize(6).map(list -> String.join("", list));
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void findsEveryMalformedPattern(@ForAll("patterns") String pattern) {
    holds(
        pattern,
        text -> MalformedPattern.faultOfAny(text).isPresent(),
        text -> !MalformedPattern.isSimple(text));
  }

  private static Arbitrary<String> made(List<String> telling, String... others) {
    Arbitrary<String> one =
        Arbitraries.oneOf(
            Arbitraries.of(telling),
            Arbitraries.of(telling).map(text -> text.toLowerCase(Locale.ROOT)),
            Arbitraries.of(telling).map(text -> text.toUpperCase(Locale.ROOT)));
    return Arbitraries.oneOf(one, Arbitraries.of(others))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(pieces -> String.join("", pieces));
  }

  private static void holds(String text, Predicate<String> thorough, Predicate<String> cheap) {
    boolean isMeant = thorough.test(text);
    Statistics.label("meant")
        .collect(isMeant)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
    if (isMeant) {
      assertThat(cheap.test(text)).as(text).isTrue();
    }
  }
}
