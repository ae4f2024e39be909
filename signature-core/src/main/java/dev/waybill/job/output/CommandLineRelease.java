package dev.waybill.job.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A release of the provider's command line, as far as it decides what an answer looks like.
 *
 * <p>Written {@code 1}, {@code 2}, {@code 2.9} or {@code 2.9.19}; what is left out stands for the
 * newest that there is.
 *
 * @param major 1 or 2
 * @param minor {@link #NEWEST} when it was left out
 * @param patch {@link #NEWEST} when it was left out
 */
public record CommandLineRelease(int major, int minor, int patch)
    implements Comparable<CommandLineRelease> {
  /** Later than any release. */
  public static final int NEWEST = Integer.MAX_VALUE;

  /** The newest of version 1. */
  public static final CommandLineRelease VERSION_1 = new CommandLineRelease(1, NEWEST, NEWEST);

  /** The newest of version 2, which is what is meant unless something else is said. */
  public static final CommandLineRelease VERSION_2 = new CommandLineRelease(2, NEWEST, NEWEST);

  /** The last that called a refusal "a client error" was 1.10.37, of June 2016. */
  private static final CommandLineRelease FIRST_AN_ERROR = new CommandLineRelease(1, 10, 38);

  /** Its list of changes: characters beyond ASCII are printed as they are. */
  private static final CommandLineRelease FIRST_BEYOND_ASCII = new CommandLineRelease(1, 6, 8);

  /**
   * Its list of changes: "standardize CLI error message format", {@code --cli-error-format} and
   * {@code --output off}.
   */
  private static final CommandLineRelease FIRST_PREFIXED = new CommandLineRelease(2, 34, 0);

  private static final Pattern FORM = Pattern.compile("([12])(?:\\.(\\d{1,4})(?:\\.(\\d{1,4}))?)?");

  /**
   * Reads a release.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static CommandLineRelease of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("expected 1, 2 or a release such as 2.9.19");
    }
    return new CommandLineRelease(
        Integer.parseInt(form.group(1)), number(form.group(2)), number(form.group(3)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? NEWEST : Integer.parseInt(digits);
  }

  /** Whether it can print this form; XML is the service's, not the command line's. */
  public boolean knows(OutputForm form) {
    return switch (form) {
      case JSON, TEXT, TABLE, XML -> true;
      case YAML, YAML_STREAM -> major >= 2;
      case OFF -> compareTo(FIRST_PREFIXED) >= 0;
    };
  }

  /** Whether it prints characters beyond ASCII in JSON as their numbers. */
  boolean escapesBeyondAscii() {
    return compareTo(FIRST_BEYOND_ASCII) < 0;
  }

  /** How it spells timestamps unless its configuration says something else. */
  public TimestampForm timestamps() {
    return major >= 2 ? TimestampForm.ISO8601 : TimestampForm.WIRE;
  }

  /** The exit status with which it says that the service refused. */
  public int refusalStatus() {
    return major >= 2 ? 254 : 255;
  }

  /** Whether it says what went wrong in more than one form. */
  public boolean knowsErrorForms() {
    return compareTo(FIRST_PREFIXED) >= 0;
  }

  /** What stands before the sentence about a refusal. */
  String refusalPrefix() {
    return compareTo(FIRST_PREFIXED) >= 0 ? "aws: [ERROR]: " : "";
  }

  /** The first words of that sentence, up to the error code's name in brackets. */
  String refusalBeginning() {
    return compareTo(FIRST_AN_ERROR) >= 0 ? "An error occurred (" : "A client error (";
  }

  /** The words behind the code. */
  String refusalMiddle() {
    return compareTo(FIRST_AN_ERROR) >= 0 ? ") when calling the " : ") occurred when calling the ";
  }

  @Override
  public int compareTo(CommandLineRelease other) {
    int byMajor = Integer.compare(major, other.major);
    int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
    return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
  }

  @Override
  public String toString() {
    return major + part(minor) + part(patch);
  }

  private static String part(int number) {
    return number == NEWEST ? "" : "." + number;
  }
}
