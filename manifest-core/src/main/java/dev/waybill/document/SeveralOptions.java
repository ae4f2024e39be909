package dev.waybill.document;

import dev.waybill.option.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
            OptionNames.strayedInto(scalar.text(), option, name -> isMissing(parent, name, all));
        if (!names.isEmpty()) {
          faults.add(
              new Fault(Fault.Kind.SEVERAL_OPTIONS, scalar.span(), String.join(", ", names)));
        }
      }
    }
    return faults;
  }

  /** Whether an option that every manifest needs is nowhere else. */
  private static boolean isMissing(String parent, String name, Set<String> present) {
    return !present.contains(name)
        && (parent.equals("returnAddress")
            ? NEEDED_IN_ADDRESS.contains(name)
            : name.equals("bucket") && parent.isEmpty() && !present.contains("operations"));
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
