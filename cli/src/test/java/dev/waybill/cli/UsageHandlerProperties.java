package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A key that lands anywhere on a command line does not come back in a message. */
class UsageHandlerProperties {
  /** {@code %s} is where it lands. */
  private static final List<String> COMMAND_LINES =
      List.of(
          "%s",
          "--%s",
          "--key=%s",
          "help %s",
          "sign missing.txt --job-id 7K2QZ %s",
          "sign missing.txt --job-id 7K2QZ --key %s",
          "sign missing.txt --job-id 7K2QZ --key=%s",
          "sign missing.txt --job-id 7K2QZ --key:%s",
          "sign missing.txt --job-id 7K2QZ --key%s",
          "sign missing.txt --job-id 7K2QZ -k%s",
          "sign missing.txt --job-id 7K2QZ -k %s",
          "sign missing.txt --job-id 7K2QZ --key-stdin %s",
          "sign missing.txt --job-id 7K2QZ --key-stdin=%s",
          "sign missing.txt --job-id 7K2QZ --key-env %s",
          "sign missing.txt --job-id 7K2QZ --key-env=%s",
          "sign missing.txt --job-id 7K2QZ --key-env --key-file=%s",
          "sign missing.txt --job-id 7K2QZ --key-env -o%s",
          "sign missing.txt --job-id 7K2QZ --key-env %s --key-env %s",
          "sign missing.txt --job-id 7K2QZ --key-env %s --key-file %s",
          "sign missing.txt --job-id 7K2QZ --key-file %s --key-file %s",
          "sign missing.txt --job-id 7K2QZ --credentials=%s --credentials %s",
          "sign pom.xml --job-id 7K2QZ --key-env %s",
          "sign pom.xml --job-id 7K2QZ --key-file %s",
          "sign pom.xml --job-id 7K2QZ --key-file=%s",
          "sign pom.xml --job-id 7K2QZ --credentials %s",
          "sign pom.xml --job-id 7K2QZ --credentials pom.xml --profile %s",
          "sign pom.xml --job-id %s",
          "sign pom.xml --job-id 7K2QZ --job-id %s",
          "sign pom.xml --job-id 7K2QZ --signature-version %s",
          "verify pom.xml --signature pom.xml --job-id %s",
          "verify pom.xml %s",
          "check --format %s pom.xml",
          "check --color %s pom.xml",
          "check --edition %s pom.xml",
          "check --strict=%s pom.xml",
          "check --help=%s pom.xml",
          "show --show-secrets=%s pom.xml",
          "show pom.xml %s",
          "explain %s",
          "explain missing-option %s",
          "prepare --yes=%s",
          "prepare . --manifest pom.xml --job-id 7K2QZ --confirm %s --key-env NOT_SET_ANYWHERE",
          "preflight . --manifest pom.xml --secret-key=%s",
          "preflight . --manifest pom.xml %s");

  /** Of the form of secret access keys. */
  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.strings()
        .withChars("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/")
        .ofLength(39)
        // The first one in capitals, so that no end of a key is the name of an option.
        .map(rest -> "W" + rest);
  }

  @Provide
  Arbitrary<String> commandLines() {
    return Arbitraries.of(COMMAND_LINES);
  }

  @Property(tries = 500)
  void noMessageRepeatsAKey(
      @ForAll("commandLines") String commandLine, @ForAll("keys") String key) {
    Object[] args =
        Stream.of(commandLine.split(" ")).map(word -> word.replace("%s", key)).toArray();

    Run run = Run.of(args);

    assertThat(run.status()).describedAs(run.toString()).isIn(ExitCode.USAGE, ExitCode.FAILED);
    // A third of a key is too much already.
    assertThat(run.err() + run.out())
        .describedAs(commandLine)
        .doesNotContain(key.substring(0, 13), key.substring(13, 26), key.substring(26));
  }
}
