package dev.waybill.rule;

import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.YamlFile;
import dev.waybill.option.Edition;
import dev.waybill.option.NearestName;
import dev.waybill.option.Region;
import dev.waybill.text.Decoding;
import dev.waybill.text.Position;
import dev.waybill.text.Quoted;
import dev.waybill.text.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code .waybill.yaml}, strictly: a misspelt key that is passed over judges manifests by
 * rules that nobody asked for.
 */
public final class ConfigurationReader {
  /** Every rule with a comment fits many times. */
  public static final int MAX_BYTES = 1 << 16;

  /** More are no help. */
  private static final int MOST_FAULTS = 20;

  private static final String EDITION = "edition";
  private static final String STRICT = "strict";
  private static final String SEVERITIES = "severities";
  private static final String REGION = "region";
  private static final String BUCKET_REGIONS = "bucketRegions";
  private static final List<String> KEYS =
      List.of(EDITION, STRICT, SEVERITIES, REGION, BUCKET_REGIONS);

  private static final Pattern POSSIBLE_SECRET =
      Pattern.compile("(?=.*[A-Z])(?=.*[a-z0-9])[A-Za-z0-9+/=]{20,}");

  private static final String OFF = "off";
  private static final List<String> WEIGHTS = List.of("error", "warning", "note", OFF);

  private final List<ConfigurationReading.Fault> faults = new ArrayList<>();
  private final Map<String, Severity> weights = new HashMap<>();
  private final Set<String> off = new HashSet<>();
  private final Map<String, Region> buckets = new HashMap<>();
  private @Nullable Edition edition;
  private @Nullable Region region;
  private @Nullable Boolean strict;

  private ConfigurationReader() {}

  /** Reads the bytes of a file. */
  public static ConfigurationReading read(byte[] bytes) {
    return read(bytes, false);
  }

  /** Reads a file that says nothing but where buckets are, each {@code BUCKET: REGION}. */
  public static ConfigurationReading readBucketRegions(byte[] bytes) {
    return read(bytes, true);
  }

  private static ConfigurationReading read(byte[] bytes, boolean isOfBuckets) {
    if (bytes.length > MAX_BYTES) {
      return refused(Position.START, "more than " + MAX_BYTES + " bytes");
    }
    if (!(SourceText.decode(bytes) instanceof Decoding.Decoded decoded)) {
      return refused(Position.START, "expected UTF-8 text without control characters");
    }
    YamlFile.Reading reading = YamlFile.read(decoded.text());
    if (reading instanceof YamlFile.Reading.Refused refused) {
      return refused(refused.place(), refused.message());
    }
    Mapping root = ((YamlFile.Reading.Options) reading).root();
    ConfigurationReader reader = new ConfigurationReader();
    return isOfBuckets ? reader.readBuckets(root) : reader.read(root);
  }

  private static ConfigurationReading refused(Position place, String message) {
    return new ConfigurationReading.Refused(
        List.of(new ConfigurationReading.Fault(place, message)));
  }

  private ConfigurationReading read(Mapping root) {
    Set<String> seen = new HashSet<>();
    for (Field field : root.fields()) {
      if (isFirst(field, seen)) {
        readOption(field);
      }
    }
    return reading();
  }

  private ConfigurationReading readBuckets(Mapping root) {
    readBucketRegions(root);
    return reading();
  }

  private ConfigurationReading reading() {
    return faults.isEmpty()
        ? new ConfigurationReading.Read(
            new Configuration(
                edition, strict, Severities.of(weights, off), new BucketRegions(buckets, region)))
        : new ConfigurationReading.Refused(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
  }

  private boolean isFirst(Field field, Set<String> seen) {
    boolean first = seen.add(field.key());
    if (!first) {
      fault(field.keySpan().start(), "the key " + shown(field) + " once more");
    }
    return first;
  }

  private void readOption(Field field) {
    switch (field.key()) {
      case EDITION -> {
        List<String> years = Arrays.stream(Edition.values()).map(Edition::year).toList();
        edition = text(field, years).flatMap(Edition::ofYear).orElse(null);
      }
      case STRICT ->
          strict = text(field, List.of("true", "false")).map("true"::equals).orElse(null);
      case SEVERITIES -> readSeverities(field);
      case REGION -> region = region(field);
      case BUCKET_REGIONS -> {
        if (field.value() instanceof Mapping byBucket) {
          readBucketRegions(byBucket);
        } else {
          fault(
              field.value().span().start(),
              "\"bucketRegions\" takes buckets, each \"BUCKET: us-east-1\" or so");
        }
      }
      default ->
          fault(field.keySpan().start(), "unknown key " + shown(field) + near(field.key(), KEYS));
    }
  }

  private void readSeverities(Field field) {
    if (!(field.value() instanceof Mapping rules)) {
      fault(
          field.value().span().start(), "\"severities\" takes rules, each \"RULE: warning\" or so");
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Field rule : rules.fields()) {
      if (isFirst(rule, seen)) {
        readSeverity(rule);
      }
    }
  }

  private void readBucketRegions(Mapping byBucket) {
    Set<String> seen = new HashSet<>();
    for (Field bucket : byBucket.fields()) {
      Region where = isFirst(bucket, seen) ? region(bucket) : null;
      if (where != null) {
        buckets.put(bucket.key(), where);
      }
    }
  }

  private @Nullable Region region(Field field) {
    return text(field, Region.words()).flatMap(Region::named).orElse(null);
  }

  private void readSeverity(Field rule) {
    String id = rule.key();
    if (Rules.find(id).isEmpty()) {
      fault(rule.keySpan().start(), "unknown rule " + Quoted.of(id) + near(id, Rules.ids()));
      return;
    }
    text(rule, WEIGHTS)
        .ifPresent(
            word -> {
              if (word.equals(OFF)) {
                off.add(id);
              } else {
                weights.put(id, Severity.valueOf(word.toUpperCase(Locale.ROOT)));
              }
            });
  }

  /** What a field is set to, which must be one of these. */
  private Optional<String> text(Field field, List<String> allowed) {
    if (field.value() instanceof Scalar scalar && allowed.contains(scalar.text())) {
      return Optional.of(scalar.text());
    }
    String near = field.value() instanceof Scalar scalar ? near(scalar.text(), allowed) : "";
    // A manifest or a key file may have been given by mistake: what is far from a region may be a
    // secret.
    boolean mayBeSecret = near.isEmpty() && allowed.equals(Region.words());
    String found =
        field.value() instanceof Scalar scalar
            ? mayBeSecret ? "no region" : Quoted.of(scalar.text())
            : "further options";
    fault(
        field.value().span().start(),
        shown(field) + " is " + found + ", expected one of " + String.join(", ", allowed) + near);
    return Optional.empty();
  }

  /** A key as a message may show it: a secret access key, given in place of a name, is none. */
  private static String shown(Field field) {
    return POSSIBLE_SECRET.matcher(field.key()).matches()
        ? "(not repeated)"
        : Quoted.of(field.key());
  }

  private static String near(String written, Collection<String> names) {
    return NearestName.of(written, names).map(name -> "; did you mean \"" + name + "\"").orElse("");
  }

  private void fault(Position place, String message) {
    faults.add(new ConfigurationReading.Fault(place, message));
  }
}
