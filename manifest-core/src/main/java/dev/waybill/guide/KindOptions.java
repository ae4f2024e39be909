package dev.waybill.guide;

import dev.waybill.option.Catalogue;
import dev.waybill.option.Condition;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import java.util.List;
import java.util.Optional;

/** The options that one kind has under one edition. */
record KindOptions(JobKind kind, Edition edition) {
  static KindOptions newest(JobKind kind) {
    return new KindOptions(kind, Edition.NEWEST);
  }

  /** Those directly below a path, in the order of the catalogue. */
  List<Option> below(String parent) {
    return Catalogue.children(parent).stream()
        .filter(option -> option.isFor(kind, edition))
        .toList();
  }

  /** Whether it must be there whatever stands beside it. */
  boolean isRequired(Option option) {
    return option.requirement().holds(kind, edition);
  }

  /** What would make it required. */
  Optional<Condition> condition(Option option) {
    return Optional.ofNullable(option.condition())
        .filter(condition -> condition.applies(kind, edition));
  }

  /**
   * Whether a person has to write it, or may well have to. Of two options of which one must be
   * there it is the first that the edition knows.
   */
  boolean isWanted(Option option) {
    if (isRequired(option)) {
      return true;
    }
    Condition condition = condition(option).orElse(null);
    if (condition == null) {
      return false;
    }
    List<String> names = below(option.parent()).stream().map(Option::name).toList();
    return !condition.isAlternative()
        || !names.contains(condition.sibling())
        || names.indexOf(option.name()) < names.indexOf(condition.sibling());
  }

  /** What it is, in sentences; of a version that came later the first guide knows nothing. */
  String meaning(Option option) {
    return edition == Edition.E2009 && isVersion(option)
        ? OptionWords.sentence("the version of the format")
        : OptionWords.meaning(option);
  }

  /** What its value must be. */
  String value(Option option) {
    return decided(option).orElseGet(() -> OptionWords.value(option, kind));
  }

  private static boolean isVersion(Option option) {
    return option.path().equals("manifestVersion");
  }

  /** The only word it can have; then there is nothing to ask. */
  Optional<String> decided(Option option) {
    if (isVersion(option)) {
      return Optional.of(kind.manifestVersion(edition));
    }
    List<String> words = option.offered(kind);
    return option.type() == OptionType.CHOICE && words.size() == 1
        ? Optional.of(words.get(0))
        : Optional.empty();
  }
}
