package dev.waybill.option;

import dev.waybill.diagnostic.ServiceError;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One key of the format and all that is known about it.
 *
 * @param path where it stands: {@code deviceId}, {@code returnAddress.city}, {@code
 *     operations[].exportBucket}
 * @param type what its value is
 * @param kinds the kinds in which it has a meaning
 * @param requirement when it must be there
 * @param since the first edition that knows it
 * @param values the words it may have, empty when it is no choice
 * @param fallback what holds when it is absent; null when nothing is documented
 * @param secret whether its value must never be shown
 * @param missing what the service answers when it is required and absent
 * @param invalid what the service answers to a bad value
 * @param meaning one sentence without the name
 * @param source where this is known from: the guide's chapter, a template, a sample
 */
public record Option(
    String path,
    OptionType type,
    Set<JobKind> kinds,
    Requirement requirement,
    Edition since,
    List<String> values,
    @Nullable String fallback,
    boolean secret,
    ServiceError missing,
    ServiceError invalid,
    String meaning,
    String source) {

  /** Copies the collections. */
  public Option {
    kinds = Set.copyOf(kinds);
    values = List.copyOf(values);
  }

  /** The key as it is written, for example {@code city}. */
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /**
   * The path of the option it stands under, {@code returnAddress} or {@code operations[]}; empty at
   * top level.
   */
  public String parent() {
    return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
  }

  /** The path of what stands below it: {@code operations[]} for {@code operations}. */
  public String childPath() {
    return type.isList() ? path + "[]" : path;
  }

  static Option of(
      String path, OptionType type, Set<JobKind> kinds, String meaning, String source) {
    return new Option(
        path,
        type,
        kinds,
        Requirement.NONE,
        Edition.E2009,
        List.of(),
        null,
        false,
        ServiceError.MISSING_MANIFEST_FIELD,
        ServiceError.INVALID_MANIFEST_FIELD,
        meaning,
        source);
  }

  Option required() {
    return required(kinds, Edition.E2009, Edition.NEWEST);
  }

  Option requiredFrom(Edition first) {
    return required(kinds, first, Edition.NEWEST);
  }

  Option requiredFor(Set<JobKind> some) {
    return required(some, Edition.E2009, Edition.NEWEST);
  }

  Option requiredUntil(Edition last) {
    return required(kinds, Edition.E2009, last);
  }

  private Option required(Set<JobKind> some, Edition first, Edition last) {
    Requirement demand = new Requirement(EnumSet.copyOf(some), first, last);
    return new Option(
        path, type, kinds, demand, since, values, fallback, secret, missing, invalid, meaning,
        source);
  }

  Option since(Edition first) {
    return new Option(
        path,
        type,
        kinds,
        requirement,
        first,
        values,
        fallback,
        secret,
        missing,
        invalid,
        meaning,
        source);
  }

  Option values(String... words) {
    return new Option(
        path,
        type,
        kinds,
        requirement,
        since,
        List.of(words),
        fallback,
        secret,
        missing,
        invalid,
        meaning,
        source);
  }

  Option fallback(String value) {
    return new Option(
        path,
        type,
        kinds,
        requirement,
        since,
        values,
        value,
        secret,
        missing,
        invalid,
        meaning,
        source);
  }

  Option kept() {
    return new Option(
        path,
        type,
        kinds,
        requirement,
        since,
        values,
        fallback,
        true,
        missing,
        invalid,
        meaning,
        source);
  }

  Option answeredBy(ServiceError whenMissing, ServiceError whenInvalid) {
    return new Option(
        path,
        type,
        kinds,
        requirement,
        since,
        values,
        fallback,
        secret,
        whenMissing,
        whenInvalid,
        meaning,
        source);
  }
}
