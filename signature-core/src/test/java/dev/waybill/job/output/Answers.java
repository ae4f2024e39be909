package dev.waybill.job.output;

import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Location;
import dev.waybill.job.Member;
import dev.waybill.job.MemberType;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.Progress;
import dev.waybill.job.Value;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Answers to every operation as the service may send them: members absent, empty or hard to write,
 * lists empty or long, and texts that imitate what comes behind them.
 */
final class Answers extends DomainContextBase {
  private static final int SIGNATURE_BYTES = 20;
  private static final int MOST_ITEMS = 40;
  private static final Instant FIRST = Instant.parse("2009-05-20T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-11-25T00:00:00Z");

  private static final String[] PIECES = {
    "manifestVersion: 2.0\n",
    "bucket:glasshouse-intake\n",
    "\t0\t7K2QZ\tImport\tNotReceived\t",
    "\nARTIFACTLIST\tslip\thttps://example.org/x",
    "| JobId | 53TX4 |",
    "JobId: 53TX4\n",
    "2014-02-03T04:05:06Z",
    "The specified job has not started.",
    "True",
    "None",
    "    name: Zo\u00eb \u65E5\u672C",
    "\uD83D\uDE9A",
    "'",
    "\"",
    "\\",
    ": ",
    " #",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    "\u0085",
    "\u00A0",
    "<a>&amp;",
    "x".repeat(90)
  };

  @Provide
  Arbitrary<Answer.Result> results() {
    return Arbitraries.of(Operation.class)
        .flatMap(
            operation ->
                fields(operation.members())
                    .map(
                        fields ->
                            new Answer.Result(List.of(operation), List.of(new Page(fields)))));
  }

  private Arbitrary<List<Field>> fields(List<Member> members) {
    List<Arbitrary<Field>> each =
        members.stream()
            .map(member -> values(member).map(value -> new Field(member, value, Certainty.EXACT)))
            .toList();
    Arbitrary<List<Boolean>> present =
        Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false)).list().ofSize(members.size());
    return Combinators.combine(Combinators.combine(each).as(all -> all), present)
        .as(
            (all, isPresent) ->
                all.stream()
                    .filter(field -> isPresent.get(members.indexOf(field.member())))
                    .toList());
  }

  private Arbitrary<Value> values(Member member) {
    if (member.type() == MemberType.LIST) {
      return items(member)
          .list()
          .ofMaxSize(MOST_ITEMS)
          .withSizeDistribution(RandomDistribution.biased())
          .map(items -> new Value.Items(List.copyOf(items)));
    }
    return switch (member.type()) {
      case INTEGER ->
          Arbitraries.integers().greaterOrEqual(0).map(n -> new Value.Numeral(Integer.toString(n)));
      case BOOLEAN -> Arbitraries.of(true, false).map(Value.Flag::new);
      case TIMESTAMP -> instants().map(at -> new Value.Text(at.toString()));
      default -> texts(member).map(Value.Text::new);
    };
  }

  private Arbitrary<Value> items(Member list) {
    return fields(list.itemMembers())
        .map(
            fields -> {
              Map<String, Value> entries = new LinkedHashMap<>();
              fields.forEach(field -> entries.put(field.member().text(), field.value()));
              return new Value.Mapping(entries);
            });
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
        .map(Instant::ofEpochSecond);
  }

  private static Arbitrary<String> texts(Member member) {
    return switch (member) {
      case JOB_ID -> jobIds();
      case JOB_TYPE -> Arbitraries.of("Import", "Export");
      case LOCATION_CODE ->
          Arbitraries.of(Arrays.stream(Location.values()).map(Location::code).toList());
      case PROGRESS_CODE ->
          Arbitraries.of(Arrays.stream(Progress.values()).map(Progress::code).toList());
      case SIGNATURE -> signatures();
      case SIGNATURE_FILE_CONTENTS ->
          Combinators.combine(jobIds(), signatures())
              .as(
                  (id, signature) ->
                      "version:2.0\nsigningMethod:HmacSHA1\njobId:%s\nsignature:%s"
                          .formatted(id, signature));
      default ->
          Arbitraries.oneOf(
              Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces)),
              Arbitraries.strings().ofMaxLength(20).filter(Answers::isOfXml));
    };
  }

  private static Arbitrary<String> jobIds() {
    return Arbitraries.strings().withChars("123456789ABCDEFGHIJKLMNPQRSTUVWXYZ").ofLength(5);
  }

  private static Arbitrary<String> signatures() {
    return Arbitraries.bytes()
        .array(byte[].class)
        .ofSize(SIGNATURE_BYTES)
        .map(Base64.getEncoder()::encodeToString);
  }

  /** What the service can send at all. */
  private static boolean isOfXml(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= ' ' && c <= '\uD7FF')
                    || (c >= '\uE000' && c <= '\uFFFD')
                    || c > '\uFFFF');
  }
}
