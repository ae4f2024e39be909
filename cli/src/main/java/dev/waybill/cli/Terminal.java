package dev.waybill.cli;

import dev.waybill.text.Quoted;
import java.io.Console;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;

/** What is known of the person's terminal, and how text is made fit for it. */
final class Terminal {
  /** When colour is used. */
  enum Color {
    auto,
    always,
    never
  }

  /** Of Azure, TeamCity and the first version of GitHub's. */
  private static final Pattern NUMBER_SIGNS = Pattern.compile("##(?=[a-zA-Z]{0,12}\\[)");

  private Terminal() {}

  /** Whether to colour what goes to standard output. */
  static boolean colors(Color wish) {
    return switch (wish) {
      case always -> true;
      case never -> false;
      case auto -> isColorTerminal();
    };
  }

  /** Help texts follow the same rule as reports. */
  static Help.ColorScheme helpColors() {
    return Help.defaultColorScheme(isColorTerminal() ? Help.Ansi.ON : Help.Ansi.OFF);
  }

  /** NO_COLOR: no-color.org, any value but the empty one. */
  private static boolean isColorTerminal() {
    String noColor = System.getenv("NO_COLOR");
    return (noColor == null || noColor.isEmpty())
        && console() != null
        && !"dumb".equals(System.getenv("TERM"));
  }

  /** Whether a person sees standard error at once; the launcher knows, the JDK does not. */
  static boolean isErrorTerminal() {
    return Boolean.getBoolean("waybill.errorIsTerminal") && !"dumb".equals(System.getenv("TERM"));
  }

  /**
   * The terminal that both standard input and output are connected to; null when there is none.
   * From Java 22 on the JDK returns a console in any case and has a method that tells.
   */
  @SuppressWarnings("SystemConsoleNull")
  static @Nullable Console console() {
    Console console = System.console();
    if (console == null) {
      return null;
    }
    try {
      boolean terminal = (Boolean) Console.class.getMethod("isTerminal").invoke(console);
      return terminal ? console : null;
    } catch (ReflectiveOperationException e) {
      return console;
    }
  }

  /**
   * Text from outside on one line: everything that is invisible or commands the terminal becomes
   * its code, and so does a number sign that would begin a command to a build server.
   */
  static String harmless(String outside) {
    return harmless(outside, false);
  }

  /** The same, but tabs stay: they move a cursor no further than blanks do. */
  static String harmlessButTabs(String outside) {
    return harmless(outside, true);
  }

  /**
   * A line of output that no build server takes for a command to itself: those begin with two
   * colons, blanks before them or not, or have two number signs and a bracket anywhere.
   */
  static String noCommand(String line) {
    String clean = withoutNumberSigns(line);
    if (!clean.contains("::")) {
      return clean;
    }
    int from = 0;
    while (from < clean.length() && Character.isWhitespace(clean.charAt(from))) {
      from++;
    }
    return clean.startsWith("::", from)
        ? clean.substring(0, from) + "\\u{3a}" + clean.substring(from + 1)
        : clean;
  }

  /** A name as it may begin a line in which a colon comes next. */
  static String nameForLine(String name) {
    String line = noCommand(harmless(name) + ":");
    return line.substring(0, line.length() - 1);
  }

  private static String withoutNumberSigns(String text) {
    return text.contains("##") ? NUMBER_SIGNS.matcher(text).replaceAll("#\\\\u{23}") : text;
  }

  private static String harmless(String text, boolean tabs) {
    String outside = withoutNumberSigns(text);
    if (isPlain(outside)) {
      return outside;
    }
    StringBuilder shown = new StringBuilder(outside.length());
    outside
        .codePoints()
        .forEach(
            c -> {
              if (Quoted.isHarmless(c) || (tabs && c == '\t')) {
                shown.appendCodePoint(c);
              } else {
                shown.append(String.format(Locale.ROOT, "\\u{%x}", c));
              }
            });
    return shown.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
