package dev.waybill.cli;

import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** From the word of a kind on the command line. */
final class Kinds implements ITypeConverter<JobKind> {
  @Override
  public JobKind convert(String word) {
    return JobKind.ofWord(word)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of " + String.join(", ", new Words()) + hint(word)));
  }

  /** {@code ebs} or {@code export}: what is a part of one kind's name, or nearly all of it. */
  private static String hint(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    List<String> kinds = new ArrayList<>();
    new Words().forEach(kinds::add);
    List<String> near =
        wanted.length() < 2
            ? List.of()
            : kinds.stream()
                .filter(
                    kind -> List.of(kind.split("-")).contains(wanted) || kind.startsWith(wanted))
                .toList();
    if (near.isEmpty()) {
      near = NearestName.of(word, kinds).map(List::of).orElse(List.of());
    }
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near);
  }

  static void refuseBefore(JobKind kind, Edition edition, CommandSpec spec) {
    if (!edition.isFrom(kind.since())) {
      throw new ParameterException(
          spec.commandLine(),
          kind.word() + " is known from edition " + kind.since().year() + " on");
    }
  }

  /** The words there are. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(JobKind.values()).map(JobKind::word).iterator();
    }
  }
}
