package dev.waybill.rule;

import static dev.waybill.rule.Fault.fault;
import static dev.waybill.rule.Places.TEXTS;
import static dev.waybill.rule.Places.anyRequired;
import static dev.waybill.rule.Places.bare;
import static dev.waybill.rule.Places.pick;

import dev.waybill.rule.Draft.Line;
import java.util.List;

/** Characters that are not what they look like. */
final class CharacterFaults {
  static final List<Fault> ALL =
      List.of(
          fault(
              "a no-break space as indentation",
              "no-break-space",
              (draft, choice) ->
                  draft.change(
                      pick(draft.childrenOf("returnAddress"), choice),
                      line -> line.withIndent(line.indent().replaceFirst(" ", "\u00A0")))),
          fault(
              "a no-break space behind a colon",
              "no-break-space",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice),
                      line -> new Line(line.indent(), line.key(), ":\u00A0", line.value()))),
          fault(
              "an invisible character in a key",
              "invisible-character",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withKey("\u200B" + line.key()))),
          fault(
              "an invisible character in a bucket's name",
              "invisible-character",
              (draft, choice) -> draft.set("bucket", "harbour\u200B-archive")),
          fault(
              "an invisible character in a value",
              "invisible-character",
              (draft, choice) ->
                  draft.change(
                      pick(TEXTS, choice), line -> line.withValue(line.value() + "\u200B"))),
          fault(
              "a byte order mark",
              "byte-order-mark",
              (draft, choice) ->
                  draft.change(
                      1,
                      line ->
                          new Line(
                              "\uFEFF" + line.indent(), line.key(), line.colon(), line.value()))),
          fault(
              "a full-width colon",
              "look-alike-character",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice),
                      line ->
                          new Line(
                              line.indent(),
                              line.key(),
                              pick(List.of("\uFF1A", "\uA789 ", " \u2236 "), choice),
                              line.value()))),
          fault(
              "curly quotes",
              "look-alike-character",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice),
                      line -> line.withValue("\u201C" + bare(line) + "\u201D"))),
          fault(
              "a bullet for a dash",
              "look-alike-character",
              (draft, choice) -> {
                int ignore = draft.set("ignore", "");
                List<Integer> items = draft.childrenOf("ignore");
                String indent = items.isEmpty() ? "  " : draft.get(items.get(0)).indent();
                return draft.insert(
                    ignore + 1,
                    Line.of(indent + pick(List.of("\u2013 ", "\u2022 ", "* "), choice) + "^old/"));
              }),
          fault(
              "a control character as an escape",
              "control-character",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withValue("\"a\\x07b\""))),
          fault(
              "a control character",
              "control-character",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withValue("a\u0000b"))));

  private CharacterFaults() {}
}
