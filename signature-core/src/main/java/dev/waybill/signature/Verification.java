package dev.waybill.signature;

import java.util.List;
import java.util.stream.Collectors;

/** What a {@link Verifier} found out. */
public sealed interface Verification {
  /**
   * The signature is that of the manifest.
   *
   * @param signedJobId the job ID in the form that was signed: the capitals, or as it was typed
   */
  record Match(String signedJobId) implements Verification {}

  /**
   * The signature is not that of the manifest. What it should have been is told to nobody.
   *
   * @param differences what explains it, the fewest that do: one, or two of which each alone does
   *     not. Only {@link MismatchCause#UNKNOWN} when nothing does
   */
  record Mismatch(List<Difference> differences) implements Verification {
    /** Copies the differences. */
    public Mismatch {
      differences = List.copyOf(differences);
      if (differences.isEmpty()) {
        throw new IllegalArgumentException("a mismatch without a difference");
      }
    }

    /** One with this cause alone, which needs no detail. */
    public static Mismatch of(MismatchCause cause) {
      return new Mismatch(List.of(Difference.of(cause)));
    }

    /** Whether what it says was proved, by computing or by looking. */
    public boolean isExplained() {
      return differences.stream()
          .map(Difference::cause)
          .noneMatch(
              cause -> cause == MismatchCause.UNKNOWN || cause == MismatchCause.NOT_EXAMINED);
    }

    /** What is the matter, in a sentence without a full stop. */
    public String sentence() {
      return joined(differences.stream().map(Difference::sentence).toList());
    }

    /** What to do about it, in the same form. */
    public String repair() {
      return joined(differences.stream().map(Difference::repair).toList());
    }

    private static String joined(List<String> parts) {
      return parts.stream().distinct().collect(Collectors.joining("; and "));
    }
  }
}
