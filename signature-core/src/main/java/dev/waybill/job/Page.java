package dev.waybill.job;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One reply of the service.
 *
 * @param fields the members that are there, each once; what is absent is not among them. A reader
 *     gives them in model order
 */
public record Page(List<Field> fields) {
  /** Copies the fields; refuses a member that is there twice. */
  public Page {
    fields = List.copyOf(fields);
    Set<Member> seen = EnumSet.noneOf(Member.class);
    for (Field field : fields) {
      if (!seen.add(field.member())) {
        throw new IllegalArgumentException(field.member().text() + " is there twice");
      }
    }
  }

  /** A member with its certainty; empty when it is absent. */
  public Optional<Field> field(Member member) {
    return fields.stream().filter(field -> field.member() == member).findFirst();
  }

  /** The text of a member, also of a number or a timestamp as it was written; empty when absent. */
  public Optional<String> text(Member member) {
    return field(member).map(Field::value).flatMap(Page::textOf);
  }

  /** The same, but empty for what is only said ambiguously: that is not to be acted upon. */
  public Optional<String> certainText(Member member) {
    return field(member)
        .filter(field -> field.certainty() != Certainty.AMBIGUOUS)
        .map(Field::value)
        .flatMap(Page::textOf);
  }

  private static Optional<String> textOf(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    return value instanceof Value.Numeral numeral
        ? Optional.of(numeral.digits())
        : Optional.empty();
  }
}
