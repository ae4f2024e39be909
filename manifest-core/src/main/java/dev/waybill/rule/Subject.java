package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Document;
import dev.waybill.document.Fault;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Repair;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule looks at: a document, and under which rules it is judged. */
public final class Subject {
  private final Document document;
  private final Ruleset rules;
  private final JobKindEvidence evidence;
  private final StandIns standIns;
  private @Nullable Indentation indentation;
  private @Nullable Untouchable untouchable;
  private final Suppressions suppressions;
  private @Nullable WrittenAddress returnAddress;

  /**
   * Something to check.
   *
   * @param document the manifest
   * @param rules under which it is judged
   */
  public Subject(Document document, Ruleset rules) {
    this.document = document;
    this.rules = rules;
    this.evidence = JobKindEvidence.of(document);
    this.standIns = StandIns.of(document);
    this.suppressions = Suppressions.in(document.source());
  }

  /** The manifest. */
  public Document document() {
    return document;
  }

  /** The kind of job; null when it cannot be told. */
  public @Nullable JobKind kind() {
    return evidence.kind();
  }

  /** Whose rules hold. */
  public Edition edition() {
    return rules.edition();
  }

  /** Whether options that the format does not know are errors. */
  public boolean isStrict() {
    return rules.isStrict();
  }

  JobKindEvidence evidence() {
    return evidence;
  }

  StandIns standIns() {
    return standIns;
  }

  /** Made when it is first needed: most manifests are indented as they should be. */
  Indentation indentation() {
    Indentation known = indentation;
    if (known == null) {
      known = new Indentation(document);
      indentation = known;
    }
    return known;
  }

  /** Made when it is first needed. */
  Untouchable untouchable() {
    Untouchable known = untouchable;
    if (known == null) {
      known = Untouchable.in(this);
      untouchable = known;
    }
    return known;
  }

  Suppressions suppressions() {
    return suppressions;
  }

  Severities severities() {
    return rules.severities();
  }

  /** The return address, as far as the post can make sense of it. */
  WrittenAddress returnAddress() {
    WrittenAddress address = returnAddress;
    if (address == null) {
      address = WrittenAddress.of(this);
      returnAddress = address;
    }
    return address;
  }

  /**
   * Whether an option must be in this manifest; when the kind cannot be told, only what all kinds
   * demand.
   */
  boolean requires(Option option) {
    JobKind kind = kind();
    return kind != null
        ? requires(option, kind)
        : JobKind.ALL.stream().allMatch(any -> requires(option, any));
  }

  private boolean requires(Option option, JobKind any) {
    return option.requirement().holds(any, edition());
  }

  /**
   * Whether an option must be in one level of this manifest, be it because of what else stands
   * there. When the kind cannot be told, that may be for want of this very option.
   */
  boolean needs(Option option, Mapping level) {
    return requires(option)
        || Conditions.whyNeeded(option, level) != null
        || (kind() == null && JobKind.ALL.stream().anyMatch(any -> requires(option, any)));
  }

  /** Whether a second document follows, so that options may be there that were not read. */
  boolean isCutOff() {
    return document.faults().stream()
        .anyMatch(fault -> fault.kind() == Fault.Kind.SEVERAL_DOCUMENTS);
  }

  /** A finding for each repair of a kind. */
  List<Diagnostic> repairs(Repair.Kind kind, Function<Span, Diagnostic> finding) {
    return document.repairs().stream()
        .filter(repair -> repair.kind() == kind)
        .map(Repair::span)
        .map(finding)
        .toList();
  }

  /** A finding for each fault of a kind. */
  List<Diagnostic> faults(Fault.Kind kind, Function<Fault, Diagnostic> finding) {
    return document.faults().stream().filter(fault -> fault.kind() == kind).map(finding).toList();
  }

  /**
   * Every option of the catalogue that has a text of its own here, and is worth judging: not empty,
   * no placeholder, and on a line without a fault.
   */
  void forEachValue(BiConsumer<Option, Field> judge) {
    for (Field field : document.fields()) {
      Option option = field.option().orElse(null);
      if (option != null && isJudged(field)) {
        judge.accept(option, field);
      }
    }
  }

  /**
   * Every text that stands without quotes, list items too, but for placeholders, those on a line
   * with a fault and those that stand where a block belongs.
   */
  List<Scalar> plainScalars() {
    List<Scalar> plain = new ArrayList<>();
    for (Field field : document.fields()) {
      boolean takesText = field.option().map(option -> !option.type().isNested()).orElse(true);
      if (field.value() instanceof Scalar scalar && takesText && !Placeholder.isIn(field)) {
        plain.add(scalar);
      } else if (field.value() instanceof Sequence sequence) {
        sequence.items().stream()
            .filter(Scalar.class::isInstance)
            .map(Scalar.class::cast)
            .forEach(plain::add);
      }
    }
    plain.removeIf(
        scalar -> scalar.quoted() || scalar.text().isEmpty() || document.isFaulty(scalar));
    return plain;
  }

  /** The text of one option, when it is there and worth judging. */
  Optional<Field> value(String path) {
    return document.find(path).filter(this::isJudged);
  }

  /** Whether a field has a text that other rules may judge: no fault, no placeholder. */
  boolean isJudged(Field field) {
    return field.value() instanceof Scalar scalar
        && !scalar.text().isEmpty()
        && !document.isFaulty(field)
        && !Placeholder.isIn(field)
        && !ControlCharacter.isIn(scalar.text());
  }

  /** How a message may show a field's key: in quotes, or hidden. */
  String quoteKey(Field field) {
    return document.quote(field.keySpan(), field.key());
  }

  /** How a message may show a field's value: in quotes, or hidden. */
  String quoteValue(Field field) {
    return isSecret(field) ? "(hidden)" : document.quote(field.value().span(), field.text());
  }

  /** Whether a field's value must not be shown, nor anything that gives a part of it away. */
  boolean isSecret(Field field) {
    return field.option().map(Option::secret).orElse(false)
        || document.isHidden(field.value().span());
  }
}
