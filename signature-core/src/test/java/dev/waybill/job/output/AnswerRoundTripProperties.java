package dev.waybill.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Certainty;
import dev.waybill.job.Damage;
import dev.waybill.job.Member;
import dev.waybill.job.MemberType;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;

/** What is printed of any answer reads back as that answer. */
@Domain(Answers.class)
class AnswerRoundTripProperties {
  private static final List<CommandLineRelease> RELEASES =
      List.of(
          CommandLineRelease.VERSION_1,
          CommandLineRelease.of("2.9.19"),
          CommandLineRelease.VERSION_2);

  /** These have a name for every member and an escape for every character. */
  private static final Set<OutputForm> LOSSLESS =
      Set.of(OutputForm.XML, OutputForm.JSON, OutputForm.YAML, OutputForm.YAML_STREAM);

  private static final Pattern SEPARATORS = Pattern.compile("[\\x{2028}\\x{2029}\\x{85}]");

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void formsWithNamesCarryEverything(@ForAll Answer.Result said) {
    for (CommandLineRelease release : RELEASES) {
      for (OutputForm form : LOSSLESS) {
        String printed = printed(said, form, release);
        // Of an empty answer nothing is printed, and readers of YAML differ on these separators.
        if (!printed.isBlank()
            && !said.page().fields().isEmpty()
            && !SEPARATORS.matcher(printed).find()) {
          Answer.Result read =
              Objects.requireNonNull(
                  result(printed), () -> form + " of " + release + ":\n" + printed);
          assertThat(values(read))
              .as("%s of %s:\n%s", form, release, printed)
              .containsExactlyInAnyOrderEntriesOf(values(said));
        }
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void nothingThatDiffersIsExact(@ForAll Answer.Result said) {
    for (CommandLineRelease release : RELEASES) {
      for (OutputForm form : OutputForm.values()) {
        String printed = printed(said, form, release);
        Answer.Result read = result(printed);
        if (read == null) {
          continue;
        }
        assertThat(values(said).entrySet())
            .as("%s of %s:\n%s", form, release, printed)
            .containsAll(values(exact(read)).entrySet());
      }
    }
  }

  /** Whatever became of the file: what is said to be exact is what was answered. */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void nothingThatDiffersIsExactInADamagedFile(@ForAll Answer.Result said, @ForAll Damage damage) {
    forEachForm(
        said,
        (name, printed) -> {
          boolean isXml = name.startsWith(OutputForm.XML.text());
          Answer.Result read =
              isXml && isUnseenInXml(damage, printed)
                  ? null
                  : result(damaged(said, damage, printed));
          if (read != null) {
            assertThat(values(said).entrySet())
                .as("%s, %s:\n%s", damage, name, printed)
                .containsAll(values(exact(read)).entrySet());
          }
        });
  }

  /** What can be undone is undone: no less is recovered than of the file as it was. */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void whatLosesNothingIsUndone(@ForAll Answer.Result said, @ForAll Damage damage) {
    if (!damage.isReversible()) {
      return;
    }
    forEachForm(
        said,
        (name, printed) -> {
          Answer.Result whole = result(printed.getBytes(UTF_8));
          Answer.Result read = result(damaged(said, damage, printed));
          if (whole != null) {
            assertThat(read).as("%s, %s:\n%s", damage, name, printed).isNotNull();
            assertThat(values(Objects.requireNonNull(read)))
                .as("%s, %s:\n%s", damage, name, printed)
                .isEqualTo(values(whole));
          }
        });
  }

  /**
   * A text in XML may have lines: nothing tells a break at a tab, or at a width that terminals do
   * not usually have, from one that was answered.
   */
  private static boolean isUnseenInXml(Damage damage, String printed) {
    return damage.isUnseenInXml()
        || damage == Damage.WRAPPED_AT_100
        || (damage == Damage.WRAPPED_AT_80 && printed.indexOf('\t') >= 0);
  }

  private interface OfForm {
    void check(String name, String printed);
  }

  private static void forEachForm(Answer.Result said, OfForm check) {
    for (CommandLineRelease release : RELEASES) {
      for (OutputForm form : OutputForm.values()) {
        String printed = printed(said, form, release);
        if (!printed.isBlank()) {
          check.check(form + " of " + release, printed);
        }
      }
    }
  }

  private static byte[] damaged(Answer.Result said, Damage damage, String printed) {
    return damage.of(printed, said.operations().get(0).command());
  }

  private static Answer.Result exact(Answer.Result read) {
    return new Answer.Result(
        read.operations(),
        List.of(
            new Page(
                read.page().fields().stream()
                    .filter(field -> field.certainty() == Certainty.EXACT)
                    .toList())));
  }

  private static String printed(Answer.Result said, OutputForm form, CommandLineRelease release) {
    try {
      return AnswerOutput.render(said, OutputSettings.of(form, release).singlePage(true));
    } catch (NotPrintableException e) {
      // Version 1 has no YAML.
      return "";
    }
  }

  private static Answer.@Nullable Result result(String printed) {
    return result(printed.getBytes(UTF_8));
  }

  private static Answer.@Nullable Result result(byte[] bytes) {
    return AnswerReader.read(bytes) instanceof AnswerReading.Read read
            && read.answer() instanceof Answer.Result result
        ? result
        : null;
  }

  /** Every single value, by its place. */
  private static Map<String, Object> values(Answer.Result result) {
    Map<String, Object> values = new LinkedHashMap<>();
    result
        .page()
        .fields()
        .forEach(field -> put(values, field.member().text(), field.member(), field.value()));
    return values;
  }

  private static void put(Map<String, Object> values, String place, Member member, Value value) {
    if (value instanceof Value.Items list) {
      values.put(place, list.items().size() + " items");
      for (int i = 0; i < list.items().size(); i++) {
        String item = place + "[" + i + "].";
        ((Value.Mapping) list.items().get(i))
            .entries()
            .forEach(
                (name, entry) -> put(values, item + name, Member.of(name).orElseThrow(), entry));
      }
    } else if (value instanceof Value.Text text && member.type() == MemberType.TIMESTAMP) {
      // Version 2 writes the zone of a time in digits.
      values.put(place, text.text().replace("+00:00", "Z"));
    } else {
      values.put(place, value);
    }
  }
}
