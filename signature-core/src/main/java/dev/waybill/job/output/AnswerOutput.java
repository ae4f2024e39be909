package dev.waybill.job.output;

import dev.waybill.job.Answer;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import java.util.List;

/**
 * Prints an answer byte for byte as the provider's command line does, or as the service sent it.
 *
 * <p>What comes out may hold the manifest with its passwords.
 */
public final class AnswerOutput {
  private final Answer.Result result;
  private final Operation operation;
  private final OutputSettings settings;
  private final PageValues values;
  private final StringBuilder out = new StringBuilder();

  private AnswerOutput(Answer.Result result, Operation operation, OutputSettings settings) {
    this.result = result;
    this.operation = operation;
    this.settings = settings;
    this.values =
        new PageValues(
            operation,
            settings.form() == OutputForm.XML ? TimestampForm.WIRE : settings.timestamps());
  }

  /**
   * What goes to standard output; in UTF-8 there.
   *
   * @return empty for a result in which there is nothing
   * @throws NotPrintableException when the form cannot carry it, the release does not know the
   *     form, or it has to be known what was asked and is not
   */
  public static String render(Answer.Result result, OutputSettings settings)
      throws NotPrintableException {
    OutputForm form = settings.form();
    if (!settings.release().knows(form)) {
      throw new NotPrintableException(
          "release " + settings.release() + " of the command line has no form " + form.text());
    }
    if (result.operation().isEmpty() && (form == OutputForm.TABLE || form == OutputForm.XML)) {
      throw new NotPrintableException(
          "it does not say what the service was asked, which the form "
              + form.text()
              + " repeats: it may be "
              + String.join(" or ", result.operations().stream().map(Operation::command).toList()));
    }
    AnswerOutput output = new AnswerOutput(result, result.operations().get(0), settings);
    output.write(form);
    return output.out.toString();
  }

  private void write(OutputForm form) throws NotPrintableException {
    switch (form) {
      case OFF -> {}
      case XML -> XmlOutput.write(values.page(onlyPage(form)), operation, settings, out);
      case YAML_STREAM -> stream();
      case TEXT -> text();
      case JSON, YAML, TABLE -> whole(form);
    }
  }

  private boolean isPaged() {
    return operation == Operation.LIST_JOBS && !settings.isSinglePage();
  }

  private Page onlyPage(OutputForm form) throws NotPrintableException {
    List<Page> pages = result.pages();
    if (pages.size() > 1) {
      throw new NotPrintableException(
          "there are " + pages.size() + " pages, and one is asked for, in the form " + form.text());
    }
    return pages.get(0);
  }

  private Value asked(Value value) throws NotPrintableException {
    return settings.query().isPresent() ? settings.query().get().search(value) : value;
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Mapping mapping && mapping.entries().isEmpty();
  }

  private void whole(OutputForm form) throws NotPrintableException {
    Value value = asked(isPaged() ? values.allJobs(result) : values.page(onlyPage(form)));
    if (isEmpty(value)) {
      return;
    }
    switch (form) {
      case JSON -> json(value);
      case YAML -> YamlOutput.write(value, out);
      default ->
          TableOutput.write(operation.text(), value, settings.columns(), settings.isColored(), out);
    }
  }

  private void json(Value value) {
    if (settings.release().escapesBeyondAscii()) {
      JsonOutput.writeInAscii(value, out);
    } else {
      JsonOutput.write(value, out);
    }
  }

  private void text() throws NotPrintableException {
    if (!isPaged()) {
      TextOutput.write(asked(values.page(onlyPage(OutputForm.TEXT))), out);
      return;
    }
    for (Page page : result.pages()) {
      TextOutput.write(asked(values.jobs(page)), out);
    }
    if (result.nextToken() != null) {
      TextOutput.write(asked(PageValues.nextToken(result.nextToken())), out);
    }
  }

  /**
   * Pages stand below each other as they are; only where there are no pages, nothing is nothing.
   */
  private void stream() throws NotPrintableException {
    List<Page> pages = isPaged() ? result.pages() : List.of(onlyPage(OutputForm.YAML_STREAM));
    for (Page page : pages) {
      Value value = asked(values.page(page));
      if (isPaged() || !isEmpty(value)) {
        YamlOutput.write(new Value.Items(List.of(value)), out);
      }
    }
  }
}
