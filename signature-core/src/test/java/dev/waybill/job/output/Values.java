package dev.waybill.job.output;

import dev.waybill.job.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Values of all kinds, with texts that are hard to write. */
final class Values extends DomainContextBase {
  private static final String[] PIECES = {
    "manifestVersion: 2.0",
    "bucket:glasshouse-intake",
    "12345",
    "1E234",
    "yes",
    "true",
    "null",
    "~",
    "2014-02-03",
    "- ",
    ": ",
    " #",
    "'",
    "\"",
    "\\",
    " ",
    "  ",
    "\n",
    "\n\n",
    " \n",
    "\n ",
    "\t",
    "\r",
    "\r\n",
    "\u0085",
    "\u00A0",
    "\uFEFF",
    "\u00E9",
    "\u65E5\u672C",
    "\uD83D\uDE9A",
    "x".repeat(90),
    "the lantern row is long and goes on and on beyond the eightieth column of the line"
  };

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces)),
        Arbitraries.strings().ofMaxLength(20).filter(Values::isWellFormed));
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> (c <= 0xFFFF && Character.isSurrogate((char) c)) || isForeign(c));
  }

  /** YAML has escapes for these two, which the parser of the tests does not know. */
  private static boolean isForeign(int c) {
    return c == '\u2028' || c == '\u2029';
  }

  private Arbitrary<Value> scalars() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, texts().map(Value.Text::new)),
        Tuple.of(1, Arbitraries.bigIntegers().map(n -> new Value.Numeral(n.toString()))),
        Tuple.of(1, Arbitraries.doubles().map(Value.Decimal::new)),
        Tuple.of(1, Arbitraries.of(true, false).map(Value.Flag::new)),
        Tuple.of(1, Arbitraries.just(new Value.Nothing())));
  }

  @Provide
  Arbitrary<Value> values() {
    return Arbitraries.recursive(this::scalars, this::containers, 0, 3);
  }

  private Arbitrary<Value> containers(Arbitrary<Value> inner) {
    Arbitrary<Value> lists = inner.list().ofMaxSize(4).map(Value.Items::new);
    Arbitrary<Value> mappings = Arbitraries.maps(names(), inner).ofMaxSize(4).map(Values::mapping);
    return Arbitraries.oneOf(lists, mappings);
  }

  private static Value mapping(Map<String, Value> entries) {
    return new Value.Mapping(new LinkedHashMap<>(entries));
  }

  private Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of("JobId", "ArtifactList", "12", "k: v", "two\nlines", "n".repeat(130)),
        texts());
  }
}
