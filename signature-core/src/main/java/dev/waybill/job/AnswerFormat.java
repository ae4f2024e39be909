package dev.waybill.job;

/** The form that an answer was saved in. */
public enum AnswerFormat {
  /** The service's own. */
  XML("XML"),
  /** {@code --output json}. */
  JSON("json"),
  /** {@code --output yaml}. */
  YAML("yaml"),
  /** {@code --output yaml-stream}: a list with an item for each page. */
  YAML_STREAM("yaml-stream"),
  /** {@code --output text}: values between tabs. */
  TEXT("text"),
  /** {@code --output table}. */
  TABLE("table"),
  /** What the command line says on standard error when the service refuses. */
  MESSAGE("error message"),
  /** The body of a reply by mail, as the service sent them in 2009. */
  MAIL("reply by mail");

  private final String text;

  AnswerFormat(String text) {
    this.text = text;
  }

  /** The name for people; for the command line's formats, the one that {@code --output} takes. */
  public String text() {
    return text;
  }
}
