package dev.waybill.job;

import dev.waybill.text.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code --output table}. Blanks at the end of a value cannot be told from padding, so that
 * texts are never more than reconstructed.
 */
final class TableAnswer {
  private static final String PADDING = "  ";

  private final AnswerText source;
  private final Findings findings;
  private final TableCursor cursor;
  private final Map<Member, Found> fields = new LinkedHashMap<>();
  private final Map<String, String> refusal = new LinkedHashMap<>();
  private List<Operation> operations = List.of();
  private @Nullable String nextToken;
  private boolean hasRows;

  private TableAnswer(AnswerText source, Findings findings) {
    this.source = source;
    this.findings = findings;
    this.cursor = new TableCursor(source.text());
  }

  /** Null when it is no answer; a finding says why not. */
  static @Nullable Draft read(AnswerText whole, Findings findings) {
    AnswerText source = whole.with(Decoration.withoutColours(whole.text()));
    String first = source.text().substring(0, source.text().indexOf('\n'));
    boolean isWrapped = source.text().startsWith("-", first.length() + 1);
    if (!isWrapped) {
      return new TableAnswer(source, findings).read();
    }
    findings.warn(Findings.CHANGED, source.start(), Wrapping.FINDING);
    String joined = Wrapping.join(source.text(), first.length());
    Draft draft = new TableAnswer(source.with(joined), findings).read();
    return draft == null ? null : draft.map(found -> afterJoining(found));
  }

  /** A line of a manifest may have been as long as the terminal was wide. */
  private static Found afterJoining(Found found) {
    boolean hasLines = found.value() instanceof Value.Text text && text.text().indexOf('\n') >= 0;
    return found.atMost(hasLines ? Certainty.AMBIGUOUS : Certainty.RECONSTRUCTED);
  }

  private @Nullable Draft read() {
    cursor.skipLine();
    try {
      while (!cursor.isAtEnd() && !cursor.line().isBlank()) {
        readSection();
      }
    } catch (TableCursor.MisfitException e) {
      findings.error(
          Findings.MALFORMED,
          source.place(cursor.offset()),
          "a row that does not fit the rule above it; what follows was not read");
      fields.replaceAll((member, found) -> found.atMost(Certainty.RECONSTRUCTED));
    }
    String code = refusal.get("Code");
    String message = refusal.get("Message");
    if (code != null && message != null && fields.isEmpty()) {
      return Draft.of(
          AnswerFormat.TABLE, new Answer.Refusal(null, code, message, Certainty.RECONSTRUCTED));
    }
    if (fields.isEmpty()
        && (!hasRows || nextToken != null)
        && operations.contains(Operation.LIST_JOBS)) {
      addField(Member.JOBS, new Value.Items(List.of()), Certainty.AMBIGUOUS, 0);
    }
    if (fields.isEmpty()) {
      findings.error(
          Findings.UNNAMED,
          source.start(),
          hasRows
              ? "values without names, as --query prints them; ask again without --query"
              : "a title without values: a table does not show what --query asked for");
      return null;
    }
    return Draft.of(AnswerFormat.TABLE, operations, List.of(List.copyOf(fields.values())))
        .with(nextToken);
  }

  private void readSection() throws TableCursor.MisfitException {
    int bars = cursor.bars();
    String title = title(cursor.line(), bars);
    cursor.skipLine();
    List<Integer> widths = cursor.rule();
    List<List<Cell>> rows = rows(bars, widths);
    @Nullable List<Cell> header = null;
    if (!rows.isEmpty()) {
      cursor.rule();
      if (rows.size() == 1 && cursor.bars() == bars) {
        header = rows.get(0);
        rows = rows(bars, widths);
        cursor.rule();
      }
    }
    hasRows |= !rows.isEmpty();
    Optional<Operation> operation = Operation.of(title);
    Optional<Member> list = Member.of(title).filter(member -> member.type() == MemberType.LIST);
    if (bars == 1 && operation.isPresent()) {
      operations = List.of(operation.get());
    }
    if (list.isPresent()) {
      addList(list.get(), header, rows);
    } else {
      addScalars(header, rows);
    }
  }

  private static String title(String line, int bars) throws TableCursor.MisfitException {
    int end = line.length() - bars;
    if (bars == 0 || end < bars || !line.substring(end).equals("|".repeat(bars))) {
      throw new TableCursor.MisfitException();
    }
    return line.substring(bars, end).strip();
  }

  private List<List<Cell>> rows(int bars, List<Integer> widths) throws TableCursor.MisfitException {
    List<List<Cell>> rows = new ArrayList<>();
    while (!cursor.isAtEnd() && cursor.bars() == bars && !cursor.isAtRule()) {
      rows.add(cursor.row(bars, widths));
    }
    return rows;
  }

