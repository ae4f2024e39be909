package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Document;
import dev.waybill.document.Fault;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Repair;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.option.Condition;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule looks at: a document, and under which rules it is judged. */
public final class Subject {
  /** More options than this on a line, and no line end was there at all. */
  private static final int MANY = 4;

  private final Document document;
  private final Ruleset rules;
  private final JobKindEvidence evidence;
  private final StandIns standIns;
  private @Nullable Indentation indentation;
  private @Nullable Untouchable untouchable;
  private final Suppressions suppressions;
  private @Nullable WrittenAddress returnAddress;
  private @Nullable IgnorePatterns ignorePatterns;
  private final JudgedTexts texts;

  /**
   * Something to check.
   *
   * @param document the manifest
   * @param rules under which it is judged
   */
  public Subject(Document document, Ruleset rules) {
    this(document, rules, JobKindEvidence.of(document));
  }

  private Subject(Document document, Ruleset rules, JobKindEvidence evidence) {
    this(
        document,
        rules,
        evidence,
        StandIns.of(document, evidence.kind()),
        Suppressions.in(document.source()),
        JudgedTexts.of(document));
  }

  private Subject(
      Document document,
      Ruleset rules,
      JobKindEvidence evidence,
      StandIns standIns,
      Suppressions suppressions,
      JudgedTexts texts) {
    this.document = document;
    this.rules = rules;
    this.evidence = evidence;
    this.standIns = standIns;
    this.suppressions = suppressions;
    this.texts = texts;
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

  /** Where the buckets are. */
  public BucketRegions regions() {
    return rules.regions();
  }

  /** The same manifest under the rules of another time. */
  Subject under(Edition other) {
    return new Subject(document, rules.under(other), evidence, standIns, suppressions, texts);
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

  /** The patterns of files to be left out, as far as they can be understood. */
  IgnorePatterns ignorePatterns() {
    IgnorePatterns patterns = ignorePatterns;
    if (patterns == null) {
      patterns = IgnorePatterns.of(this);
      ignorePatterns = patterns;
    }
    return patterns;
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
        || Conditions.whyNeeded(this, option, level) != null
        || isNeededAlternative(option, level)
        || (kind() == null && JobKind.ALL.stream().anyMatch(any -> requires(option, any)));
  }

  /** Whether one of two options must be in a level and the other is not there. */
  private boolean isNeededAlternative(Option option, Mapping level) {
    JobKind kind = kind();
    Condition condition = option.condition();
    return kind != null
        && condition != null
        && condition.isAlternative()
        && condition.applies(kind, edition())
        && level.fields().stream()
            .noneMatch(field -> field.key().equals(condition.sibling()) && !field.isEmpty());
  }

  /** Whether a second document follows, so that options may be there that were not read. */
  boolean isCutOff() {
    for (Fault fault : document.faults()) {
      if (fault.kind() == Fault.Kind.SEVERAL_DOCUMENTS) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether most of the manifest stands on one line, so that nobody can tell what of it is there.
   */
  boolean isRunTogether() {
    for (Fault fault : document.faults()) {
      if (fault.kind() == Fault.Kind.SEVERAL_OPTIONS
          && fault.found().chars().filter(c -> c == ',').count() >= MANY) {
        return true;
      }
    }
    return false;
  }

  /** Where the reader helped in one way, in the order of the text. */
  List<Span> repaired(Repair.Kind kind) {
    List<Span> places = new ArrayList<>();
    for (Repair repair : document.repairs()) {
      if (repair.kind() == kind) {
        places.add(repair.span());
      }
    }
    return places;
  }

  /** A finding for each repair of a kind. */
  List<Diagnostic> repairs(Repair.Kind kind, Function<Span, Diagnostic> finding) {
    List<Diagnostic> found = new ArrayList<>();
    for (Repair repair : document.repairs()) {
      if (repair.kind() == kind) {
        found.add(finding.apply(repair.span()));
      }
    }
    return found;
  }

  /** A finding for each fault of a kind. */
  List<Diagnostic> faults(Fault.Kind kind, Function<Fault, Diagnostic> finding) {
    List<Diagnostic> found = new ArrayList<>();
    for (Fault fault : document.faults()) {
      if (fault.kind() == kind) {
        found.add(finding.apply(fault));
      }
    }
    return found;
  }

  /**
   * Every option of the catalogue that has a text of its own here, and is worth judging: not empty,
   * no placeholder, and on a line without a fault.
   */
  void forEachValue(BiConsumer<Option, Field> judge) {
    texts.judged().forEach(field -> judge.accept(field.option().orElseThrow(), field));
  }

  /** The same, of the options of one type. */
  void forEachValue(OptionType type, BiConsumer<Option, Field> judge) {
    texts.judged(type).forEach(field -> judge.accept(field.option().orElseThrow(), field));
  }

  /**
   * Every text that stands without quotes, list items too, but for placeholders, those on a line
   * with a fault and those that stand where a block belongs.
   */
  List<Scalar> plainScalars() {
    return texts.plainScalars();
  }

  /** Whether a value is one that a template left to be filled in. */
  boolean isPlaceholder(Field field) {
    return texts.isPlaceholder(field);
  }

  /** The text of one option, when it is there and worth judging. */
  Optional<Field> value(String path) {
    return document.find(path).filter(this::isJudged);
  }

  /**
   * The text of one option, when it is there, worth judging, and every reader takes it for the same
   * text.
   */
  Optional<Field> undoubted(String path) {
    return value(path).filter(Subject::isUndoubted);
  }

  /** Whether no reader takes a part of a text for a comment or a sign of YAML. */
  static boolean isUndoubted(Field field) {
    return field.value() instanceof Scalar scalar
        && (scalar.quoted()
            || (HashInValue.hint(scalar.text()).isEmpty() && !NeedsQuotes.isNeeded(scalar)));
  }

  /**
   * The entries of an option whose names are the user's own, such as {@code substitutions}; those
   * on a line with a fault are left out, as is the whole option where it means nothing.
   */
  List<Field> entries(String path) {
    Field block = document.find(path).orElse(null);
    if (block == null || !(block.value() instanceof Mapping mapping) || !isOfThisKind(block)) {
      return List.of();
    }
    List<Field> entries = new ArrayList<>();
    for (Field entry : mapping.fields()) {
      if (entry.value() instanceof Scalar text
          && !document.isFaulty(entry)
          && !isPlaceholder(entry)
          && !standIns.isMisplaced(entry)
          && !ControlCharacter.isIn(text)) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** The items of {@code operations}, as far as they have options. */
  List<Mapping> operations() {
    List<Mapping> items = new ArrayList<>();
    if (document.find("operations").map(Field::value).orElse(null) instanceof Sequence list) {
      for (Value item : list.items()) {
        if (item instanceof Mapping operation) {
          items.add(operation);
        }
      }
    }
    return items;
  }

  /** The text of one option of one level, when it is there and worth judging. */
  Optional<Field> value(Mapping level, String name) {
    Field last = null;
    for (Field field : level.fields()) {
      if (field.key().equals(name)) {
        last = field;
      }
    }
    return Optional.ofNullable(last).filter(this::isJudged);
  }

  /** Whether a field's option means something in this kind of job, as far as that can be told. */
  boolean isOfThisKind(Field field) {
    JobKind kind = kind();
    Option option = field.option().orElse(null);
    return kind == null || (option != null && option.kinds().contains(kind));
  }

  /** Whether a field has a text that other rules may judge: no fault, no placeholder. */
  boolean isJudged(Field field) {
    return texts.isJudged(field);
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
