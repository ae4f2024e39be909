package dev.waybill.cli;

import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import java.util.Arrays;
import java.util.Iterator;
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
            () -> new TypeConversionException("expected one of " + String.join(", ", new Words())));
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
