package dev.waybill.rule;

import static dev.waybill.rule.Fault.fault;
import static dev.waybill.rule.Places.TEXTS;
import static dev.waybill.rule.Places.anyRequired;
import static dev.waybill.rule.Places.pick;

import dev.waybill.rule.Draft.Line;
import java.util.List;

/** Values that mean something else in YAML, and constructs of YAML that manifests do without. */
final class YamlFaults {
  static final List<Fault> ALL =
      List.of(
          fault(
              "a quote that nothing closes",
              "malformed-quotes",
              (draft, choice) ->
                  draft.change(
                      pick(TEXTS, choice),
                      line -> line.withValue((choice % 2 == 0 ? "\"" : "'") + line.value()))),
          fault(
              "text behind a quoted text",
              "malformed-quotes",
              (draft, choice) ->
                  draft.change(
                      pick(TEXTS, choice), line -> line.withValue("\"" + line.value() + "\" x"))),
          fault(
              "an anchor",
              "anchor-or-alias",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withValue("&a " + line.value()))),
          fault(
              "an alias",
              "anchor-or-alias",
              (draft, choice) -> draft.change(anyRequired(choice), line -> line.withValue("*a"))),
          fault(
              "a tag",
              "yaml-tag",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice), line -> line.withValue("!!str " + line.value()))),
          fault("a block scalar", "block-scalar", (draft, choice) -> blockScalar(draft, choice)),
          fault(
              "a flow collection",
              "flow-collection",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withValue("{a: b}"))),
          fault(
              "a second document",
              "several-documents",
              (draft, choice) -> {
                List<Integer> later = draft.topLevel().subList(1, draft.topLevel().size());
                return draft.insert(pick(later, choice), Line.of("---"));
              }),
          fault(
              "a document marker",
              "document-marker",
              (draft, choice) -> draft.insert(1, Line.of("---"))),
          fault(
              "a hash in a value",
              "hash-in-value",
              (draft, choice) ->
                  draft.change(pick(TEXTS, choice), line -> line.withValue(line.value() + " #5"))),
          fault(
              "a value that YAML reads otherwise",
              "needs-quotes",
              (draft, choice) ->
                  draft.change(
                      pick(TEXTS, choice),
                      line ->
                          line.withValue(
                              pick(List.of("@", "- ", "a: ", "%"), choice / 8) + line.value()))));

  private YamlFaults() {}

  private static int blockScalar(Draft draft, int choice) {
    int number = draft.find(anyRequired(choice));
    Line line = draft.get(number);
    draft.change(number, any -> line.withValue(choice % 2 == 0 ? "|" : ">-"));
    draft.insert(number + 1, Line.of(line.indent() + "  " + line.value()));
    return number;
  }
}
