package dev.waybill.option;

import dev.waybill.diagnostic.ServiceError;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue while it is written down; what is not said is what holds for most
 * options.
 */
final class Entry {
  private final String path;
  private final OptionType type;
  private final Set<JobKind> kinds;
  private final String meaning;
  private final String source;
  private Requirement requirement = Requirement.NONE;
  private Edition since = Edition.E2009;
  private @Nullable Condition condition;
  private @Nullable String circumstance;
  private List<String> values = List.of();
  private final Map<JobKind, List<String>> valuesOfKinds = new EnumMap<>(JobKind.class);
  private List<String> doubtful = List.of();
  private boolean complete = true;
  private @Nullable String fallback;
  private List<String> synonyms = List.of();
  private @Nullable Limit limit;
  private String example = "";
  private String advice = "";
  private Confidence confidence = Confidence.SEEN;
  private boolean secret;
  private ServiceError missing = ServiceError.MISSING_MANIFEST_FIELD;
  private ServiceError invalid = ServiceError.INVALID_MANIFEST_FIELD;

  private Entry(String path, OptionType type, Set<JobKind> kinds, String meaning, String source) {
    this.path = path;
    this.type = type;
    this.kinds = kinds;
    this.meaning = meaning;
    this.source = source;
  }

  static Entry of(String path, OptionType type, Set<JobKind> kinds, String meaning, String source) {
    return new Entry(path, type, kinds, meaning, source);
  }

  static List<Option> options(Entry... entries) {
    return Stream.of(entries).map(Entry::option).toList();
  }

  private Option option() {
    return new Option(
        Option.Place.of(path),
        type,
        kinds,
        requirement,
        condition,
        circumstance,
        since,
        values,
        valuesOfKinds,
        doubtful,
        complete,
        fallback,
        synonyms,
        limit,
        example,
        secret,
        missing,
        invalid,
        meaning,
        advice,
        source,
        confidence);
  }

  /** Demanded by every kind that knows it, in every edition. */
  Entry required() {
    return requiredFor(kinds);
  }

  Entry requiredFor(Set<JobKind> some) {
    requirement = new Requirement(some, Edition.E2009, Edition.NEWEST);
    return this;
  }

  Entry requiredFrom(Edition first) {
    requirement = new Requirement(kinds, first, Edition.NEWEST);
    return this;
  }

  Entry requiredUntil(Edition last) {
    requirement = new Requirement(kinds, Edition.E2009, last);
    return this;
  }

  /** Demanded when another option of its level has one of these values. */
  Entry requiredWhen(String sibling, String... words) {
    condition = new Condition(kinds, Edition.E2009, sibling, List.of(words));
    return this;
  }

  /** Demanded of a kind from an edition on, when another option of its level is absent. */
  Entry requiredUnless(String sibling, JobKind kind, Edition first) {
    condition = new Condition(Set.of(kind), first, sibling, List.of());
    return this;
  }

  /** Demanded by what no option beside it tells: {@code when the device crosses a border}. */
  Entry requiredBy(String clause) {
    circumstance = clause;
    return this;
  }

  Entry since(Edition first) {
    since = first;
    return this;
  }

  /** The words it may have, and no others. */
  Entry values(String... words) {
    values = List.of(words);
    return this;
  }

  /** The words that were seen; nobody knows whether there are more. */
  Entry seen(String... words) {
    complete = false;
    return values(words);
  }

  /** The words that one kind may have of them. */
  Entry valuesOf(JobKind kind, String... words) {
    valuesOfKinds.put(kind, List.of(words));
    return this;
  }

  /** Words that one official source offers and another does not. */
  Entry doubtful(String... words) {
    doubtful = List.of(words);
    return this;
  }

  Entry atMost(int length, Limit.Unit unit) {
    limit = new Limit(length, unit);
    return this;
  }

  /** A value for skeletons and explanations; all examples together make a sound manifest. */
  Entry example(String value) {
    example = value;
    return this;
  }

  Entry advice(String sentence) {
    advice = sentence;
    return this;
  }

  /** Known from programs and samples only. */
  Entry inferred() {
    confidence = Confidence.INFERRED;
    return this;
  }

  /** Known from somebody's memory only. */
  Entry recalled() {
    confidence = Confidence.RECALLED;
    return this;
  }

  Entry fallback(String value) {
    fallback = value;
    return this;
  }

  /** What people call it by mistake: in small letters, without anything that joins words. */
  Entry alsoCalled(String... names) {
    synonyms = List.of(names);
    return this;
  }

  Entry secret() {
    secret = true;
    return this;
  }

  Entry answeredBy(ServiceError whenMissing, ServiceError whenInvalid) {
    missing = whenMissing;
    invalid = whenInvalid;
    return this;
  }
}
