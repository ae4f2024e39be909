package dev.waybill.rule;

import dev.waybill.option.JobKind;
import dev.waybill.rule.Draft.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Manifests of every kind as people write them: complete, with any of the other options, in any
 * order, with or without a blank behind the colon, indented by any number of blanks, with comments,
 * in LF or CR LF. And the same with one thing wrong.
 */
final class FaultyManifests extends DomainContextBase {
  /** An option, with what stands below it. */
  private record Block(String key, String value, List<Line> below) {
    static Block of(String key, String value) {
      return new Block(key, value, List.of());
    }
  }

  /** How it is written. */
  private record Layout(
      int indent,
      int dashIndent,
      String lineEnd,
      List<Boolean> tight,
      List<Optional<String>> between) {}

  @Provide
  Arbitrary<SoundManifest> soundManifests() {
    return Arbitraries.of(JobKind.class)
        .flatMap(FaultyManifests::drafts)
        .map(draft -> new SoundManifest(draft.text()));
  }

  @Provide
  Arbitrary<FaultyManifest> faultyManifests() {
    return Arbitraries.of(Faults.ALL)
        .flatMap(
            fault ->
                Combinators.combine(drafts(fault.kind()), Arbitraries.integers().between(0, 1023))
                    .as(fault::in));
  }

  private static Arbitrary<Draft> drafts(JobKind kind) {
    Arbitrary<List<Block>> blocks =
        switch (kind) {
          case IMPORT_S3 -> imports();
          case EXPORT_S3 -> exports();
          case IMPORT_EBS -> images("ebs-snapshot", "deviceCapacityGreaterThan1TB", "no");
          case IMPORT_GLACIER -> images("glacier", "vaultName", "2012-07_archive");
        };
    return Combinators.combine(blocks.flatMap(Arbitraries::shuffle), layouts())
        .as(FaultyManifests::write);
  }

  private static Arbitrary<List<Block>> exports() {
    List<Arbitrary<Block>> required =
        List.of(
            Arbitraries.just(Block.of("manifestVersion", "2.0")),
            texts().map(text -> Block.of("deviceId", text)),
            Arbitraries.of("NTFS", "EXT4").map(name -> Block.of("fileSystem", name)),
            buckets().map(name -> Block.of("logBucket", name)),
            emails(),
            Arbitraries.of("trueCryptPassword", "pinCode")
                .map(secret -> Block.of(secret, "2718281")),
            exportOperations(),
            addresses());
    List<Arbitrary<Block>> others =
        List.of(
            texts().map(text -> Block.of("generator", text)),
            Arbitraries.of("logs/", "june").map(prefix -> Block.of("logPrefix", prefix)),
            Arbitraries.just(Block.of("serviceLevel", "standard")),
            Arbitraries.just(Block.of("recoveryDirectory", "LostAndFound")));
    return together(required, others);
  }

  private static Arbitrary<Block> exportOperations() {
    List<Line> narrow =
        List.of(
            item("exportBucket", "harbour-archive"),
            inItem("prefix", "maps/"),
            inItem("beginMarker", "maps/a"),
            inItem("endMarker", "maps/z"));
    List<Line> whole = List.of(item("exportBucket", "harbour-extra"));
    return Arbitraries.of(narrow, both(narrow, whole))
        .map(lines -> new Block("operations", "", lines));
  }

  private static Arbitrary<List<Block>> images(String destination, String option, String value) {
    boolean isArchive = destination.equals("glacier");
    List<Line> lines = new ArrayList<>();
    lines.add(item("destination", destination));
    lines.add(inItem("source", "device"));
    lines.add(inItem("region", "us-west-2"));
    lines.add(inItem(option, value));
    if (isArchive) {
      lines.add(inItem("archiveComment", "Scans of the year 2012"));
    }
    List<Arbitrary<Block>> required =
        List.of(
            Arbitraries.just(Block.of("manifestVersion", "3.0")),
            texts().map(text -> Block.of("deviceId", text)),
            Arbitraries.of("yes", "Yes", "true").map(yes -> Block.of("eraseDevice", yes)),
            buckets().map(name -> Block.of("logBucket", name)),
            emails(),
            Arbitraries.just(new Block("operations", "", lines)),
            addresses(),
            // Addresses in Canada need it.
            customs());
    List<Arbitrary<Block>> others =
        List.of(
            texts().map(text -> Block.of("generator", text)),
            Arbitraries.of("logs/", "june").map(prefix -> Block.of("logPrefix", prefix)),
            Arbitraries.just(Block.of("serviceLevel", "standard")));
    return together(required, others);
  }

  private static Line item(String key, String value) {
    return Line.option(key, value).withIndent("- ");
  }

  private static Line inItem(String key, String value) {
    return Line.option(key, value).withIndent("  ");
  }

  private static Arbitrary<List<Block>> together(
      List<Arbitrary<Block>> required, List<Arbitrary<Block>> others) {
    List<Arbitrary<Optional<Block>>> all = new ArrayList<>();
    required.forEach(block -> all.add(block.map(Optional::of)));
    others.forEach(block -> all.add(block.optional(0.4)));
    return Combinators.combine(all)
        .as(blocks -> blocks.stream().flatMap(Optional::stream).toList());
  }

