package dev.waybill.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.document.DialectReader;
import dev.waybill.document.DialectTexts;
import dev.waybill.document.DialectTexts.AnyText;
import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.manifest.UntidyManifests.Untidy;
import dev.waybill.text.Decoding;
import dev.waybill.text.Edit;
import dev.waybill.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** What holds for every edit of manifests as people leave them. */
@Domain(UntidyManifests.class)
@Domain(DialectTexts.class)
@Domain(DomainContext.Global.class)
class ManifestEditorProperties {
  /** Stands where a value was; no manifest here has it. */
  private static final String CUT = "\u2042";

  /** A text of a manifest, and the path that leads to it. */
  private record Leaf(String path, Scalar scalar) {}

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void aNewValueIsReadAndNoOtherByteIsDifferent(
      @ForAll Untidy manifest,
      @ForAll @IntRange(min = 0, max = 50) int which,
      @ForAll("values") String value) {
    Document before = read(manifest.text());
    Leaf leaf = one(before, which);
    Optional<String> changed = changed(() -> editor(manifest.text()).set(leaf.path(), value));

    Statistics.label("done").collect(changed.isPresent());
    changed.ifPresent(
        text -> {
          assertThat(ManifestEditor.of(text.getBytes(UTF_8)).get(leaf.path())).contains(value);
          List<String> expected = new ArrayList<>();
          for (Leaf other : leaves(before)) {
            boolean isIt = other.path().equals(leaf.path());
            expected.add(other.path() + "=" + (isIt ? value : other.scalar().text()));
          }
          assertThat(texts(read(text))).isEqualTo(expected);
          String[] around = around(before, leaf.scalar());
          assertThat(text).startsWith(around[0]).endsWith(around[1]);
        });
    Statistics.label("done")
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 80));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theSameValueChangesNothing(
      @ForAll Untidy manifest, @ForAll @IntRange(min = 0, max = 50) int which) {
    Leaf leaf = one(read(manifest.text()), which);

    assertThat(editor(manifest.text()).set(leaf.path(), leaf.scalar().text()).bytes())
        .isEqualTo(manifest.text().getBytes(UTF_8));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void whatIsUnsetIsGoneAndNothingElseIs(
      @ForAll Untidy manifest, @ForAll @IntRange(min = 0, max = 50) int which) {
    Document before = read(manifest.text());
    Leaf leaf = one(before, which);
    Optional<String> changed = changed(() -> editor(manifest.text()).unset(leaf.path()));

    Statistics.label("done").collect(changed.isPresent());
    changed.ifPresent(
        text -> {
          List<String> expected = new ArrayList<>(unnumbered(before));
          expected.remove(unnumbered(leaf));
          assertThat(unnumbered(read(text))).containsExactlyInAnyOrderElementsOf(expected);
          assertThat(isCutOnce(manifest.text(), text)).isTrue();
        });
    Statistics.label("done")
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 60));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatIsAddedCanBeTakenAwayAgain(@ForAll Untidy manifest, @ForAll("values") String value) {
    ManifestEditor before = editor(manifest.text());
    Optional<String> added = changed(() -> before.set("generator", value));

    added.ifPresent(
        text -> {
          ManifestEditor with = editor(text);
          assertThat(with.get("generator").orElse("")).isEqualTo(value);
          assertThat(unnumbered(read(with.unset("generator").bytes())))
              .isEqualTo(unnumbered(read(manifest.text())));
        });
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void anyTextIsGivenBack(@ForAll AnyText any, @ForAll Untidy manifest) {
    for (String text : List.of(any.text(), manifest.text())) {
      byte[] bytes = text.getBytes(UTF_8);

      assertThat(ManifestEditor.of(bytes).bytes()).isEqualTo(bytes);
      if (SourceText.decode(bytes) instanceof Decoding.Decoded decoded) {
        assertThat(DialectReader.read(decoded).source().bytes()).isEqualTo(bytes);
      }
    }
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "x", "a b", "it's", "say \"so\"", "#1", "a: b", "-", "- x", "yes", "\u00E9\u6F22"),
        Arbitraries.strings()
            .withChars("aZ09 :#-'\"\\{}[],&*!|>%@`~;")
            .ofMinLength(1)
            .ofMaxLength(9));
  }

  private interface Change {
    ManifestEditor make();
  }

  /** The text as it is then; nothing when the change was refused. */
  private static Optional<String> changed(Change change) {
    try {
      return Optional.of(new String(change.make().bytes(), UTF_8));
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageNotContaining("hunter2");
      return Optional.empty();
    }
  }

  private static ManifestEditor editor(String text) {
    return ManifestEditor.of(text.getBytes(UTF_8));
  }

  private static Document read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static Document read(byte[] bytes) {
    return DialectReader.read(SourceText.decode(bytes));
  }

  private static Leaf one(Document document, int which) {
    List<Leaf> leaves = leaves(document);
    return leaves.get(which % leaves.size());
  }

  private static List<Leaf> leaves(Document document) {
    List<Leaf> leaves = new ArrayList<>();
    collect("", document.root(), leaves);
    return leaves;
  }

  /** Those that a path leads to: no option that is there twice. */
  private static void collect(String path, Value value, List<Leaf> leaves) {
    if (value instanceof Scalar scalar) {
      leaves.add(new Leaf(path, scalar));
    } else if (value instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        collect(path + "[" + (i + 1) + "]", list.items().get(i), leaves);
      }
    } else if (value instanceof Mapping mapping) {
      for (Field field : mapping.fields()) {
        String key = field.key();
        boolean isOne = mapping.fields().stream().filter(f -> f.key().equals(key)).count() == 1;
        if (isOne && !key.contains("\"")) {
          collect((path.isEmpty() ? "" : path + ".") + '"' + key + '"', field.value(), leaves);
        }
      }
    }
  }

  private static List<String> texts(Document document) {
    return leaves(document).stream().map(leaf -> leaf.path() + "=" + leaf.scalar().text()).toList();
  }

  /**
   * As {@link #texts}, but the number of an item, which those before it decide, is left out, and so
   * is a block that has lost its last option and is read as one without a text.
   */
  private static List<String> unnumbered(Document document) {
    return leaves(document).stream()
        .filter(leaf -> !leaf.scalar().text().isEmpty())
        .map(ManifestEditorProperties::unnumbered)
        .toList();
  }

  private static String unnumbered(Leaf leaf) {
    return leaf.path().replaceAll("\\[\\d+]", "[]") + "=" + leaf.scalar().text();
  }

  /** What stands before a value and what stands behind it. */
  private static String[] around(Document document, Scalar scalar) {
    byte[] cut = document.source().edited(List.of(new Edit(scalar.span(), CUT)));
    return new String(cut, UTF_8).split(CUT, 2);
  }

  private static boolean isCutOnce(String whole, String rest) {
    int before = 0;
    while (before < rest.length() && whole.charAt(before) == rest.charAt(before)) {
      before++;
    }
    return whole.endsWith(rest.substring(before));
  }
}
