package dev.waybill.rule;

import dev.waybill.document.Document;
import dev.waybill.document.Fault;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.OptionNames;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.option.Catalogue;
import dev.waybill.option.JobKind;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields that no option of the format matches at their place, and what each was probably meant
 * to be. A mistake like that is also the reason why the option it stands for is missing; only one
 * of the two is worth a finding.
 */
final class StandIns {
  private static final Pattern LAST_WORD = Pattern.compile("(?<!\\w)(\\w{1,40})\\W{0,4}$");
  private static final Pattern FIRST_WORD = Pattern.compile("[-\\s\\p{Z}\"']*(\\w+)");

  /** Most manifests have no field of the kind, so that the maps begin small. */
  private static final int FEW = 2;

  private final IdentityHashMap<Field, String> meant = new IdentityHashMap<>(FEW);
  private final IdentityHashMap<Field, Option> homes = new IdentityHashMap<>(FEW);
  private final List<Field> misspelt = new ArrayList<>();
  private final List<Field> misplaced = new ArrayList<>();
  private final Set<String> coveredPaths = new HashSet<>();
  private final IdentityHashMap<Mapping, Set<String>> coveredNames = new IdentityHashMap<>(FEW);
  private final IdentityHashMap<Field, Mapping> replacing = new IdentityHashMap<>(FEW);
  private final Set<String> strayNames = new HashSet<>();

  /** The word that the text ends with, as if it were the beginning of a name; empty when none. */
  private String cutOff = "";

  private int strayItemsTo = 1;

  /** The kind of job; null when it cannot be told. */
  private final @Nullable JobKind kind;

  private StandIns(@Nullable JobKind kind) {
    this.kind = kind;
  }

  static StandIns of(Document document, @Nullable JobKind kind) {
    StandIns standIns = new StandIns(kind);
    standIns.visit("", document.root());
    document.faults().forEach(fault -> standIns.strayed(document.source(), fault));
    return standIns;
  }

  /** Fields whose name the format does not have, in the order of the text. */
  List<Field> unknown() {
    return misspelt;
  }

  /** Fields whose name the format has, but elsewhere. */
  List<Field> misplaced() {
    return misplaced;
  }

  /** Whether a field has the name of an option, and was probably meant to be that elsewhere. */
  boolean isMisplaced(Field field) {
    return !misplaced.isEmpty() && misplaced.contains(field);
  }

  /** Whether nothing but characters that cannot be seen keep a field from being the option. */
  boolean isMarred(Field unknown) {
    return meantBy(unknown)
        .filter(name -> name.equals(unknown.key().replaceAll("\\p{Cf}", "")))
        .isPresent();
  }

  /**
   * Whether a field's key only begins with the name of an option, so that the rest of it is a part
   * of the value.
   */
  boolean isBeginning(Field unknown) {
    return meantBy(unknown).filter(name -> unknown.key().startsWith(name + " ")).isPresent();
  }

  /** The name of the option a field was probably meant to be, at the same place. */
  Optional<String> meantBy(Field unknown) {
    return Optional.ofNullable(meant.get(unknown));
  }

  /**
   * Whether the option that is missing from a mapping is there under another name or at another
   * place.
   */
  boolean cover(Mapping mapping, Option option) {
    return coveredPaths.contains(option.path())
        || strayNames.contains(option.name().toLowerCase(Locale.ROOT))
        || (!cutOff.isEmpty() && option.name().startsWith(cutOff))
        || coveredNames.getOrDefault(mapping, Set.of()).contains(option.name());
  }

