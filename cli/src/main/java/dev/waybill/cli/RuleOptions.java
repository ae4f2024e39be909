package dev.waybill.cli;

import dev.waybill.option.Edition;
import dev.waybill.rule.Ruleset;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Under which rules a manifest is judged. */
final class RuleOptions {
  @Option(
      names = "--edition",
      paramLabel = "YEAR",
      converter = EditionConverter.class,
      completionCandidates = EditionConverter.Years.class,
      description = "state of the rules: ${COMPLETION-CANDIDATES} (default: the newest)")
  Edition edition = Edition.NEWEST;

  @Option(names = "--strict", description = "options that the format does not know are errors")
  boolean strict;

  Ruleset ruleset() {
    return Ruleset.of(edition).strict(strict);
  }

  /** From the year on the command line. */
  static final class EditionConverter implements ITypeConverter<Edition> {
    @Override
    public Edition convert(String year) {
      return Edition.ofYear(year)
          .orElseThrow(
              () ->
                  new TypeConversionException("expected one of " + String.join(", ", new Years())));
    }

    /** The years there are. */
    static final class Years implements Iterable<String> {
      @Override
      public Iterator<String> iterator() {
        return Arrays.stream(Edition.values()).map(Edition::year).iterator();
      }
    }
  }
}