  private void addScalars(@Nullable List<Cell> header, List<List<Cell>> rows) {
    for (List<Cell> row : rows) {
      if (header != null) {
        for (int i = 0; i < row.size(); i++) {
          addScalar(header.get(i), row.get(i));
        }
      } else if (row.size() == 2) {
        addScalar(row.get(0), row.get(1));
      }
    }
  }

  private void addScalar(Cell name, Cell cell) {
    String text = name.text().strip();
    Optional<Member> member = Member.of(text).filter(known -> known.type() != MemberType.LIST);
    if (text.equals(Vocabulary.NEXT_TOKEN)) {
      nextToken = Vocabulary.isToken(value(cell)) ? value(cell) : null;
      findings.noteCutList(source.place(name.offset()));
      return;
    }
    if (member.isEmpty()) {
      refusal.put(text, value(cell));
      findings.note(
          Findings.UNKNOWN_PART,
          source.place(name.offset()),
          "%s is no member of an answer and was left out".formatted(Quoted.of(text)));
      return;
    }
    Value value = typed(member.get(), value(cell));
    if (value == null) {
      findings.error(
          Findings.MALFORMED,
          source.place(cell.offset()),
          "%s has no value of its type and was left out".formatted(text));
    } else {
      addField(member.get(), value, certainty(value), cell.offset());
    }
  }

  private void addField(Member member, Value value, Certainty certainty, int offset) {
    Found found = new Found(member, value, certainty, source.place(offset));
    Found first = fields.putIfAbsent(member, found);
    if (first != null) {
      fields.put(member, first.atMost(Certainty.AMBIGUOUS));
      findings.error(
          Findings.CONTRADICTION, source.place(offset), member.text() + " is there twice");
    }
  }

  /** One item is written as names and values below each other, several with a header. */
  private void addList(Member list, @Nullable List<Cell> header, List<List<Cell>> rows) {
    List<Value> items = new ArrayList<>();
    Certainty certainty = Certainty.EXACT;
    List<Map<Member, Cell>> cells = new ArrayList<>();
    if (header == null) {
      Map<Member, Cell> item = new LinkedHashMap<>();
      for (List<Cell> row : rows) {
        if (row.size() == 2) {
          Member.of(row.get(0).text().strip()).ifPresent(part -> item.put(part, row.get(1)));
        }
      }
      cells.add(item);
    } else {
      for (List<Cell> row : rows) {
        Map<Member, Cell> item = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
          Cell cell = row.get(i);
          Member.of(header.get(i).text().strip()).ifPresent(part -> item.put(part, cell));
        }
        cells.add(item);
      }
    }
    for (Map<Member, Cell> item : cells) {
      Map<String, Value> entries = new LinkedHashMap<>();
      for (Member part : list.itemMembers()) {
        Cell cell = item.get(part);
        Value value = cell == null ? null : typed(part, value(cell));
        boolean isMissing = header != null && cell != null && value(cell).isEmpty();
        if (isMissing) {
          // Absent here and present in another item, or there and empty.
          certainty = Certainty.AMBIGUOUS;
        } else if (value != null) {
          entries.put(part.text(), value);
          certainty = certainty.and(certainty(value));
        }
      }
      items.add(new Value.Mapping(entries));
    }
    if (items.stream().allMatch(item -> ((Value.Mapping) item).entries().isEmpty())) {
      return;
    }
    int offset = rows.get(0).get(0).offset();
    addField(list, new Value.Items(items), certainty, offset);
  }

  private Certainty certainty(Value value) {
    if (value instanceof Value.Text text) {
      return Certainty.RECONSTRUCTED.and(source.certaintyOf(text.text()));
    }
    // How wide a character is depends on the edition of Unicode, and cells end by their width.
    return AnswerText.isAscii(source.text()) ? Certainty.EXACT : Certainty.RECONSTRUCTED;
  }

  private static @Nullable Value typed(Member member, String text) {
    return switch (member.type()) {
      case TEXT, TIMESTAMP -> new Value.Text(text);
      case INTEGER -> Value.Numeral.isNumeral(text) ? new Value.Numeral(text) : null;
      case BOOLEAN -> Vocabulary.isFlag(text) ? new Value.Flag(text.equals("True")) : null;
      case LIST -> null;
    };
  }

  /** Two blanks stand in front unless the value fills its cell. */
  private static String value(Cell cell) {
    String text = cell.text();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = text.startsWith(PADDING) ? Math.min(PADDING.length(), end) : 0;
    return text.substring(start, end);
  }
}
