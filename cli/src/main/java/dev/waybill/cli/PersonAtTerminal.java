package dev.waybill.cli;

import dev.waybill.guide.Person;
import java.io.Console;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whoever sits at the terminal. */
final class PersonAtTerminal implements Person {
  private final Console console;

  PersonAtTerminal(Console console) {
    this.console = console;
  }

  @Override
  public void say(String words) {
    // Findings quote what was typed or pasted.
    console
        .writer()
        .println(words.lines().map(Terminal::harmless).collect(Collectors.joining("\n")));
    console.flush();
  }

  @Override
  public @Nullable String ask(String question) {
    return console.readLine("%s", Terminal.harmless(question));
  }

  @Override
  public @Nullable String askSecret(String question) {
    char[] typed = console.readPassword("%s", Terminal.harmless(question));
    if (typed == null) {
      return null;
    }
    String secret = new String(typed);
    Arrays.fill(typed, '\0');
    return secret;
  }
}
