package dev.waybill.rule;

import static dev.waybill.rule.SharedBlocks.addresses;
import static dev.waybill.rule.SharedBlocks.both;
import static dev.waybill.rule.SharedBlocks.buckets;
import static dev.waybill.rule.SharedBlocks.customs;
import static dev.waybill.rule.SharedBlocks.emails;
import static dev.waybill.rule.SharedBlocks.texts;

import dev.waybill.option.JobKind;
import dev.waybill.rule.Draft.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The options of a sound manifest of each kind: all that it demands, and any of the others. */
final class KindBlocks {
  private KindBlocks() {}

  static Arbitrary<List<Block>> of(JobKind kind) {
    return switch (kind) {
      case IMPORT_S3 -> imports();
      case EXPORT_S3 -> exports();
      case IMPORT_EBS -> images("ebs-snapshot", "deviceCapacityGreaterThan1TB", "no");
      case IMPORT_GLACIER -> images("glacier", "vaultName", "2012-07_archive");
    };
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
              if (all.stream().anyMatch(KindBlocks::declaresPlainData)) {
                all.removeIf(KindBlocks::isSecret);
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
}
