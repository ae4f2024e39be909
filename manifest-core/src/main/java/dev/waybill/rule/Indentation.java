package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.document.DialectReader;
import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Repair;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far in the lines of a manifest stand, and how to move them without changing the reading. */
final class Indentation {
  /** As the official templates and the writer have it. */
  private static final int USUAL = 4;

  private static final int TAB_STOP = 8;

  /** Bounds the time that a text takes in which every line is out of place. */
  private static final int MAX_LINES_TO_READ = 50_000;

  private final Document document;
  private final List<Level> levels = new ArrayList<>();

  /** By the line of the key; no two keys stand on one line. */
  private final Map<Integer, Level> byLine = new HashMap<>();

  private int linesRead;

  /** Fields that stand beside each other, and the field they stand below. */
  private static final class Level {
    private final Mapping mapping;
    private final @Nullable Field owner;
    private final boolean isItem;

    /** How many stand in a column, counted from 0; those behind tabs left out. */
    private final Map<Integer, Integer> columns = new TreeMap<>();

    Level(Mapping mapping, @Nullable Field owner, boolean isItem) {
      this.mapping = mapping;
      this.owner = owner;
      this.isItem = isItem;
    }
  }

  Indentation(Document document) {
    this.document = document;
    collect(document.root(), null, false);
  }

