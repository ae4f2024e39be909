package dev.waybill.rule;

import static dev.waybill.rule.Fault.fault;
import static dev.waybill.rule.Places.TEXTS;
import static dev.waybill.rule.Places.bare;
import static dev.waybill.rule.Places.pick;

import dev.waybill.rule.Draft.Line;
import java.util.List;

/** What copying and merging leave behind. */
final class PastedFaults {
  static final List<Fault> ALL =
      List.of(
          fault(
              "quoted mail",
              "marked-lines",
              (draft, choice) -> {
                for (int number = 1; number <= draft.size(); number++) {
                  draft.change(
                      number,
                      line ->
                          line.withIndent(pick(List.of("> ", ">", "+"), choice) + line.indent()));
                }
                return 1;
              }),
          fault(
              "a fence in front",
              "code-fence",
              (draft, choice) -> draft.insert(1, Line.of("```yaml"))),
          fault(
              "a line end lost",
              "several-options-on-a-line",
              (draft, choice) -> {
                draft.remove(draft.find("deviceId"));
                return draft.change(
                    "eraseDevice",
                    line ->
                        line.withValue(
                            bare(line) + pick(List.of(" ", "", ", "), choice) + "deviceId: WD-7"));
              }),
          fault(
              "versions that were not merged",
              "merge-conflict",
              (draft, choice) -> {
                int number = draft.find(pick(TEXTS, choice));
                draft.insert(number + 1, Line.of(">>>>>>> june"));
                draft.insert(number + 1, draft.get(number).withValue("another"));
                draft.insert(number + 1, Line.of("======="));
                return draft.insert(number, Line.of("<<<<<<< HEAD"));
              }),
          fault(
              "the same manifest again",
              "several-documents",
              (draft, choice) -> {
                int first = draft.size() + 1;
                draft.append(Line.option("manifestVersion", "2.0"));
                draft.append(Line.option("bucket", "harbour-photos"));
                draft.append(Line.option("deviceId", "WD-8"));
                return first;
              }));

  private PastedFaults() {}
}
