package dev.waybill.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waybill.document.DialectTexts;
import dev.waybill.document.DialectTexts.AnyText;
import dev.waybill.option.Edition;
import dev.waybill.rule.Ruleset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Manifests.class)
@Domain(DialectTexts.class)
@Domain(DomainContext.Global.class)
class ManifestReaderProperties {

  @Property(tries = 2000)
  void anyTextIsAnswered(@ForAll AnyText any, @ForAll Edition edition, @ForAll boolean strict) {
    Answer.assertSound(any.text().getBytes(UTF_8), Ruleset.of(edition).strict(strict));
  }

  @Property
  void anyBytesAreAnswered(@ForAll byte[] bytes) {
    Answer.assertSound(bytes);
  }

  /** A manifest that is sound but for one line gets as far as a manifest can. */
  @Property(tries = 3000)
  void anyValueOfAnyLineIsAnswered(
      @ForAll Manifest manifest, @ForAll int choice, @ForAll("values") String value) {
    String[] lines = ManifestWriter.write(manifest).split("\n", -1);
    int number = Math.floorMod(choice, lines.length);
    int colon = lines[number].indexOf(':');
    lines[number] = lines[number].substring(0, colon + 1) + " " + value;
    Answer.assertSound(String.join("\n", lines).getBytes(UTF_8));
  }

  @Property
  void withoutAnyOneLineItIsAnswered(
      @ForAll Manifest manifest, @ForAll int choice, @ForAll Edition edition) {
    List<String> lines = new ArrayList<>(Arrays.asList(ManifestWriter.write(manifest).split("\n")));
    lines.remove(Math.floorMod(choice, lines.size()));
    Answer.assertSound(String.join("\n", lines).getBytes(UTF_8), Ruleset.of(edition));
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            "\"\"",
            "\"\\t\"",
            "\"\\n\"",
            "\"\\0\"",
            "\"\\u2028\"",
            "\"\\ufeffx\"",
            "\"\\uD800\"",
            "\"\\U0010FFFF\"",
            "\"\\e\"",
            "\" \"",
            "' x'",
            "\t",
            "x\ty",
            "\u00A0",
            "\uFFFF",
            "yes",
            "no",
            "Yes;",
            "2",
            "3",
            "3.0",
            "1.3",
            "0",
            "-1",
            "1e400",
            "999999999999.9999",
            "a@b.c;",
            ";",
            "[x]",
            "{x}",
            "|",
            "&a",
            "*a",
            "!t",
            "\"",
            "standard",
            "EXPEDITEDSHIPPING",
            "ntfs",
            "glacier"),
        Arbitraries.strings().ofMaxLength(8));
  }
}
