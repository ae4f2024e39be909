package dev.waybill.option;

import dev.waybill.diagnostic.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One key of the format and all that is known about it.
 *
 * @param place where it stands
 * @param type what its value is
 * @param kinds the kinds in which it has a meaning
 * @param requirement when it must be there whatever stands beside it
 * @param condition what else makes it required; null when nothing does
 * @param circumstance what makes it required though no option beside it tells, as a clause that
 *     begins with when; null when nothing does
 * @param since the first edition that knows it
 * @param values the words it may have, empty when it is no choice; of yes and no the one that is
 *     demanded
 * @param valuesOfKinds the kinds that take fewer or other words than those
 * @param doubtful the words among them that official sources disagree about
 * @param complete whether other words than those are refused; false when the list is only what was
 *     seen
 * @param fallback what holds when it is absent; null when nothing is documented
 * @param synonyms what people call it by mistake, without case and what joins words
 * @param limit how long it may be; null when no limit is known
 * @param example a value that is allowed in every kind; empty for what has options below it
 * @param secret whether its value must never be shown
 * @param missing what the service answers when it is required and absent
 * @param invalid what the service answers to a bad value
 * @param meaning one sentence without the name
 * @param advice what else a person should know when writing it; empty when that is all
 * @param source where this is known from: the guide's chapter, a template, a sample
 * @param confidence how well it is known
 */
public record Option(
    Place place,
    OptionType type,
    Set<JobKind> kinds,
    Requirement requirement,
    @Nullable Condition condition,
    @Nullable String circumstance,
    Edition since,
    List<String> values,
    Map<JobKind, List<String>> valuesOfKinds,
    List<String> doubtful,
    boolean complete,
    @Nullable String fallback,
    List<String> synonyms,
    @Nullable Limit limit,
    String example,
    boolean secret,
    ServiceError missing,
    ServiceError invalid,
    String meaning,
    String advice,
    String source,
    Confidence confidence) {

  /** Copies the collections. */
  public Option {
    kinds = Set.copyOf(kinds);
    values = List.copyOf(values);
    synonyms = List.copyOf(synonyms);
    valuesOfKinds = Map.copyOf(valuesOfKinds);
    doubtful = List.copyOf(doubtful);
  }

  /** The words it may have in manifests of one kind, empty when it is no choice. */
  public List<String> values(JobKind kind) {
    return valuesOfKinds.getOrDefault(kind, values);
  }

  /** The words to choose from when writing a manifest of one kind: those nothing speaks against. */
  public List<String> offered(JobKind kind) {
    return values(kind).stream().filter(word -> !doubtful.contains(word)).toList();
  }

  /** Whether it has a meaning in manifests of a kind under an edition. */
  public boolean isFor(JobKind kind, Edition edition) {
    return kinds.contains(kind) && edition.isFrom(since);
  }

  /** Whether it is only remembered; what rests on a memory gives no more than a note. */
  public boolean isRecalled() {
    return confidence == Confidence.RECALLED;
  }

  /** Whether there is a kind, an edition, or something beside it that demands it. */
  public boolean mayBeRequired() {
    return kinds.stream().anyMatch(this::mayBeRequired);
  }

  /** Whether there is an edition or something beside it that demands it in manifests of a kind. */
  public boolean mayBeRequired(JobKind kind) {
    return requirement.kinds().contains(kind)
        || (condition != null && condition.kinds().contains(kind));
  }

  /** The whole path, {@code returnAddress.city} or {@code operations[].exportBucket}. */
  public String path() {
    return place.path();
  }

  /** The key as it is written, for example {@code city}. */
  public String name() {
    return place.name();
  }

  /**
   * The path of the option it stands under, {@code returnAddress} or {@code operations[]}; empty at
   * top level.
   */
  public String parent() {
    return place.parent();
  }

  /** The path of what stands below it: {@code operations[]} for {@code operations}. */
  public String childPath() {
    return type.isList() ? path() + "[]" : path();
  }

  /**
   * Where an option stands.
   *
   * @param parent the path of what it stands under; empty at top level
   * @param name its key
   * @param path both together, kept since it is asked for all the time
   */
  public record Place(String parent, String name, String path) {
    /** Refuses a path that is not made of the other two. */
    public Place {
      if (!path.equals(parent.isEmpty() ? name : parent + "." + name)) {
        throw new IllegalArgumentException(path + " is not " + name + " below " + parent);
      }
    }

    /** Of a path such as {@code returnAddress.city}. */
    static Place of(String path) {
      int dot = path.lastIndexOf('.');
      return new Place(dot < 0 ? "" : path.substring(0, dot), path.substring(dot + 1), path);
    }
  }
}
