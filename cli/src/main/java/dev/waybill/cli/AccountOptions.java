package dev.waybill.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who asks and where, of commands that need no key: accepted as in the provider's command line. */
final class AccountOptions {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "without effect: no key is needed")
  @Nullable String profile;

  @Option(names = "--region", paramLabel = "REGION", description = "without effect: offline")
  @Nullable String region;
}
