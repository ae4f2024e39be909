package dev.waybill.option;

/** What an option's value is. On disk every value is text; this says what the text must be. */
public enum OptionType {
  /** Any text. */
  TEXT,
  /** Any text, or names of the user's own below it; no readable document says which. */
  TEXT_OR_MAP,
  /** One of the YAML 1.1 booleans, in any case: see {@link YesNo}. */
  YES_NO,
  /** One of the words of {@link Option#values()}. */
  CHOICE,
  /** A plain decimal number. */
  DECIMAL("\\d{1,12}(\\.\\d{1,4})?"),
  /**
   * The name of a bucket, by the ordinary rules of such names; the format names none, and early
   * buckets may have capitals.
   */
  BUCKET("(?!.*\\.\\.)(?!\\d+(\\.\\d+){3}$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"),
  /** E-mail addresses with semicolons between them, and perhaps one behind them. */
  EMAILS(
      "\\s*[^\\s@,;.]+(\\.[^\\s@,;.]+)*@([^\\s@,;.\"'-]([^\\s@,;.\"']*[^\\s@,;.\"'-])?\\.)+[^\\s@,;.\"'-]([^\\s@,;.\"']*[^\\s@,;.\"'-])\\s*(;\\s*[^\\s@,;.]+(\\.[^\\s@,;.]+)*@([^\\s@,;.\"'-]([^\\s@,;.\"']*[^\\s@,;.\"'-])?\\.)+[^\\s@,;.\"'-]([^\\s@,;.\"']*[^\\s@,;.\"'-])\\s*)*(;\\s*)?"),
  /** Further options below it. */
  MAP,
  /** A list of regular expressions. */
  LIST_OF_PATTERNS,
  /** A list whose items have further options. */
  LIST_OF_MAPS,
  /** Names of the user's own, each with a text. */
  TEXT_MAP;

  private final String form;

  OptionType() {
    this("");
  }

  OptionType(String form) {
    this.form = form;
  }

  /**
   * The regular expression that a whole value has to match, in the syntax that Java and ECMAScript
   * share; empty when any text will do.
   */
  public String form() {
    return form;
  }

  /** Whether the value stands on the lines below the option. */
  public boolean isNested() {
    return this == MAP || isList() || this == TEXT_MAP;
  }

  /** Whether the lines below it begin with a dash. */
  public boolean isList() {
    return this == LIST_OF_PATTERNS || this == LIST_OF_MAPS;
  }
}
