package dev.waybill.cli;

import dev.waybill.option.Edition;
import dev.waybill.option.Region;
import dev.waybill.rule.BucketRegions;
import dev.waybill.rule.Configuration;
import dev.waybill.rule.Ruleset;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
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

  @Option(
      names = "--region",
      paramLabel = "REGION",
      converter = RegionConverter.class,
      completionCandidates = RegionConverter.Words.class,
      description = "region of all buckets: ${COMPLETION-CANDIDATES}")
  @Nullable Region region;

  @Option(
      names = "--bucket-regions",
      paramLabel = "FILE",
      description = "regions of single buckets, each on a line \"BUCKET: REGION\"")
  @Nullable String bucketRegions;

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

  /**
   * Those of a command line of the provider, which tells no more than a region.
   *
   * @param name one that the format does not know says nothing: the provider has more
   */
  static RuleOptions inRegion(@Nullable String name) {
    RuleOptions rules = new RuleOptions();
    rules.region = name == null ? null : Region.named(name).orElse(null);
    return rules;
  }

  private final Configurations configurations = new Configurations();
  private Configurations.@Nullable Found named;
  private volatile @Nullable BucketRegions told;

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
            .in(configuration.regions().overriddenBy(told()))
            .weighing(configuration.severities()),
        found.shown());
  }

  /** What the command line says of the buckets; the file is read once. */
  private BucketRegions told() throws IOException, ConfigurationException {
    BucketRegions known = told;
    if (known == null) {
      Map<String, Region> single =
          bucketRegions == null
              ? Map.of()
              : Configurations.readBucketRegions(bucketRegions).byBucket();
      known = new BucketRegions(single, region);
      told = known;
    }
    return known;
  }

  /** Reads what the command line names, so that a mistake in it is told once and at once. */
  void prepare() throws IOException, ConfigurationException {
    From where = from;
    if (where != null && where.file != null) {
      named = Configurations.read(where.file);
    }
    told();
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

  /** From the name on the command line. */
  static final class RegionConverter implements ITypeConverter<Region> {
    @Override
    public Region convert(String name) {
      return Region.named(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected one of " + String.join(", ", Region.words())));
    }

    /** The regions there are. */
    static final class Words implements Iterable<String> {
      @Override
      public Iterator<String> iterator() {
        return Region.words().iterator();
      }
    }
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
