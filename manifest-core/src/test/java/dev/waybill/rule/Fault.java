package dev.waybill.rule;

import static dev.waybill.rule.Places.boundary;

import dev.waybill.option.JobKind;
import dev.waybill.rule.Draft.Line;
import java.util.function.BiFunction;

/**
 * One way in which tests break a sound manifest.
 *
 * @param name what is done
 * @param kind the kind of job of the sound manifest
 * @param rule the id of the rule that must find it
 * @param apply breaks a draft, by a number that chooses among several places, and says in which
 *     line
 */
record Fault(String name, JobKind kind, String rule, BiFunction<Draft, Integer, Integer> apply) {
  FaultyManifest in(Draft sound, int choice) {
    Draft draft = sound.copy();
    int line = apply.apply(draft, choice);
    return new FaultyManifest(draft.text(), rule, line);
  }

  /** One in an import into a bucket. */
  static Fault fault(String name, String rule, BiFunction<Draft, Integer, Integer> apply) {
    return new Fault(name, JobKind.IMPORT_S3, rule, apply);
  }

  /** Another value for an option that is there. */
  static Fault value(JobKind kind, String rule, String key, String... values) {
    return new Fault(
        kind.word() + ": " + key + " " + values[0],
        kind,
        rule,
        (draft, choice) ->
            draft.change(key, line -> line.withValue(values[choice % values.length])));
  }

  /** An option that does not belong there, before one that does. */
  static Fault extra(JobKind kind, String rule, Line line) {
    return new Fault(
        kind.word() + " with " + line.key(),
        kind,
        rule,
        (draft, choice) -> draft.insert(boundary(draft, choice), line));
  }

  /** One of some top-level options left out. */
  static Fault dropped(JobKind kind, String... keys) {
    return new Fault(
        kind.word() + " without a required option",
        kind,
        "missing-option",
        (draft, choice) -> {
          draft.remove(draft.find(keys[choice % keys.length]));
          return 1;
        });
  }

  /** One of some options of the item left out. */
  static Fault droppedOfItem(JobKind kind, String... keys) {
    return new Fault(
        kind.word() + " without a required option of its item",
        kind,
        "missing-option",
        (draft, choice) -> {
          draft.remove(draft.find(keys[choice % keys.length]));
          return draft.find("destination");
        });
  }

  @Override
  public String toString() {
    return name;
  }
}
