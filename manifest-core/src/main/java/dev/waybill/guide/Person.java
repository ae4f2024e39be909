package dev.waybill.guide;

import org.jspecify.annotations.Nullable;

/** Whoever answers the questions of a {@link Dialogue}: somebody at a terminal, or a script. */
public interface Person {
  /** Says something, in one or several lines. */
  void say(String words);

  /** The answer to a question; null when there are no more answers. */
  @Nullable String ask(String question);

  /** The same for what must not be seen by others: the answer is never shown. */
  @Nullable String askSecret(String question);
}