  private void collect(Value value, @Nullable Field owner, boolean isItem) {
    if (value instanceof Mapping mapping) {
      Level level = new Level(mapping, owner, isItem);
      levels.add(level);
      for (Field field : mapping.fields()) {
        Position key = field.keySpan().start();
        byLine.put(key.line(), level);
        if (isUntabbed(key.line())) {
          level.columns.merge(key.column() - 1, 1, Integer::sum);
        }
        collect(field.value(), field, false);
      }
    } else if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> collect(item, owner, true));
    }
  }

  /** Moves a key, or the dash of an item, to where those beside it stand. */
  Optional<Correction> aligned(Span place) {
    if (isDash(place.start())) {
      return alignedItem(place.start());
    }
    Level level = levelOf(place.start());
    int to = level == null ? -1 : target(level, place.start());
    int from = place.start().column() - 1;
    if (level == null || to < 0 || to == from || !isBlankBefore(place.start())) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    for (Field field : level.mapping.fields()) {
      // Those that follow in the same column were taken in without a word.
      Position start = field.keySpan().start();
      boolean isMoved = start.compareTo(place.start()) >= 0 && start.column() - 1 == from;
      // A block that found nothing below itself may find something when it moves.
      boolean isEmptyBlock =
          field.isEmpty() && field.option().filter(o -> o.type().isNested()).isPresent();
      if (isMoved && isEmptyBlock) {
        return Optional.empty();
      }
      if (isMoved && !move(start.line(), lastOf(field), to - from, edits)) {
        return Optional.empty();
      }
    }
    return correction(edits, Repair.Kind.UNEVEN_INDENT, place.start().line());
  }

  /**
   * The first key of a block when it is the one that stands elsewhere than all others do.
   *
   * @param second the key that is found not to stand below it
   */
  Optional<Span> oddFirst(Span second) {
    if (!isUntabbed(second.start().line())) {
      // Where it stands is a guess.
      return Optional.empty();
    }
    Level level = levelOf(second.start());
    Field owner = level == null ? null : level.owner;
    if (level == null || owner == null) {
      return oddFirstItem(second);
    }
    List<Field> fields = level.mapping.fields();
    Span first = fields.get(0).keySpan();
    int column = second.start().column();
    boolean isSecond = fields.size() > 1 && fields.get(1).keySpan().equals(second);
    boolean areOthersEven =
        fields.stream().skip(1).allMatch(field -> field.keySpan().start().column() == column);
    // Of two, the one is odd that stands as no other block of the manifest has it.
    boolean isDeeper = column > owner.keySpan().start().column();
    boolean isUsual =
        fields.size() > 2
            || (!level.isItem && column - owner.keySpan().start().column() == usualStep(level));
    return isSecond && isDeeper && areOthersEven && isUsual && column != first.start().column()
        ? Optional.of(first)
        : Optional.empty();
  }

  private Optional<Span> oddFirstItem(Span second) {
    for (Level level : levels) {
      for (Field field : level.mapping.fields()) {
        if (field.value() instanceof Sequence list && list.items().size() > 1) {
          List<Integer> lines =
              list.items().stream().map(item -> item.span().start().line()).toList();
          int column = second.start().column() - 1;
          boolean areOthersEven =
              lines.stream().skip(1).allMatch(line -> dashColumn(line) == column);
          boolean isUsual =
              lines.size() > 2 || column + 1 - field.keySpan().start().column() == usualStep(level);
          int first = dashColumn(lines.get(0));
          if (lines.get(1) == second.start().line()
              && areOthersEven
              && isUsual
              && first >= 0
              && first != column) {
            return Optional.of(document.source().span(lines.get(0), first, first + 1));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Moves the first dash of a list alone: what stands below it is where it belongs. */
  Optional<Correction> aligned(MovedDash dash) {
    List<Edit> edits = new ArrayList<>();
    int line = dash.span().start().line();
    return move(line, line, dash.by(), edits)
        ? correction(edits, Repair.Kind.UNEVEN_INDENT, line)
        : Optional.empty();
  }

  /** The last line that moves with a field: what is no deeper than itself stays where it is. */
  private int lastOf(Field field) {
    Position key = field.keySpan().start();
    Value value = field.value();
    int first =
        value instanceof Mapping block
            ? block.fields().get(0).keySpan().start().column()
            : value instanceof Sequence
                ? dashColumn(value.span().start().line()) + 1
                : key.column();
    boolean staysBehind = !(value instanceof Scalar) && first <= key.column();
    return staysBehind ? key.line() : value.span().end().line();
  }

  /** Indents what stands below a block in the column of the block itself. */
  Optional<Correction> nested(Span firstChild) {
    Level level = levelOf(firstChild.start());
    Field owner = level == null ? null : level.owner;
    if (level == null || owner == null || level.isItem) {
      return Optional.empty();
    }
    int step = usualStep(level);
    List<Edit> edits = new ArrayList<>();
    for (Field field : level.mapping.fields()) {
      int by = owner.keySpan().start().column() - 1 + step - (field.keySpan().start().column() - 1);
      if (by > 0
          && !move(field.keySpan().start().line(), field.value().span().end().line(), by, edits)) {
        return Optional.empty();
      }
    }
    return correction(edits, Repair.Kind.UNINDENTED_CHILDREN, firstChild.start().line());
  }

  /** Makes an item of options that have no dash: one before the first, blanks before the others. */
  Optional<Correction> dashed(List<Span> firstOptions) {
    List<Edit> edits = new ArrayList<>();
    for (Span first : firstOptions) {
      if (!dash(first, edits)) {
        return Optional.empty();
      }
    }
    return correction(edits, Repair.Kind.MISSING_DASH, firstOptions.get(0).start().line());
  }

  private boolean dash(Span firstOption, List<Edit> edits) {
    Level level = levelOf(firstOption.start());
    if (level == null || !isBlankBefore(firstOption.start())) {
      return false;
    }
    for (Field field : level.mapping.fields()) {
      boolean isFirst = field.keySpan().start().equals(firstOption.start());
      int first = field.keySpan().start().line();
      int last = field.value().span().end().line();
      if (isFirst) {
        edits.add(Edit.insertion(field.keySpan().start(), "- "));
      }
      if (!move(isFirst ? first + 1 : first, last, 2, edits)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes blanks where lines are indented with tabs: as many as beside them, or up to the column.
   */
  Correction withoutTabs(List<Integer> lines) {
    // A tab is read as these very blanks, so to write them needs no proof.
    List<Edit> spelledOut = lines.stream().map(number -> withoutTabs(number, false)).toList();
    List<Edit> beside = lines.stream().map(number -> withoutTabs(number, true)).toList();
    return spelledOut.equals(beside)
        ? new Correction(true, spelledOut)
        : correction(beside, Repair.Kind.TAB_INDENT, lines.get(0))
            .orElseGet(() -> new Correction(true, spelledOut));
  }

  private Edit withoutTabs(int number, boolean asBeside) {
    String line = document.source().line(number);
    int end = 0;
    int width = 0;
    while (end < line.length() && isBlank(line.charAt(end))) {
      width = line.charAt(end) == '\t' ? (width / TAB_STOP + 1) * TAB_STOP : width + 1;
      end++;
    }
    Level level = byLine.get(number);
    boolean isItem = end < line.length() && line.charAt(end) == '-';
    int target =
        level == null || isItem || !asBeside ? -1 : target(level, new Position(number, end + 1));
    Span blanks = document.source().span(number, 0, end);
    return new Edit(blanks, " ".repeat(target < 0 ? width : target));
  }

  private Optional<Correction> alignedItem(Position dash) {
    for (Level level : levels) {
      for (Field field : level.mapping.fields()) {
        if (field.value() instanceof Sequence list) {
          int to = -1;
          for (Value item : list.items()) {
            int line = item.span().start().line();
            int column = dashColumn(line);
            if (to < 0) {
              to = column;
            } else if (line == dash.line() && column == dash.column() - 1 && column != to) {
              List<Edit> edits = new ArrayList<>();
              return move(line, item.span().end().line(), to - column, edits)
                  ? correction(edits, Repair.Kind.UNEVEN_INDENT, line)
                  : Optional.empty();
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Nothing is moved on trust: only what has been read again and says the same is safe. */
  private Optional<Correction> correction(List<Edit> edits, Repair.Kind mended, int line) {
    return !edits.isEmpty() && isSafe(edits, mended, line)
        ? Optional.of(new Correction(true, edits))
        : Optional.empty();
  }

  private boolean isSafe(List<Edit> edits, Repair.Kind mended, int line) {
    if (linesRead > MAX_LINES_TO_READ) {
      return false;
    }
    linesRead += document.source().lineCount();
    Document moved = DialectReader.read(SourceText.decode(document.source().edited(edits)));
    return document.saysTheSameAs(moved)
        && moved.faults().size() <= document.faults().size()
        && moved.repairs().size() < document.repairs().size()
        && moved.repairs().stream().noneMatch(repair -> isThere(repair, mended, line));
  }

  private static boolean isThere(Repair repair, Repair.Kind kind, int line) {
    return repair.kind() == kind && repair.span().start().line() == line;
  }

  /**
   * Adds or takes blanks in front of the lines that hold an option or an item; false when some line
   * has too few, or something else than ordinary blanks.
   */
  private boolean move(int first, int last, int by, List<Edit> edits) {
    for (int number = first; number <= last; number++) {
      String line = document.source().line(number);
      int blanks = 0;
      while (blanks < line.length() && line.charAt(blanks) == ' ') {
        blanks++;
      }
      boolean isNothing = blanks == line.length() || line.charAt(blanks) == '#';
      if (isNothing) {
        continue;
      }
      if (isBlank(line.charAt(blanks)) || blanks + by < 0) {
        return false;
      }
      if (by > 0) {
        edits.add(Edit.insertion(new Position(number, 1), " ".repeat(by)));
      } else if (by < 0) {
        edits.add(Edit.removal(document.source().span(number, 0, -by)));
      }
    }
    return true;
  }

  /** The column, from 0, in which most of a level stand besides one; -1 when nobody can tell. */
  private int target(Level level, Position besides) {
    int own = isUntabbed(besides.line()) ? besides.column() - 1 : -1;
    boolean isTop = level.owner == null;
    if (isTop && level.columns.getOrDefault(0, 0) > (own == 0 ? 1 : 0)) {
      return 0;
    }
    int best = -1;
    int most = 0;
    for (Map.Entry<Integer, Integer> count : level.columns.entrySet()) {
      int others = count.getValue() - (count.getKey() == own ? 1 : 0);
      if (others > most) {
        best = count.getKey();
        most = others;
      }
    }
    return best;
  }

  /** How far in the blocks of this manifest stand, besides one. */
  private int usualStep(Level besides) {
    for (Level level : levels) {
      Field owner = level.owner;
      if (level != besides && owner != null && !level.isItem) {
        Position first = level.mapping.fields().get(0).keySpan().start();
        int step = first.column() - owner.keySpan().start().column();
        if (step > 0 && isUntabbed(first.line())) {
          return step;
        }
      }
    }
    return USUAL;
  }

  private @Nullable Level levelOf(Position key) {
    Level level = byLine.get(key.line());
    boolean isKey =
        level != null
            && level.mapping.fields().stream()
                .anyMatch(field -> field.keySpan().start().compareTo(key) == 0);
    return isKey ? level : null;
  }

  private boolean isBlankBefore(Position place) {
    String line = document.source().line(place.line());
    for (int i = 0; i < place.column() - 1 && i < line.length(); i++) {
      if (!isBlank(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isDash(Position place) {
    String line = document.source().line(place.line());
    return isBlankBefore(place)
        && place.column() <= line.length()
        && line.charAt(place.column() - 1) == '-'
        && levelOf(place) == null;
  }

  private int dashColumn(int number) {
    return document.source().line(number).indexOf('-');
  }

  private boolean isUntabbed(int number) {
    return document.source().line(number).indexOf('\t') < 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }
}
