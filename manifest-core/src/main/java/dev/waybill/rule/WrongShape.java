package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A text where a block belongs, or a block where a text belongs. */
final class WrongShape implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Field field : subject.document().fields()) {
      Option option = field.option().orElse(null);
      if (option != null && !field.isEmpty() && !subject.document().isFaulty(field)) {
        check(subject, option, field, found);
      }
    }
    return found;
  }

  private void check(Subject subject, Option option, Field field, List<Diagnostic> found) {
    Value value = field.value();
    boolean fits =
        switch (option.type()) {
          case MAP, TEXT_MAP -> value instanceof Mapping;
          case LIST_OF_MAPS, LIST_OF_PATTERNS -> value instanceof Sequence;
          case TEXT_OR_MAP -> !(value instanceof Sequence);
          default -> value instanceof Scalar;
        };
    if (!fits) {
      Diagnostic finding =
          finding(
              field.keySpan(),
              option,
              "\""
                  + option.name()
                  + "\" has "
                  + found(value)
                  + "; it takes "
                  + wanted(option.type()));
      found.add(
          option.type() == OptionType.LIST_OF_PATTERNS && value instanceof Scalar
              ? finding.mendedBy(
                  "write a line such as \"  - \\.tmp$\" for each pattern, which is a regular"
                      + " expression")
              : finding);
    } else if (value instanceof Sequence list) {
      boolean wantsMaps = option.type() == OptionType.LIST_OF_MAPS;
      for (Value item : list.items()) {
        if (wantsMaps != item instanceof Mapping) {
          found.add(
              finding(
                  item.span(),
                  option,
                  "an item of \""
                      + option.name()
                      + "\" takes "
                      + (wantsMaps ? "options" : "one regular expression")));
        }
      }
    } else if (option.type() == OptionType.TEXT_MAP && value instanceof Mapping mapping) {
      for (Field entry : mapping.fields()) {
        if (!(entry.value() instanceof Scalar) && !subject.standIns().isMisplaced(entry)) {
          found.add(
              finding(
                  entry.keySpan(), option, "an entry of \"" + option.name() + "\" takes one text"));
        }
      }
    }
  }

  private Diagnostic finding(Span span, Option option, String message) {
    return error(span, message)
        .as(option.isRecalled() ? Severity.NOTE : Severity.ERROR)
        .about(option.path())
        .sparing(ServiceError.MALFORMED_MANIFEST);
  }

  private static String found(Value value) {
    return value instanceof Scalar
        ? "a text behind its colon"
        : value instanceof Sequence ? "a list below it" : "options below it";
  }

  private static String wanted(OptionType type) {
    return switch (type) {
      case MAP -> "options, each on a line of its own below it";
      case TEXT_MAP -> "pairs of a name and a text, each on a line of its own below it";
      case LIST_OF_MAPS, LIST_OF_PATTERNS ->
          "a list, each item on a line of its own below it, behind a dash";
      default -> "one text, behind its colon";
    };
  }
}
