package dev.waybill.cli;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.job.Answer;
import dev.waybill.job.AnswerFormat;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What files say that answers were saved in.
 *
 * @param names how the files are called in reports
 * @param answer null when one of them cannot be used
 * @param format the form that it was saved in; null when one cannot be used
 * @param findings with the number of the file that each is about
 */
record SavedAnswer(
    List<String> names,
    @Nullable Answer answer,
    @Nullable AnswerFormat format,
    List<Found> findings) {

  /** A finding in one of the files. */
  record Found(String name, Diagnostic finding) {
    String rendered() {
      return finding.render(name);
    }
  }

  /**
   * Reads files.
   *
   * @param files one, or the pages of one list of jobs in their order
   * @throws ParameterException when several are no pages of a list
   */
  static SavedAnswer read(CommandSpec spec, List<String> files) throws IOException {
    List<String> names = new ArrayList<>();
    List<Found> findings = new ArrayList<>();
    List<AnswerReading.Read> readings = new ArrayList<>();
    for (String file : files) {
      Input input = new Input(file);
      names.add(input.shown());
      AnswerReading reading;
      try (InputStream in = input.open()) {
        reading = AnswerReader.read(in);
      }
      reading.findings().forEach(finding -> findings.add(new Found(input.shown(), finding)));
      if (reading instanceof AnswerReading.Read read) {
        readings.add(read);
      }
    }
    boolean all = readings.size() == files.size();
    return new SavedAnswer(
        names,
        all ? joined(spec, readings) : null,
        all ? readings.get(0).format() : null,
        findings);
  }

  private static Answer joined(CommandSpec spec, List<AnswerReading.Read> readings) {
    if (readings.size() == 1) {
      return readings.get(0).answer();
    }
    List<Page> pages = new ArrayList<>();
    String nextToken = null;
    for (AnswerReading.Read reading : readings) {
      if (!(reading.answer() instanceof Answer.Result result
          && result.operations().contains(Operation.LIST_JOBS))) {
        throw new ParameterException(
            spec.commandLine(), "only the pages of one list of jobs can be given together");
      }
      pages.addAll(result.pages());
      nextToken = result.nextToken();
    }
    return new Answer.Result(List.of(Operation.LIST_JOBS), pages, nextToken);
  }

  /** Whether it must not be relied upon as a whole. */
  boolean isDoubtful() {
    return findings.stream().anyMatch(found -> found.finding().severity() == Severity.ERROR)
        || certainties().anyMatch(certainty -> certainty == Certainty.AMBIGUOUS);
  }

  private Stream<Certainty> certainties() {
    if (answer instanceof Answer.Refusal refusal) {
      return Stream.of(refusal.certainty());
    }
    return answer instanceof Answer.Result result
        ? result.pages().stream().flatMap(page -> page.fields().stream()).map(Field::certainty)
        : Stream.empty();
  }

  /** The names of the members that are this sure, in their order. */
  static List<String> members(Answer.Result result, Certainty certainty) {
    return result.pages().stream()
        .flatMap(page -> page.fields().stream())
        .filter(field -> field.certainty() == certainty)
        .map(field -> field.member().text())
        .distinct()
        .toList();
  }
}
