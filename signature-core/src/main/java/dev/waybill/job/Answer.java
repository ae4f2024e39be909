package dev.waybill.job;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the service said: a result, or that it refuses. */
public sealed interface Answer {

  /**
   * It did what it was asked.
   *
   * @param operations what it may have been asked, the likeliest first: not every form names it,
   *     and {@code Success} alone is the answer to two operations. One when it is certain
   * @param pages at least one; more than one only for {@link Operation#LIST_JOBS}. A page without
   *     fields is an answer too: that of a manifest that was only to be validated
   * @param nextToken where a list goes on that the provider's command line cut, for its {@code
   *     --starting-token}; null when it did not
   */
  record Result(List<Operation> operations, List<Page> pages, @Nullable String nextToken)
      implements Answer {
    /** Copies both lists; neither may be empty. */
    public Result {
      operations = List.copyOf(operations);
      pages = List.copyOf(pages);
      if (operations.isEmpty() || pages.isEmpty()) {
        throw new IllegalArgumentException("a result of no operation, or without a page");
      }
    }

    /** One that nobody cut. */
    public Result(List<Operation> operations, List<Page> pages) {
      this(operations, pages, null);
    }

    /** The same with other fields in the place of each. */
    public Result map(UnaryOperator<Field> change) {
      List<Page> changed =
          pages.stream()
              .map(page -> new Page(page.fields().stream().map(change).toList()))
              .toList();
      return new Result(operations, changed, nextToken);
    }

    /** What it was asked, where that is certain. */
    public Optional<Operation> operation() {
      return operations.size() == 1 ? Optional.of(operations.get(0)) : Optional.empty();
    }

    /** The first page, which is all there is but for lists of jobs. */
    public Page page() {
      return pages.get(0);
    }

    /** A member of the first page, with its certainty; empty when it is absent. */
    public Optional<Field> field(Member member) {
      return page().field(member);
    }

    /** The text of a member of the first page; empty when it is absent or no text. */
    public Optional<String> text(Member member) {
      return page().text(member);
    }

    /** The same, but empty for what is only said ambiguously: that is not to be acted upon. */
    public Optional<String> certainText(Member member) {
      return page().certainText(member);
    }
  }

  /**
   * It refused.
   *
   * @param operation what it was asked; null where the form does not say
   * @param code such as {@code InvalidJobIdException}
   * @param message in the service's words, which may have several lines and may repeat values of
   *     the request
   * @param certainty of code and message
   */
  record Refusal(@Nullable Operation operation, String code, String message, Certainty certainty)
      implements Answer {
    @Override
    public String toString() {
      return "refusal with a message of " + message.length() + " characters";
    }
  }
}