  private void visit(String path, Value value) {
    if (value instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        visit(path + "[]", item);
      }
    } else if (value instanceof Mapping mapping && !Catalogue.children(path).isEmpty()) {
      Set<String> present = Set.of();
      Option above = null;
      for (Field field : mapping.fields()) {
        if (field.option().isEmpty()) {
          present = present.isEmpty() ? keys(mapping) : present;
          if (above == null || !isBelow(above, field)) {
            judge(path, mapping, field, present);
            above = strayBlock(field);
          }
        } else if (StrayMembers.mayBeIn(field.option().orElseThrow())) {
          StrayMembers.in(field, mapping, kind).forEach(this::addStray);
        } else if (takesOptions(field)) {
          visit(field.path(), field.value());
        }
      }
    }
  }

  /** The block that a field without a value is elsewhere; null when it is none. */
  private @Nullable Option strayBlock(Field field) {
    return field.isEmpty() && isMisplaced(field)
        ? Catalogue.find(field.key()).filter(option -> option.type().isNested()).orElse(null)
        : null;
  }

  /** Whether a field slid with the block above it, so that it stands beside that. */
  private boolean isBelow(Option block, Field field) {
    boolean isKnown = !MisplacedOption.homes(field).isEmpty();
    if (block.type() == OptionType.TEXT_MAP) {
      return !isKnown;
    }
    boolean isOfBlock = Catalogue.find(block.childPath(), field.key()).isPresent();
    if (isOfBlock) {
      addStray(field);
    }
    return isOfBlock;
  }

  private void addStray(Field member) {
    misplaced.add(member);
    Option home = MisplacedOption.homes(member).get(0);
    coveredPaths.add(home.path());
    coveredPaths.add(home.parent());
  }

  private static Set<String> keys(Mapping mapping) {
    return mapping.fields().stream().map(Field::key).collect(Collectors.toSet());
  }

  private static boolean takesOptions(Field field) {
    Option option = field.option().orElse(null);
    return !(field.value() instanceof Scalar) && option != null;
  }

  /** Takes note of the options that are there, but in a line that could not be read. */
  private void strayed(SourceText source, Fault fault) {
    switch (fault.kind()) {
      case VALUE_ON_NEXT_LINE -> {
        strayNames.add(fault.found().toLowerCase(Locale.ROOT));
        addAll(OptionNames.in(source.textOf(fault.span())));
      }
      case TORN_KEY -> strayNames.add(fault.found().toLowerCase(Locale.ROOT));
      case SEVERAL_OPTIONS -> addAll(OptionNames.in(source.textOf(fault.span())));
      // Behind a quote may stand what was on a line of its own.
      case MALFORMED_QUOTES -> addAll(OptionNames.in(source.line(fault.span().start().line())));
      case STRAY_TEXT -> {
        String text = source.textOf(fault.span());
        addFirstWord(text);
        boolean isWord = firstWord(text).filter(text::equals).isPresent();
        if (isWord && text.length() > 1 && isLast(source, fault.span().start().line())) {
          cutOff = text;
        }
      }
      case STRAY_LIST_ITEM -> {
        coveredPaths.add("operations");
        int number = Math.max(fault.span().start().line(), strayItemsTo);
        while (number <= source.lineCount() && source.line(number).strip().startsWith("-")) {
          addFirstWord(source.line(number));
          number++;
        }
        strayItemsTo = number;
      }
      default -> {
        // The others stand where a value is, not where an option is.
      }
    }
  }

  private static boolean isLast(SourceText source, int line) {
    int next = line + 1;
    while (next <= source.lineCount() && source.line(next).isBlank()) {
      next++;
    }
    return next > source.lineCount();
  }

  private void addAll(Set<String> names) {
    names.forEach(name -> strayNames.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether an option stands in a line that could not be read, and what belongs to it is lost. */
  boolean strayed(Option option) {
    return strayNames.contains(option.name().toLowerCase(Locale.ROOT));
  }

  private void addFirstWord(String line) {
    firstWord(line).ifPresent(word -> strayNames.add(word.toLowerCase(Locale.ROOT)));
  }

  /** What a line that could not be read begins with, behind dashes and quotes. */
  static Optional<String> firstWord(String line) {
    Matcher word = FIRST_WORD.matcher(line);
    return word.lookingAt() ? Optional.of(word.group(1)) : Optional.empty();
  }

  private void judge(String path, Mapping mapping, Field field, Set<String> present) {
    Optional<String> tail =
        beginning(path, field.key())
            .or(() -> Catalogue.calledBelow(path, field.key()).map(Option::name))
            .or(() -> path.isEmpty() ? Optional.empty() : endingIn(path, field.key()));
    List<Option> elsewhere = tail.isPresent() ? List.of() : MisplacedOption.homes(field);
    if (!elsewhere.isEmpty()) {
      misplaced.add(field);
      elsewhere.forEach(option -> coveredPaths.add(option.path()));
      if (field.key().equals("exportBucket")) {
        // The bucket of an import under the name that exports have for theirs.
        coveredPaths.add("bucket");
      }
      elsewhere.forEach(option -> coveredPaths.add(option.parent().replace("[]", "")));
      return;
    }
    misspelt.add(field);
    Optional<String> near = near(path, field.key(), tail, present);
    if (near.isEmpty()) {
      strayedUnderOtherName(field);
    }
    near.ifPresent(
        name -> {
          meant.put(field, name);
          if (!present.contains(name)) {
            coveredNames.computeIfAbsent(mapping, any -> new HashSet<>()).add(name);
            replacing.put(field, mapping);
          }
        });
  }

  /** Rather a name that is wanting in the level than one that is there. */
  private Optional<String> near(
      String path, String key, Optional<String> tail, Set<String> present) {
    List<String> names = Catalogue.children(path).stream().map(Option::name).toList();
    Optional<String> near =
        tail.or(() -> NearestName.of(key, names)).or(() -> lastWord(key).filter(names::contains));
    boolean isThere = near.filter(present::contains).isPresent();
    boolean isInOtherCase = near.filter(key::equalsIgnoreCase).isPresent();
    if (!isThere || isInOtherCase) {
      return near;
    }
    List<String> wanting =
        Catalogue.children(path).stream()
            .filter(option -> kind == null || option.mayBeRequired(kind))
            .map(Option::name)
            .filter(name -> !present.contains(name))
            .toList();
    return NearestName.of(key, wanting).or(() -> near);
  }

  /** {@code zip} at top level: neither its name nor its place is right. */
  private void strayedUnderOtherName(Field field) {
    List<Option> called = Catalogue.called(field.key());
    if (called.size() == 1) {
      Option option = called.get(0);
      homes.put(field, option);
      coveredPaths.add(option.path());
      coveredPaths.add(option.parent().replace("[]", ""));
    }
  }

  /** The option of another level that a field was probably meant to be. */
  Optional<Option> homeOf(Field unknown) {
    return Optional.ofNullable(homes.get(unknown));
  }

  /** The option whose colon was left out while the value has one: {@code deviceId S/N:7}. */
  private static Optional<String> beginning(String path, String key) {
    return firstWord(key)
        .filter(word -> word.length() < key.length() && key.startsWith(word + " "))
        .filter(word -> Catalogue.find(path, word).isPresent());
  }

  /** Without what somebody put before it, or around it: {@code export bucket}, {@code **city**}. */
  private static Optional<String> lastWord(String key) {
    Matcher word = LAST_WORD.matcher(key);
    return word.find() ? Optional.of(word.group(1)) : Optional.empty();
  }

  /** The option of a level whose name only lacks its beginning: {@code bucket} for exports. */
  private Optional<String> endingIn(String path, String key) {
    return Catalogue.children(path).stream()
        .filter(option -> kind == null || option.kinds().contains(kind))
        .map(Option::name)
        .filter(name -> key.length() > 3 && name.length() > key.length())
        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(key.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The level in which an unknown field takes the place of an option that is not there. */
  Optional<Mapping> replacesIn(Field unknown) {
    return Optional.ofNullable(replacing.get(unknown));
  }
}
