package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What of a secret may come out of a command line, and where: nearly nothing, nearly nowhere. */
public final class CanarySearch {
  /**
   * They print what the provider's command line prints, on standard output: the manifest with its
   * passwords, never a key.
   */
  private static final Set<String> FOR_MACHINES = Set.of("--output", "--query", "--field");

  /** They file what they were given, byte for byte, in the folder of the job or where told. */
  private static final Set<String> FILE_AWAY =
      Set.of("job add", "create-job", "update-job", "status");

  /** Documented to show what is masked everywhere else. */
  private static final String SHOWS_SECRETS = "--show-secrets";

  /** A secret typed on a command line, where every user sees it and the shell remembers it. */
  private static final Pattern HINT =
      Pattern.compile(
          "(?i)(?:secret_?access_?key|secretkey|password|pin ?code|--key|--secret)[\"']?\\s*="
              + "|(?:echo|printf)\\b[^|\\n]*\\|[^|\\n]*--key-stdin");

  private final long seed;
  private final Canaries canaries;
  private final CanaryFolder made;

  /**
   * For secrets that were made with this seed, which is told when one is found.
   *
   * @param made what the command lines were about
   */
  public CanarySearch(long seed, Canaries canaries, CanaryFolder made) {
    this.seed = seed;
    this.canaries = canaries;
    this.made = made;
  }

  /** Fails when a line printed a secret or wrote one; then puts everything back. */
  public void look(List<String> line, String out, String err) throws IOException {
    assertUnseen(line, out, err);
    made.restore(line, FILE_AWAY.contains(CanaryLines.command(line)));
  }

  private void assertUnseen(List<String> line, String out, String err) {
    String what = "seed " + seed + ": " + line;
    canaries.assertNotIn(what, err);
    if (isForMachines(line)) {
      canaries.assertNoKeyIn(what, out);
      return;
    }
    if (!line.contains(SHOWS_SECRETS) && !isFilter(line)) {
      canaries.assertNotIn(what, out);
    }
    boolean isGivenIt = line.stream().anyMatch(word -> word.endsWith("SIGNATURE"));
    if (!List.of("sign", "prepare", "create-job").contains(line.get(0))
        && !line.contains(SHOWS_SECRETS)
        && !isGivenIt) {
      // The signature that would be right is told to nobody.
      assertThat(out + err).doesNotContain(made.signature);
    }
  }

  /** Fails when somebody is told to type a secret. */
  public static void assertNoHint(String what, String text) {
    assertThat(HINT.matcher(text).results().map(MatchResult::group)).as(what).isEmpty();
  }

  private static boolean isForMachines(List<String> line) {
    return line.get(0).equals("get-status")
        || (line.get(0).equals("status")
            && line.stream().anyMatch(word -> FOR_MACHINES.contains(word.split("=", 2)[0])));
  }

  /** What came in goes out again, mended. */
  private static boolean isFilter(List<String> line) {
    return line.get(0).equals("fix") && line.contains("--write") && line.contains("-");
  }
}