  private static Arbitrary<List<Block>> imports() {
    return Combinators.combine(required(), optional())
        .as(
            (some, others) -> {
              List<Block> all = new ArrayList<>(some);
              others.forEach(other -> other.ifPresent(all::add));
              if (all.stream().anyMatch(FaultyManifests::declaresPlainData)) {
                all.removeIf(FaultyManifests::isSecret);
              }
              return all;
            });
  }

  private static boolean declaresPlainData(Block block) {
    return block.below().contains(Line.option("encryptedData", "no"));
  }

  private static boolean isSecret(Block block) {
    return block.key().equals("trueCryptPassword") || block.key().equals("pinCode");
  }

  private static Arbitrary<Layout> layouts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of("\n", "\r\n"),
            Arbitraries.of(true, false).list().ofSize(7),
            Arbitraries.of("", "# checked", "   # deviceId: an old one", "#---")
                .optional(0.2)
                .list()
                .ofSize(11))
        .as(Layout::new);
  }

  private static Draft write(List<Block> blocks, Layout layout) {
    List<Line> lines = new ArrayList<>();
    for (Block block : blocks) {
      add(lines, layout, "", Line.option(block.key(), block.value()));
      for (Line line : block.below()) {
        boolean isItem = line.key().equals("-") || !line.indent().isEmpty();
        String indent = " ".repeat(isItem ? layout.dashIndent : layout.indent);
        add(lines, layout, indent + line.indent(), line);
      }
    }
    return new Draft(lines, layout.lineEnd);
  }

  private static void add(List<Line> lines, Layout layout, String indent, Line line) {
    int number = lines.size();
    layout.between.get(number % layout.between.size()).map(Line::of).ifPresent(lines::add);
    boolean tight = line.colon().equals(": ") && layout.tight.get(number % layout.tight.size());
    lines.add(new Line(indent, line.key(), tight ? ":" : line.colon(), line.value()));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of(
            "Harbour", "Élan", "北港", "Ada", "12", "Any", "A/B", "O'Neil", "S/N:7", "a#b")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(words -> String.join(" ", words));
  }

  /** Texts that have a letter in them. */
  private static Arbitrary<String> names() {
    return texts().map(text -> text.matches("[0-9 ]+") ? text + " Ash" : text);
  }

  private static Arbitrary<String> buckets() {
    return Arbitraries.of("harbour-archive", "logs.harbour.example", "abc", "0-9");
  }

  private static Arbitrary<List<Block>> required() {
    return Combinators.combine(
            List.of(
                Arbitraries.just(Block.of("manifestVersion", "2.0")),
                buckets().map(name -> Block.of("bucket", name)),
                texts().map(text -> Block.of("deviceId", text)),
                Arbitraries.of("yes", "Yes", "true", "\"yes\"")
                    .map(yes -> Block.of("eraseDevice", yes)),
                emails(),
                addresses()))
        .as(blocks -> blocks);
  }

  private static Arbitrary<Block> emails() {
    return Arbitraries.of("ops@example.org", "ops@example.org;port@example.org;")
        .map(list -> Block.of("notificationEmail", list));
  }

  private static Arbitrary<Block> addresses() {
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
  private static Arbitrary<List<Line>> regions() {
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

  private static List<Line> both(List<Line> some, List<Line> others) {
    List<Line> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static Arbitrary<List<Optional<Block>>> optional() {
    List<Arbitrary<Block>> others =
        List.of(
            texts().map(text -> Block.of("generator", text)),
            buckets().map(name -> Block.of("logBucket", name)),
            Arbitraries.of("logs/", "june").map(prefix -> Block.of("logPrefix", prefix)),
            Arbitraries.of("photos/", "photo-").map(prefix -> Block.of("prefix", prefix)),
            Arbitraries.just(Block.of("serviceLevel", "standard")),
            Arbitraries.of("private", "public-read").map(acl -> Block.of("acl", acl)),
            Arbitraries.just(Block.of("cacheControl", "max-age=3600")),
            Arbitraries.just(Block.of("setContentEncodingForGzFiles", "no")),
            texts().map(text -> Block.of("trueCryptPassword", text)),
            Arbitraries.of("1234", "0000#1").map(pin -> Block.of("pinCode", pin)),
            Arbitraries.of("\\.tmp$", "^backup/", "\"a{2}: #\"", ".*~$")
                .map(pattern -> new Line("", "-", " ", pattern))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(items -> new Block("ignore", "", items)),
            Arbitraries.of("jpg", "JPG", "7z")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .map(
                    extensions ->
                        new Block(
                            "contentTypes",
                            "",
                            extensions.stream()
                                .map(extension -> Line.option(extension, "image/jpeg"))
                                .toList())),
            Arbitraries.just(
                new Block(
                    "substitutions",
                    "",
                    List.of(
                        new Line("", "\"$COLON$\"", " : ", "\":\""),
                        new Line("", "\"$QUOTE$\"", " : ", "\"\\\"\"")))),
            customs());
    return Combinators.combine(others.stream().map(block -> block.optional(0.4)).toList())
        .as(blocks -> blocks);
  }

  private static Arbitrary<Block> customs() {
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
}
