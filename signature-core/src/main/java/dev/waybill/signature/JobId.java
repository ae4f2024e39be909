package dev.waybill.signature;

import dev.waybill.text.Quoted;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a job: five characters, digits 1 to 9 and capital letters without O, such as {@code
 * 7K2QZ}.
 *
 * <p>Neither 0 nor O occurs, so that the one is never taken for the other. The service does not
 * mind the case; Waybill keeps, prints and signs the capital form.
 *
 * <p>A plain class rather than a record: besides its text it keeps the bytes that are signed of it.
 */
public final class JobId {
  private static final int LENGTH = 5;

  /** What is longer might be a key in the wrong place, and is not quoted. */
  private static final int MOST_QUOTED = 16;

  private final String value;

  /**
   * Kept: a hash waits for bytes that were written just before, at a small manifest for a fiftieth
   * of its time.
   */
  private final byte[] head;

  /**
   * Takes the capital form only; {@link #of} also takes what people type.
   *
   * @throws IllegalArgumentException when it is none, with the sentence of {@link #firstFault}
   */
  public JobId(String value) {
    firstFault(value).ifPresent(JobId::refuse);
    if (!value.equals(value.toUpperCase(Locale.ROOT))) {
      refuse("job ID " + Quoted.of(value) + " is not in capitals");
    }
    this.value = value;
    this.head = Signer.head(value);
  }

  /**
   * The job ID that was typed, in capitals.
   *
   * @throws IllegalArgumentException when it is none, with the sentence of {@link #firstFault}
   */
  public static JobId of(String typed) {
    firstFault(typed).ifPresent(JobId::refuse);
    // Only ASCII letters have come this far, so that upper-casing changes nothing but their case.
    return new JobId(typed.toUpperCase(Locale.ROOT));
  }

  /** Whether {@link #of} would take it; lower case is fine. */
  public static boolean isWellFormed(String typed) {
    return firstFault(typed).isEmpty();
  }

  /**
   * What is wrong with a job ID as typed, in one sentence that quotes it harmlessly; empty when it
   * is one, in capitals or not.
   */
  public static Optional<String> firstFault(String typed) {
    if (typed.isEmpty()) {
      return Optional.of("job ID is empty, expected " + LENGTH + " characters");
    }
    int length = typed.codePointCount(0, typed.length());
    if (length > MOST_QUOTED) {
      return Optional.of("job ID has %d characters instead of %d".formatted(length, LENGTH));
    }
    if (length != LENGTH) {
      return Optional.of(
          "job ID %s has %d %s instead of %d"
              .formatted(
                  Quoted.of(typed), length, length == 1 ? "character" : "characters", LENGTH));
    }
    int[] characters = typed.codePoints().toArray();
    for (int i = 0; i < LENGTH; i++) {
      if (!occurs(characters[i])) {
        return Optional.of(
            "job ID %s: character %s at position %d does not occur in job IDs, expected a digit 1 to 9 or a letter A to Z without O"
                .formatted(Quoted.of(typed), Quoted.character(characters[i]), i + 1));
      }
    }
    return Optional.empty();
  }

  /** The five characters, with capitals. */
  public String value() {
    return value;
  }

  /** What is signed before the manifest; not to be written to. */
  byte[] head() {
    return head;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JobId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The five characters, as they are printed everywhere. */
  @Override
  public String toString() {
    return value;
  }

  private static boolean occurs(int character) {
    boolean digit = character >= '1' && character <= '9';
    boolean capital = character >= 'A' && character <= 'Z' && character != 'O';
    boolean small = character >= 'a' && character <= 'z' && character != 'o';
    return digit || capital || small;
  }

  private static void refuse(String fault) {
    throw new IllegalArgumentException(fault);
  }
}
