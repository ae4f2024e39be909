package dev.waybill.job.output;

import dev.waybill.job.Answer;
import dev.waybill.job.Operation;
import dev.waybill.job.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prints what the provider's command line says on standard error when a command fails.
 *
 * @param release whose words they are
 * @param form ignored by releases that have only one
 * @param isColored which only tables know
 */
public record ErrorOutput(CommandLineRelease release, ErrorForm form, boolean isColored) {
  /** The title of a table; in the place of an operation's name. */
  private static final String TITLE = "error";

  /** In the words of this release. */
  public static ErrorOutput of(CommandLineRelease release) {
    return new ErrorOutput(release, ErrorForm.ENHANCED, false);
  }

  /**
   * That the service refuses; a sentence has an empty line before it.
   *
   * @param operation what was asked
   */
  public String render(Answer.Refusal refusal, Operation operation) {
    if (isStructured()) {
      return structured(refusal.code(), refusal.message());
    }
    String prefix = release.refusalPrefix();
    String sentence =
        release.refusalBeginning()
            + refusal.code()
            + release.refusalMiddle()
            + operation.text()
            + " operation: "
            + refusal.message();
    return "\n" + prefix + (prefix.isEmpty() ? sentence : sentence.strip()) + "\n";
  }

  /** That the parameters are not right, in a form with names or columns. */
  public String renderWrongParameters(String message) {
    return structured("ParamValidation", message);
  }

  /** Whether it is not a sentence. */
  public boolean isStructured() {
    return release.knowsErrorForms() && form.isStructured();
  }

  private String structured(String code, String message) {
    Map<String, Value> entries = new LinkedHashMap<>();
    entries.put("Code", new Value.Text(code));
    entries.put("Message", new Value.Text(message));
    Value error = new Value.Mapping(entries);
    StringBuilder out = new StringBuilder();
    try {
      switch (form) {
        case JSON -> JsonOutput.write(error, out);
        case YAML -> YamlOutput.write(error, out);
        case TEXT -> TextOutput.write(error, out);
        case TABLE ->
            TableOutput.write(TITLE, error, OutputSettings.DEFAULT_COLUMNS, isColored, out);
        case LEGACY, ENHANCED -> throw new IllegalStateException("a sentence is asked for");
      }
    } catch (NotPrintableException e) {
      throw new IllegalStateException("two texts have every form", e);
    }
    return out.toString();
  }
}
