package dev.waybill.rule;

import dev.waybill.rule.Draft.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What manifests of several kinds have in common, as people write it. */
final class SharedBlocks {
  private SharedBlocks() {}

  static Arbitrary<String> texts() {
    return Arbitraries.of(
            "Harbour", "Élan", "北港", "Ada", "12", "Any", "A/B", "O'Neil", "S/N:7", "a#b")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(words -> String.join(" ", words));
  }

  /** Texts that have a letter in them. */
  static Arbitrary<String> names() {
    return texts().map(text -> text.matches("[0-9 ]+") ? text + " Ash" : text);
  }

  static Arbitrary<String> buckets() {
    return Arbitraries.of("harbour-archive", "logs.harbour.example", "abc", "0-9");
  }

  static Arbitrary<Block> emails() {
    return Arbitraries.of("ops@example.org", "ops@example.org;port@example.org;")
        .map(list -> Block.of("notificationEmail", list));
  }

  static Arbitrary<Block> addresses() {
    List<Arbitrary<Optional<Line>>> parts = new ArrayList<>();
    for (String name : List.of("name", "street1", "city")) {
      parts.add(names().map(text -> Optional.of(Line.option(name, text))));
    }
    parts.add(
        Arbitraries.of(
                "+1 206 555 0100",
                "206-555-0100",
                "(206) 555-0100 ext. 7",
                "001 206 555 0100",
                "1-800-FLOWERS")
            .map(number -> Optional.of(Line.option("phoneNumber", number))));
    for (String name : List.of("company", "street2", "street3")) {
      parts.add(
          Arbitraries.oneOf(texts(), Arbitraries.just(""))
              .map(text -> Line.option(name, text))
              .optional(0.4));
    }
    return Combinators.combine(parts)
        .as(lines -> lines.stream().flatMap(Optional::stream).toList())
        .flatMap(lines -> regions().map(region -> both(lines, region)))
        .flatMap(Arbitraries::shuffle)
        .map(lines -> new Block("returnAddress", "", lines));
  }

  /** What must fit together: state, postal code and country. */
  static Arbitrary<List<Line>> regions() {
    return Arbitraries.of(
            List.of("WA", "98101", "USA"),
            List.of("Washington", "91011-1111", "U.S.A."),
            List.of("Puerto Rico", "00901", "us"),
            List.of("Oregon", "97201-1234", "United States"),
            List.of("D.C.", "20001", "United States of America"),
            List.of("Mass.", "01001", "USA"),
            List.of("ON", "K1A 0B1", "Canada"),
            List.of("Québec", "h2x1y4", "CA"))
        .map(
            texts ->
                List.of(
                    Line.option("stateOrProvince", texts.get(0)),
                    Line.option("postalCode", texts.get(1)),
                    Line.option("country", texts.get(2))));
  }

  static Arbitrary<Block> customs() {
    return Arbitraries.of(true, false)
        .map(
            encrypted -> {
              List<Line> lines = new ArrayList<>();
              lines.add(Line.option("dataDescription", "Scanned maps"));
              lines.add(Line.option("encryptedData", encrypted ? "yes" : "no"));
              if (encrypted) {
                lines.add(Line.option("encryptionClassification", "5D992"));
              }
              lines.add(Line.option("exportCertifierName", "Ada Example"));
              lines.add(Line.option("requiresExportLicense", "no"));
              lines.add(Line.option("deviceValue", "250.00"));
              lines.add(Line.option("deviceCountryOfOrigin", "China"));
              lines.add(Line.option("deviceType", "externalStorageDevice"));
              return lines;
            })
        .flatMap(Arbitraries::shuffle)
        .map(lines -> new Block("customs", "", lines));
  }

  static List<Line> both(List<Line> some, List<Line> others) {
    List<Line> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
