package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the options that stand in the value of another, because a line end was lost. */
final class SeveralOptions {
  /** Those whose names are words of the language. */
  private static final Set<String> NEEDED_IN_ADDRESS = Set.of("name", "street1", "city", "country");

  private SeveralOptions() {}

  /** A fault for each value that has some; their names are what was found. */
  static List<Fault> in(Document document) {
    List<Fault> faults = new ArrayList<>();
    Set<String> present = null;
    for (Field field : document.fields()) {
      if (field.value() instanceof Scalar scalar
          && !scalar.quoted()
          && scalar.text().indexOf(':') >= 0
          && isExamined(field)
          && !document.isFaulty(field)) {
        if (present == null) {
          present = names(document);
        }
        Set<String> all = present;
        String parent = field.parent();
        Option option = field.option().orElse(null);
        Set<String> names =
            OptionNames.strayedInto(
                scalar.text(),
                option,
                name ->
                    isMissing(parent, name, all)
                        || (isUnset(parent, name, all)
                            && OptionNames.standsAlone(scalar.text(), name)));
        if (!names.isEmpty()) {
          faults.add(
              new Fault(Fault.Kind.SEVERAL_OPTIONS, scalar.span(), String.join(", ", names)));
        }
      }
    }
    return faults;
  }

  /**
   * The name of a block that ends the value of another option, {@code 206 555 0100 customs:}; null
   * when none does, or has a line of its own.
   */
  static Line.@Nullable Entry blockAtEnd(
      String text, Line.Entry entry, Supplier<Set<String>> keysOfLines) {
    int from = entry.valueFrom();
    int end = entry.end();
    if (end - from < 3 || text.charAt(end - 1) != ':' || "\"'".indexOf(text.charAt(from)) >= 0) {
      return null;
    }
    int to = Blanks.trimmedEnd(text, end - 1);
    int name = to;
    while (name > from && OptionNames.isOfName(text.charAt(name - 1))) {
      name--;
    }
    String key = text.substring(name, to);
    boolean isApart = name > from && Blanks.isBlank(text.charAt(name - 1));
    return isApart && isBlock(key) && !keysOfLines.get().contains(key)
        ? new Line.Entry(name, to, false, end - 1, end, end)
        : null;
  }

  private static boolean isBlock(String key) {
    return Catalogue.find("", key).filter(option -> option.type().isNested()).isPresent();
  }

  /** The keys that lines begin with. */
  static Set<String> keysOfLines(SourceText source) {
    Set<String> keys = new HashSet<>();
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      if (LineScanner.scan(line) instanceof Line.Entry entry) {
        keys.add(line.substring(entry.keyFrom(), entry.keyTo()));
      }
    }
    return keys;
  }

  /** Whether an option that every manifest needs is nowhere else. */
  private static boolean isMissing(String parent, String name, Set<String> present) {
    return !present.contains(name)
        && (parent.equals("returnAddress")
            ? NEEDED_IN_ADDRESS.contains(name)
            : name.equals("bucket") && parent.isEmpty() && !present.contains("operations"));
  }

  /** Whether an option that may stand beside the one with the text is nowhere else. */
  private static boolean isUnset(String parent, String name, Set<String> present) {
    Option option = Catalogue.find(parent, name).orElse(null);
    if (option == null || present.contains(name)) {
      return false;
    }
    boolean isOfBucket = option.kinds().contains(JobKind.IMPORT_S3);
    boolean isOfOperations = option.kinds().size() > (isOfBucket ? 1 : 0);
    return present.contains("operations")
        ? isOfOperations
        : isOfBucket || !present.contains("bucket");
  }

  /** A name of the user's own may have any text. */
  private static boolean isExamined(Field field) {
    return !field.parent().equals("substitutions") && !field.parent().equals("staticMetadata");
  }

  private static Set<String> names(Document document) {
    Set<String> names = new HashSet<>();
    document.fields().forEach(field -> names.add(field.key()));
    return names;
  }
}
