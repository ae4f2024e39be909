package dev.waybill.job;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal or an editor leaves around an answer: the command line above it, the prompt below
 * it, a fence of Markdown, colours.
 */
final class Decoration {
  /** A command line for one of the operations, with whatever prompt is in front of it. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "[^\"'<>{|\\t]{0,200}?>?[^\"'<>{|\\t]{0,20}?\\baws(?:\\.exe|\\.cmd)?\\b.{0,400}?\\bimportexport\\s{1,80}([a-z-]{1,20})(?![a-z-]).*",
          Pattern.DOTALL);

  /** Would be the beginning of the answer, so that no command line stands on this line. */
  private static final Pattern ANSWER =
      Pattern.compile("\\t|" + Vocabulary.DATE_SHAPE + "|^(?:- )*[A-Z][A-Za-z]+:");

  private static final Pattern PROMPT =
      Pattern.compile("(?:PS )?[\\w.@:~/\\\\ \\[\\]()+-]{0,200}[$#%>] ?");

  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]{0,20}[mK]");
  private static final String FENCE = "```";

  /** A shell lets a command go on behind these. */
  private static final String CONTINUED = "\\^`";

  private Decoration() {}

  /** The text without it; says what was taken away. */
  static AnswerText takeOff(AnswerText source, Findings findings) {
    AnswerText plain = withoutFence(source);
    AnswerText output = withoutCommand(plain);
    if (!output.text().equals(source.text())) {
      findings.note(
          Findings.CHANGED,
          source.start(),
          "what a terminal or an editor had around the answer was left out");
    }
    return output;
  }

  /** Escape sequences of colours are no part of any value that the service is known to answer. */
  static String withoutColours(String text) {
    return text.indexOf('\u001B') < 0 ? text : COLOUR.matcher(text).replaceAll("");
  }

  private static AnswerText withoutFence(AnswerText source) {
    String text = source.text();
    int firstEnd = text.indexOf('\n');
    String end = text.stripTrailing();
    if (!text.startsWith(FENCE) || firstEnd < 0 || !end.endsWith("\n" + FENCE)) {
      return source;
    }
    int last = end.length() - FENCE.length();
    return last <= firstEnd
        ? source
        : source.without(1, text.substring(firstEnd + 1, last), source.asked());
  }

  private static AnswerText withoutCommand(AnswerText source) {
    String text = source.text();
    int from = 0;
    int lines = 0;
    while (from < text.length() && text.charAt(from) == '\n') {
      from++;
      lines++;
    }
    int end = from;
    do {
      end = endOfLine(text, end == from ? end : end + 1);
      lines++;
    } while (end < text.length() && CONTINUED.indexOf(text.charAt(Math.max(from, end - 1))) >= 0);
    String command = text.substring(from, Math.min(end, from + 4000));
    Operation asked = operation(command);
    if (asked == null) {
      return source;
    }
    String output = withoutPrompt(text.substring(Math.min(end + 1, text.length())));
    return source.without(lines, output, asked);
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static @Nullable Operation operation(String command) {
    Matcher matcher = COMMAND.matcher(command);
    if (!matcher.matches()) {
      return null;
    }
    int aws = command.indexOf("aws");
    Matcher answer = ANSWER.matcher(command);
    return answer.find() && answer.start() < aws
        ? null
        : Operation.of(matcher.group(1)).orElse(null);
  }

  /** The last line, when it is a prompt that waits for the next command. */
  private static String withoutPrompt(String text) {
    int lastStart = text.lastIndexOf('\n') + 1;
    String last = text.substring(lastStart);
    return !last.isEmpty() && PROMPT.matcher(last).matches() ? text.substring(0, lastStart) : text;
  }
}
