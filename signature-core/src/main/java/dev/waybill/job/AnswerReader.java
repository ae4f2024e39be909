package dev.waybill.job;

import dev.waybill.text.Position;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the service said about a job, in whatever form it was saved: the service's XML, or
 * what the provider's command line printed as JSON, YAML, text or table, or its error message.
 *
 * <p>The form is told from the content, never from a name. What shells, editors and terminals do to
 * a text is undone where that leaves no doubt, and otherwise said: each member carries how sure it
 * is. No input makes it throw, and none makes it quote a value.
 *
 * <pre>{@code
 * if (AnswerReader.read(bytes) instanceof AnswerReading.Read read
 *     && read.answer() instanceof Answer.Result result) { … }
 * }</pre>
 */
public final class AnswerReader {
  /** 1 MiB. Real answers have a few KiB; a thousand jobs in a table about 100. */
  public static final int MOST_BYTES = 1 << 20;

  private static final Pattern XML = Pattern.compile("<[?!A-Za-z]");

  /** The names that may begin a document of YAML, in a mapping or in a list of mappings. */
  private static final Pattern YAML =
      Pattern.compile(
          "(?:---[ \\n])?(?:- ){0,2}(?:[\"'].*|-|null|[A-Z][A-Za-z]{2,30}:(?:[ \\n].*)?)",
          Pattern.DOTALL);

  private static final Pattern YAML_LIST = Pattern.compile("- .*", Pattern.DOTALL);

  private final Findings findings = new Findings();

  private AnswerReader() {}

  /**
   * Reads from a stream no more than the budget and one byte.
   *
   * @throws IOException as the stream throws it
   */
  public static AnswerReading read(InputStream in) throws IOException {
    return read(in.readNBytes(MOST_BYTES + 1));
  }

  /** Reads a whole answer; of more than {@link #MOST_BYTES} nothing is looked at. */
  public static AnswerReading read(byte[] bytes) {
    return new AnswerReader().readBytes(bytes);
  }

