package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.option.Catalogue;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An option of the format at a place where the format does not have it. */
final class MisplacedOption implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    // Options that strayed together are one mistake: a missing "returnAddress:" is not ten.
    List<Field> misplaced = new ArrayList<>(subject.standIns().misplaced());
    for (Field field : subject.document().fields()) {
      if (homeInKind(subject, field).isPresent()) {
        misplaced.add(field);
      }
    }
    if (misplaced.isEmpty()) {
      return List.of();
    }
    misplaced.sort(Comparator.comparing(field -> field.keySpan().start()));
    Map<String, List<Field>> groups = new LinkedHashMap<>();
    for (Field field : misplaced) {
      groups
          .computeIfAbsent(
              field.parent() + " -> " + home(subject, field).parent(), any -> new ArrayList<>())
          .add(field);
    }
    return groups.values().stream()
        .filter(group -> !isLost(subject, home(subject, group.get(0))))
        .filter(group -> !isBelowMisplaced(subject, group.get(0)))
        .map(group -> finding(subject, group))
        .toList();
  }

  private Diagnostic finding(Subject subject, List<Field> group) {
    Field first = group.get(0);
    List<String> names = group.stream().map(field -> "\"" + field.key() + "\"").distinct().toList();
    boolean isOne = names.size() == 1;
    Option home = home(subject, first);
    return error(
            first.keySpan(),
            String.join(", ", names)
                + (isOne ? " stands " : " stand ")
                + place(first.parent())
                + (isOne ? "; it belongs " : "; they belong ")
                + place(home.parent()))
        .as(isSure(subject, group) ? Severity.ERROR : Severity.WARNING)
        .about(home.path())
        .sparing(ServiceError.MISSING_MANIFEST_FIELD)
        .mendedBy(
            (isOne ? "move it to its place: " : "move them to their place: ")
                + place(home.parent()));
  }

  /**
   * Whether they mean nothing where they stand, or must be elsewhere; names of the user's own that
   * are called like options may still be meant.
   */
  private static boolean isSure(Subject subject, List<Field> group) {
    boolean isFree =
        Catalogue.find(group.get(0).parent()).filter(StrayMembers::mayBeIn).isPresent();
    return !isFree
        || group.stream()
            .anyMatch(
                field ->
                    home(subject, field).type().isNested()
                        || !home(subject, field).parent().isEmpty()
                        || subject.needs(home(subject, field), subject.document().root()));
  }

  /** Whether the block they belong to stands above them, and is misplaced itself. */
  private static boolean isBelowMisplaced(Subject subject, Field field) {
    String block = home(subject, field).parent().replace("[]", "");
    return subject.standIns().misplaced().stream()
        .filter(other -> other.parent().equals(field.parent()))
        .filter(other -> other.keySpan().start().compareTo(field.keySpan().start()) < 0)
        .anyMatch(other -> home(subject, other).path().equals(block));
  }

  /** Whether the block they belong to stands in a line that could not be read. */
  private static boolean isLost(Subject subject, Option home) {
    return Catalogue.find(home.parent().replace("[]", ""))
        .filter(subject.standIns()::strayed)
        .isPresent();
  }

  private static Option home(Subject subject, Field field) {
    return homeInKind(subject, field).orElseGet(() -> homes(field).get(0));
  }

  /**
   * Where the kind of job has an option that stands where another kind has one of the same name:
   * the {@code prefix} of an import is at top level, that of an export below {@code operations}.
   */
  static Optional<Option> homeInKind(Subject subject, Field field) {
    JobKind kind = subject.kind();
    if (kind == null || field.option().isEmpty() || subject.isOfThisKind(field)) {
      return Optional.empty();
    }
    boolean isBlockOfKind =
        Catalogue.find(field.parent().replace("[]", ""))
            .map(block -> block.kinds().contains(kind))
            .orElse(true);
    return Catalogue.named(field.key()).stream()
        .filter(option -> isBlockOfKind && option.kinds().contains(kind))
        .findFirst();
  }

  /** Where the format has options of a field's name; also where that is a whole path. */
  static List<Option> homes(Field field) {
    List<Option> named = Catalogue.named(field.key());
    return named.isEmpty() && field.key().indexOf('.') > 0
        ? Catalogue.find(field.key()).stream().toList()
        : named;
  }

  private static String place(String parent) {
    return parent.isEmpty() ? "at top level" : "below \"" + parent.replace("[]", "") + "\"";
  }
}
