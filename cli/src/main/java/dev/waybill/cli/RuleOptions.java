package dev.waybill.cli;

import dev.waybill.option.Edition;
import dev.waybill.rule.Configuration;
import dev.waybill.rule.Ruleset;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Under which rules a manifest is judged: the command line wins over the configuration file. */
final class RuleOptions {
  @Option(
      names = "--edition",
      paramLabel = "YEAR",
      converter = EditionConverter.class,
      completionCandidates = EditionConverter.Years.class,
      description = "state of the rules: ${COMPLETION-CANDIDATES} (default: the newest)")
  @Nullable Edition edition;

  @Option(
      names = "--strict",
      negatable = true,
      fallbackValue = "true",
      defaultValue = Option.NULL_VALUE,
      description = "options that the format does not know are errors")
  @Nullable Boolean strict;

  /** At most one of these. */
  static final class From {
    @Option(
        names = "--config",
        paramLabel = "FILE",
        description =
            "configuration (default: the nearest .waybill.yaml, upward from the manifest)")
    @Nullable String file;

    @Option(names = "--no-config", description = "read no configuration")
    boolean nothing;
  }

  @ArgGroup(exclusive = true)
  @Nullable From from;

  private final Configurations configurations = new Configurations();
  private Configurations.@Nullable Found named;

  /**
   * The rules for one file; may be asked by several threads at once.
   *
   * @throws IOException if the configuration cannot be read
   * @throws ConfigurationException if it says something that it must not
   */
  RulesInForce rulesFor(Input input) throws IOException, ConfigurationException {
    Configurations.Found found = found(input);
    Configuration configuration = found.configuration();
    Edition year = edition != null ? edition : configuration.edition();
    Boolean isStrict = strict != null ? strict : configuration.strict();
    return new RulesInForce(
        Ruleset.of(year == null ? Edition.NEWEST : year)
            .strict(isStrict != null && isStrict)
            .weighing(configuration.severities()),
        found.shown());
  }

  /** Reads what the command line names, so that a mistake in it is told once and at once. */
  void prepare() throws IOException, ConfigurationException {
    From where = from;
    if (where != null && where.file != null) {
      named = Configurations.read(where.file);
    }
  }

  private Configurations.Found found(Input input) throws IOException, ConfigurationException {
    Configurations.Found known = named;
    if (known != null) {
      return known;
    }
    From where = from;
    if (where == null) {
      return configurations.of(input);
    }
    return where.file == null
        ? new Configurations.Found(Configuration.NONE, null)
        : Configurations.read(where.file);
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
