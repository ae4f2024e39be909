package dev.waybill.rule;

import static dev.waybill.rule.Fault.fault;
import static dev.waybill.rule.Places.TEXTS;
import static dev.waybill.rule.Places.anyRequired;
import static dev.waybill.rule.Places.boundary;
import static dev.waybill.rule.Places.pick;

import dev.waybill.rule.Draft.Line;
import java.util.List;

/** Lines that are not written as an option, its colon and its value. */
final class LineFaults {
  static final List<Fault> ALL =
      List.of(
          fault(
              "a colon left out",
              "stray-text",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice),
                      line ->
                          new Line(line.indent(), line.key(), " ", line.value().replace(":", "")))),
          fault(
              "a block without its colon",
              "stray-text",
              (draft, choice) -> draft.change("returnAddress", line -> Line.of("returnAddress"))),
          fault(
              "a line of plain text",
              "stray-text",
              (draft, choice) ->
                  draft.insert(boundary(draft, choice), Line.of("ship it on Monday"))),
          fault(
              "an equals sign",
              "wrong-separator",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice),
                      line ->
                          new Line(
                              line.indent(),
                              line.key(),
                              pick(List.of("=", " = ", " => ", ":: ", " -> "), choice),
                              line.value()))),
          fault(
              "a value on the next line",
              "value-on-next-line",
              (draft, choice) -> {
                int number = draft.find(pick(TEXTS, choice));
                Line line = draft.get(number);
                draft.change(number, any -> line.withValue(""));
                return draft.insert(number + 1, Line.of(line.indent() + "  Harbour 7"));
              }),
          fault(
              "a list item in the address",
              "stray-list-item",
              (draft, choice) -> {
                List<Integer> children = draft.childrenOf("returnAddress");
                return draft.change(
                    pick(children.subList(1, children.size()), choice),
                    line -> line.withKey("- " + line.key()));
              }),
          fault(
              "an address that is not indented",
              "unindented-children",
              (draft, choice) -> {
                List<Integer> children = draft.childrenOf("returnAddress");
                children.forEach(number -> draft.change(number, line -> line.withIndent("")));
                return children.get(0);
              }),
          fault(
              "a tab as indentation",
              "tab-indent",
              (draft, choice) ->
                  draft.change(
                      pick(draft.childrenOf("returnAddress"), choice),
                      line -> line.withIndent("\t"))),
          fault(
              "a tab behind a colon",
              "stray-tab",
              (draft, choice) -> {
                int number = pick(draft.topLevel(), choice);
                Line line = draft.get(number);
                return draft.change(number, any -> new Line("", line.key(), ":\t", line.value()));
              }),
          fault(
              "a line indented otherwise",
              "uneven-indent",
              (draft, choice) -> {
                List<Integer> children = draft.childrenOf("returnAddress");
                return draft.change(
                    pick(children.subList(1, children.size()), choice),
                    line -> line.withIndent(line.indent() + "  "));
              }));

  private LineFaults() {}
}
