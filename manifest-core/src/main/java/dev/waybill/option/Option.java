package dev.waybill.option;

import dev.waybill.diagnostic.ServiceError;
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
 * @param complete whether other words than those are refused; false when the list is only what was
 *     seen
 * @param fallback what holds when it is absent; null when nothing is documented
 * @param synonyms what people call it by mistake, without case and what joins words
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
    boolean complete,
    @Nullable String fallback,
    List<String> synonyms,
    boolean secret,
    ServiceError missing,
    ServiceError invalid,
    String meaning,
    String source) {

  /** Copies the collections. */
  public Option {
    kinds = Set.copyOf(kinds);
    values = List.copyOf(values);
    synonyms = List.copyOf(synonyms);
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
}
