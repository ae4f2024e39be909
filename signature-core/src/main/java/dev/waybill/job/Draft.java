package dev.waybill.job;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one reader made of a text, before its parts are held against each other.
 *
 * @param operations what it may be the answer to, the likeliest first; empty when that is to be
 *     told from the members
 * @param refusal what it is instead of pages; null when it is none
 * @param nextToken where a list that was cut goes on; null when it says nothing of that
 */
record Draft(
    AnswerFormat format,
    List<Operation> operations,
    List<List<Found>> pages,
    Answer.@Nullable Refusal refusal,
    @Nullable String nextToken) {

  static Draft of(AnswerFormat format, List<Operation> operations, List<List<Found>> pages) {
    return new Draft(format, operations, pages, null, null);
  }

  static Draft of(AnswerFormat format, Answer.Refusal refusal) {
    return new Draft(format, List.of(), List.of(), refusal, null);
  }

  Draft map(UnaryOperator<Found> change) {
    return new Draft(
        format,
        operations,
        pages.stream().map(page -> page.stream().map(change).toList()).toList(),
        refusal,
        nextToken);
  }

  Draft with(@Nullable String token) {
    return new Draft(format, operations, pages, refusal, token);
  }

  /** The same, of the operations that it may be the answer to. */
  Draft as(List<Operation> known) {
    return new Draft(format, known, pages, refusal, nextToken);
  }

  long doubts() {
    return pages.stream()
        .flatMap(List::stream)
        .filter(found -> found.certainty() == Certainty.AMBIGUOUS)
        .count();
  }
}