  private AnswerReading readBytes(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      findings.error(
          Findings.NOT_TEXT,
          Position.START,
          "more than %d bytes, which no answer has".formatted(MOST_BYTES));
      return new AnswerReading.Unreadable(findings.list());
    }
    AnswerText text = AnswerBytes.decode(bytes, findings);
    @Nullable Draft draft = text == null ? null : draft(text);
    return draft == null ? new AnswerReading.Unreadable(findings.list()) : reading(draft);
  }

  private @Nullable Draft draft(AnswerText whole) {
    AnswerText source = Decoration.takeOff(whole, findings);
    if (source.text().isBlank()) {
      findings.error(
          Findings.MALFORMED,
          source.start(),
          "empty: the command line prints nothing when it fails, nor for an answer without members");
      return null;
    }
    Draft draft = draftOfForm(source);
    return draft == null || draft.refusal() != null ? draft : withOperations(draft, source);
  }

  private @Nullable Draft draftOfForm(AnswerText source) {
    AnswerText body = withoutBlankLines(source);
    String text = body.text();
    if (XML.matcher(text).lookingAt()) {
      return XmlAnswer.read(body, findings);
    }
    if (text.startsWith("{") || text.startsWith("[") || isJsonString(text)) {
      return JsonAnswer.read(body, findings);
    }
    String uncoloured = Decoration.withoutColours(text);
    if (TableCursor.isTable(uncoloured)) {
      return TableAnswer.read(body, findings);
    }
    if (ErrorMessage.isIt(uncoloured)) {
      return ErrorMessage.read(body.with(uncoloured), findings);
    }
    if (MailAnswer.isIt(text)) {
      return MailAnswer.read(body, findings);
    }
    if (ErrorMessage.isInColumns(text)) {
      return ErrorMessage.readColumns(body);
    }
    if (YAML.matcher(text).matches() || YAML_LIST.matcher(text).matches()) {
      return YamlAnswer.read(body, findings);
    }
    return TextAnswer.read(source, findings);
  }

  /** A string alone on its lines; YAML prints a projected text in the same way. */
  private static boolean isJsonString(String text) {
    String end = text.stripTrailing();
    return end.length() > 1 && end.startsWith("\"") && end.endsWith("\"");
  }

  private static AnswerText withoutBlankLines(AnswerText source) {
    String text = source.text();
    int lines = 0;
    int from = 0;
    for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
      if (text.charAt(i) == '\n') {
        lines++;
        from = i + 1;
      }
    }
    boolean isIndented = from < text.length() && Character.isWhitespace(text.charAt(from));
    String rest = text.substring(from);
    return source.without(lines, isIndented ? rest.stripLeading() : rest, source.asked());
  }

  /** What it is the answer to, told from its members where no name says it. */
  private @Nullable Draft withOperations(Draft draft, AnswerText source) {
    List<Operation> operations = new ArrayList<>(draft.operations());
    if (operations.isEmpty()) {
      Set<Member> members = EnumSet.noneOf(Member.class);
      draft.pages().forEach(page -> page.forEach(found -> members.add(found.member())));
      for (Operation operation : Operation.values()) {
        if (operation.members().containsAll(members)) {
          operations.add(operation);
        }
      }
      if (operations.isEmpty()) {
        findings.error(
            Findings.CONTRADICTION,
            source.start(),
            "no operation answers all these members together");
        return null;
      }
    }
    operations.sort(Comparator.comparing(operation -> isUnlikely(operation, draft)));
    Operation asked = source.asked();
    if (asked != null && operations.contains(asked)) {
      operations = List.of(asked);
    }
    if (draft.pages().size() > 1 && operations.get(0) != Operation.LIST_JOBS) {
      findings.error(
          Findings.MALFORMED, source.start(), "several answers in one file; save each on its own");
      return null;
    }
    return draft.as(operations);
  }

  /** A status has codes, unless it was asked for little; a new job has a signature or papers. */
  private static boolean isUnlikely(Operation operation, Draft draft) {
    Set<Member> members = EnumSet.noneOf(Member.class);
    draft.pages().forEach(page -> page.forEach(found -> members.add(found.member())));
    boolean isOfNewJob =
        members.size() > 1
            && !members.contains(Member.LOCATION_CODE)
            && !members.contains(Member.PROGRESS_CODE)
            && (members.contains(Member.SIGNATURE_FILE_CONTENTS)
                || members.contains(Member.ARTIFACT_LIST));
    return isOfNewJob && operation == Operation.GET_STATUS;
  }

  private AnswerReading reading(Draft draft) {
    if (draft.refusal() != null) {
      return new AnswerReading.Read(draft.refusal(), draft.format(), findings.list());
    }
    Draft sure = draft.map(found -> doubtedIfImpossible(found, draft.format()));
    List<Member> order = sure.operations().get(0).members();
    List<Page> pages = new ArrayList<>();
    for (List<Found> page : sure.pages()) {
      pages.add(
          new Page(
              Consistency.check(page, findings).stream()
                  .sorted(Comparator.comparing(found -> order.indexOf(found.member())))
                  .map(Found::field)
                  .toList()));
    }
    return new AnswerReading.Read(
        new Answer.Result(sure.operations(), pages, sure.nextToken()),
        sure.format(),
        findings.list());
  }

  /** No service sends these, and not every reader takes them for the same text. */
  private Found doubtedIfImpossible(Found found, AnswerFormat format) {
    boolean isYaml = format == AnswerFormat.YAML || format == AnswerFormat.YAML_STREAM;
    if (!hasDoubtful(found.value(), isYaml)) {
      return found;
    }
    findings.warn(
        Findings.DOUBTFUL,
        found.place(),
        found.member().text()
            + " has characters in it that are halves, that no text has, or that some readers of YAML take for line ends");
    return found.atMost(Certainty.AMBIGUOUS);
  }

  private static boolean hasDoubtful(Value value, boolean isYaml) {
    if (value instanceof Value.Items items) {
      return items.items().stream().anyMatch(item -> hasDoubtful(item, isYaml));
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping.entries().values().stream().anyMatch(entry -> hasDoubtful(entry, isYaml));
    }
    return value instanceof Value.Text text
        && text.text()
            .codePoints()
            .anyMatch(
                c ->
                    c == 0
                        || Character.getType(c) == Character.SURROGATE
                        || (isYaml && (c == '\u2028' || c == '\u2029' || c == '\u0085')));
  }
}
