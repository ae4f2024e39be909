package dev.waybill.guide;

import dev.waybill.option.Condition;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Limit;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema (2020-12) of manifests in the strict form, for editors.
 *
 * <p>It is about what a reader with YAML 1.2's JSON schema makes of the text, not about the text:
 * {@code 2.0} is a number there, {@code true} a boolean, {@code yes} a string, and an option
 * without a value null. So a text may also be a number or a boolean, an option that is not required
 * may be null, and both {@code yes} and {@code true} say yes. Whatever the rules, taken strictly,
 * find nothing in is accepted; what they find is refused where a schema can express it.
 */
public final class StrictSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Edition edition;

  private StrictSchema(Edition edition) {
    this.edition = edition;
  }

  /** The schema of every kind that an edition has; the options decide which one holds. */
  public static Map<String, Object> of(Edition edition) {
    return new StrictSchema(edition).schema(null);
  }

  /** The schema of one kind, which gives better messages. */
  public static Map<String, Object> of(Edition edition, JobKind kind) {
    return new StrictSchema(edition).schema(kind);
  }

  private Map<String, Object> schema(@Nullable JobKind only) {
    List<JobKind> kinds =
        Stream.of(JobKind.values())
            .filter(kind -> edition.isFrom(kind.since()) && (only == null || kind == only))
            .toList();
    Map<String, Object> schema = object("$schema", DIALECT);
    schema.put(
        "$id", "urn:waybill:manifest:" + edition.year() + (only == null ? "" : ":" + only.word()));
    schema.put("title", only == null ? "Manifest" : "Manifest for " + only.word());
    schema.put(
        "description",
        "The manifest of a bulk data job in its strict form, by the rules of edition "
            + edition.year()
            + ". What a schema cannot express, 'waybill check' finds.");
    schema.put("type", "object");
    schema.putAll(only == null ? choice(kinds) : ref(only.word()));
    Map<String, Object> definitions = new LinkedHashMap<>();
    kinds.forEach(kind -> definitions.put(kind.word(), manifest(kind)));
    definitions.putAll(values());
    schema.put("$defs", definitions);
    return schema;
  }

  /** By the options that only one kind has, in the order in which the reader looks at them. */
  private static Map<String, Object> choice(List<JobKind> kinds) {
    Map<String, Object> otherwise = ref(JobKind.IMPORT_S3.word());
    List<JobKind> told = new ArrayList<>(List.of(JobKind.IMPORT_EBS, JobKind.IMPORT_GLACIER));
    told.add(JobKind.EXPORT_S3);
    for (JobKind kind : told) {
      if (kinds.contains(kind)) {
        Map<String, Object> branch = object("if", evidence(kind));
        branch.put("then", ref(kind.word()));
        branch.put("else", otherwise);
        otherwise = branch;
      }
    }
    return otherwise;
  }

  private static Map<String, Object> evidence(JobKind kind) {
    Map<String, Object> item = object("type", "object");
    if (kind == JobKind.EXPORT_S3) {
      item.put("required", List.of("exportBucket"));
    } else {
      String word = kind == JobKind.IMPORT_EBS ? "ebs-snapshot" : "glacier";
      item.put("required", List.of("destination"));
      item.put("properties", object("destination", object("const", word)));
    }
    Map<String, Object> evidence = object("type", "object");
    evidence.put("required", List.of("operations"));
    Map<String, Object> list = object("type", "array");
    list.put("contains", item);
    evidence.put("properties", object("operations", list));
    return evidence;
  }

  private Map<String, Object> manifest(JobKind kind) {
    Map<String, Object> manifest = object("title", "Manifest for " + kind.word());
    manifest.put("description", OptionWords.sentence(kind.meaning()));
    manifest.putAll(level(new KindOptions(kind, edition), ""));
    return manifest;
  }

  private Map<String, Object> level(KindOptions options, String parent) {
    Map<String, Object> level = object("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    List<Object> conditions = new ArrayList<>();
    for (Option option : options.below(parent)) {
      properties.put(option.name(), property(option, options));
      if (options.isRequired(option)) {
        required.add(option.name());
      }
      options
          .condition(option)
          .map(condition -> condition(option, condition))
          .filter(schema -> !conditions.contains(schema))
          .ifPresent(conditions::add);
    }
    level.put("properties", properties);
    level.put("required", required);
    if (!conditions.isEmpty()) {
      level.put("allOf", conditions);
    }
    level.put("additionalProperties", false);
    return level;
  }

  private static Map<String, Object> condition(Option option, Condition condition) {
    if (condition.isAlternative()) {
      // The same for both of them, whichever is looked at.
      List<Map<String, Object>> one =
          Stream.of(option.name(), condition.sibling()).sorted().map(StrictSchema::given).toList();
      return object("anyOf", one);
    }
    Map<String, Object> sibling = new LinkedHashMap<>();
    sibling.put("required", List.of(condition.sibling()));
    sibling.put(
        "properties",
        object(
            condition.sibling(),
            condition.words().equals(List.of("yes"))
                ? ref("yes")
                : object("enum", condition.words())));
    Map<String, Object> schema = object("if", sibling);
    schema.put("then", given(option.name()));
    return schema;
  }

  /** There, and with a value. */
  private static Map<String, Object> given(String name) {
    Map<String, Object> given = object("required", List.of(name));
    given.put("properties", object(name, object("not", ref("nothing"))));
    return given;
  }

  private Map<String, Object> property(Option option, KindOptions options) {
    Map<String, Object> property = object("title", OptionWords.path(option));
    property.put("description", OptionWords.meaning(option));
    Map<String, Object> value = value(option, options);
    if (options.isRequired(option)) {
      property.putAll(value);
    } else {
      property.put("anyOf", List.of(value, ref("nothing")));
    }
    if (!option.example().isEmpty() && !option.type().isNested() && !option.secret()) {
      property.put("examples", List.of(options.decided(option).orElse(option.example())));
    }
    return property;
  }

  private Map<String, Object> value(Option option, KindOptions options) {
    return switch (option.type()) {
      case TEXT -> text(option);
      case YES_NO -> ref(isDemanded(option, options) ? option.values().get(0) : "yes-or-no");
      case CHOICE -> words(option, options);
      case DECIMAL -> ref("number");
      case BUCKET -> ref("bucket");
      case EMAILS -> ref("e-mail-addresses");
      case MAP -> level(options, option.childPath());
      case LIST_OF_PATTERNS -> list(anyOf(ref("text"), ref("nothing")));
      case LIST_OF_MAPS -> operations(option, options);
      case TEXT_MAP -> ref("pairs");
      case TEXT_OR_MAP -> anyOf(ref("text"), ref("pairs"));
    };
  }

  /** Whether only one of yes and no will do. */
  private static boolean isDemanded(Option option, KindOptions options) {
    return !option.values().isEmpty() && options.isRequired(option);
  }

  private static Map<String, Object> text(Option option) {
    Limit limit = option.limit();
    if (limit == null) {
      return ref("text");
    }
    // Of a limit in bytes, this holds for what is ASCII.
    Map<String, Object> text = ref("text");
    text.put("maxLength", limit.most());
    return text;
  }

  /** A word that YAML takes for a number is one as well. */
  private static Map<String, Object> words(Option option, KindOptions options) {
    List<Object> words = new ArrayList<>();
    for (String word : option.offered(options.kind())) {
      words.add(word);
      if (word.matches("\\d+\\.\\d+")) {
        words.add(Double.valueOf(word));
      }
    }
    return object("enum", words);
  }

  private Map<String, Object> operations(Option option, KindOptions options) {
    Map<String, Object> list = list(level(options, option.childPath()));
    list.put("minItems", 1);
    if (JobKind.IMAGES.contains(options.kind())) {
      list.put("maxItems", 1);
    }
    return list;
  }

  private static Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("text", typed(List.of("string", "number", "boolean"), "minLength", 1));
    values.put("nothing", object("enum", Arrays.asList(null, "")));
    values.put("yes", yesOrNo(true, "^([Yy]|[Yy][Ee][Ss]|[Tt][Rr][Uu][Ee]|[Oo][Nn])$"));
    values.put("no", yesOrNo(false, "^([Nn]|[Nn][Oo]|[Ff][Aa][Ll][Ss][Ee]|[Oo][Ff][Ff])$"));
    values.put("yes-or-no", anyOf(ref("yes"), ref("no")));
    Map<String, Object> number =
        typed(List.of("string", "number"), "pattern", whole(OptionType.DECIMAL));
    number.put("minimum", 0);
    values.put("number", number);
    values.put(
        "bucket",
        typed(List.of("string", "number", "boolean"), "pattern", whole(OptionType.BUCKET)));
    values.put("e-mail-addresses", typed(List.of("string"), "pattern", whole(OptionType.EMAILS)));
    Map<String, Object> pairs = object("type", "object");
    pairs.put("additionalProperties", anyOf(ref("text"), ref("nothing")));
    values.put("pairs", pairs);
    return values;
  }

  private static Map<String, Object> yesOrNo(boolean value, String pattern) {
    return anyOf(object("const", value), typed(List.of("string"), "pattern", pattern));
  }

  private static String whole(OptionType type) {
    return "^(" + type.form() + ")$";
  }

  private static Map<String, Object> typed(List<String> types, String keyword, Object value) {
    Map<String, Object> typed = object("type", types.size() == 1 ? types.get(0) : types);
    typed.put(keyword, value);
    return typed;
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    Map<String, Object> list = object("type", "array");
    list.put("items", items);
    return list;
  }

  private static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
    return object("anyOf", List.of(one, other));
  }

  private static Map<String, Object> ref(String definition) {
    return object("$ref", "#/$defs/" + definition);
  }

  private static Map<String, Object> object(String name, Object value) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(name, value);
    return object;
  }
}
