package dev.waybill.rule;

import static dev.waybill.rule.Fault.fault;
import static dev.waybill.rule.Places.REQUIRED;
import static dev.waybill.rule.Places.REQUIRED_OF_ADDRESS;
import static dev.waybill.rule.Places.TEXTS;
import static dev.waybill.rule.Places.anyRequired;
import static dev.waybill.rule.Places.boundary;
import static dev.waybill.rule.Places.pick;

import dev.waybill.rule.Draft.Line;
import java.util.List;

/** Options left out, misspelt, doubled, in the wrong place or of another kind of job. */
final class OptionFaults {
  static final List<Fault> ALL =
      List.of(
          fault(
              "a required option dropped",
              "missing-option",
              (draft, choice) -> {
                draft.remove(draft.find(pick(REQUIRED, choice)));
                return 1;
              }),
          fault(
              "a required part of the address dropped",
              "missing-option",
              (draft, choice) -> {
                draft.remove(draft.find(pick(REQUIRED_OF_ADDRESS, choice)));
                return draft.find("returnAddress");
              }),
          fault(
              "a required value emptied",
              "missing-option",
              (draft, choice) -> draft.change(anyRequired(choice), line -> line.withValue(""))),
          fault(
              "a required key misspelt",
              "unknown-option",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withKey(swapped(line.key())))),
          fault(
              "a key in another case",
              "unknown-option",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withKey(otherCase(line.key())))),
          fault(
              "an option that nobody knows",
              "unknown-option",
              (draft, choice) ->
                  draft.insert(boundary(draft, choice), Line.option("colour", "blue"))),
          fault(
              "the name that other forms have",
              "unknown-option",
              (draft, choice) -> {
                List<String> names =
                    pick(
                        List.of(
                            List.of("stateOrProvince", "state"),
                            List.of("postalCode", "zip_code"),
                            List.of("phoneNumber", "phone"),
                            List.of("street1", "address1"),
                            List.of("deviceId", "serial-number"),
                            List.of("notificationEmail", "email"),
                            List.of("eraseDevice", "erase"),
                            List.of("returnAddress", "return-address"),
                            List.of("bucket", "bucketName"),
                            List.of("manifestVersion", "version")),
                        choice);
                return draft.change(names.get(0), line -> line.withKey(names.get(1)));
              }),
          fault(
              "a second value",
              "duplicate-key",
              (draft, choice) ->
                  draft.append(
                      Line.option(pick(List.of("bucket", "deviceId"), choice), "another"))),
          fault(
              "a second value in the address",
              "duplicate-key",
              (draft, choice) -> {
                int number = draft.find(pick(TEXTS.subList(1, TEXTS.size()), choice));
                Line line = draft.get(number);
                return draft.insert(number + 1, line.withValue("another"));
              }),
          fault(
              "a part of the address at top level",
              "misplaced-option",
              (draft, choice) -> {
                int number = draft.find(pick(REQUIRED_OF_ADDRESS, choice));
                Line line = draft.get(number);
                draft.remove(number);
                return draft.insert(boundary(draft, choice / 16), line.withIndent(""));
              }),
          fault(
              "a top-level option in the address",
              "misplaced-option",
              (draft, choice) -> {
                int number = draft.find(pick(REQUIRED.subList(2, REQUIRED.size()), choice));
                Line line = draft.get(number);
                draft.remove(number);
                int child = pick(draft.childrenOf("returnAddress"), choice / 16);
                return draft.insert(child, line.withIndent(draft.get(child).indent()));
              }),
          fault(
              "a block whose first line is another option",
              "misplaced-option",
              (draft, choice) -> {
                int block = draft.change("returnAddress", any -> Line.option("expires", "never"));
                return draft.indentedFrom(block + 1).get(0);
              }),
          fault(
              "a text in the place of a block",
              "wrong-shape",
              (draft, choice) ->
                  draft.change("returnAddress", line -> line.withValue("12 Any Street"))),
          fault(
              "an operation of an export",
              "conflicting-kinds",
              (draft, choice) -> {
                draft.append(Line.option("operations", ""));
                draft.append(Line.of("  - exportBucket: harbour-photos"));
                return draft.find("bucket");
              }),
          fault(
              "an option of exports",
              "option-of-other-kind",
              (draft, choice) ->
                  draft.insert(boundary(draft, choice), Line.option("fileSystem", "NTFS"))),
          fault(
              "substitutions in an old version",
              "substitutions-in-old-version",
              (draft, choice) -> {
                draft.appendBlock("substitutions", entry("\"_\"", "\"/\""));
                draft.set("manifestVersion", "1.3");
                return draft.find("substitutions");
              }));

  private OptionFaults() {}

  /** Two neighbours in the middle change places. */
  private static String swapped(String key) {
    int i = key.length() / 2 - 1;
    while (key.charAt(i) == key.charAt(i + 1)) {
      i++;
    }
    return key.substring(0, i) + key.charAt(i + 1) + key.charAt(i) + key.substring(i + 2);
  }

  private static String otherCase(String key) {
    return Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }

  private static Line entry(String key, String value) {
    return Line.option(key, value).withIndent("    ");
  }
}
