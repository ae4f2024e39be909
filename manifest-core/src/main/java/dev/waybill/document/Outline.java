package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a text one below the other: finds for each the level it belongs to, helps where
 * the indentation does not tell, and turns it into a {@link Row}.
 *
 * <p>Indentation decides where it can. Where it cannot, the names do: the children of {@code
 * returnAddress} and {@code customs} have names that nothing at top level has.
 */
final class Outline {
  /** The format needs three levels; everything deeper is none of its manifests. */
  private static final int MAX_DEPTH = 8;

  private static final int MAX_ROWS = 20_000;

  /**
   * After so many faults the text is something else, and the rest of it would only add more of
   * them.
   */
  private static final int MAX_FAULTS = 500;

  private static final int TAB_STOP = 8;
  private static final Pattern FIRST_BLANK = Pattern.compile("[\\s\\p{Z}]+");

  final List<Row> rows = new ArrayList<>();
  final List<Repair> repairs = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();

  private final SourceText source;
  private final Deque<Level> levels = new ArrayDeque<>();
  private @Nullable Opener opener;
  private int swallowBelow = NOTHING;

  /** Whether list items in the column itself go the same way as what is deeper. */
  private boolean swallowsItems;

  private boolean tabbed;
  private boolean stopped;

  private static final int NOTHING = -1;

  /**
   * Where lines of the same level stand: in one column, and in those of lines that were taken in
   * though they stand elsewhere.
   */
  private static final class Level {
    private final boolean list;
    private final boolean adoptsNames;
    private final String path;
    private final int depth;
    private final NavigableSet<Integer> columns = new TreeSet<>();
    private final Set<String> keys = new HashSet<>();

    /** Whether only lines with tabs were seen, whose column is a guess. */
    private boolean guessed;

    Level(boolean list, boolean adoptsNames, String path, int depth, int column) {
      this.list = list;
      this.adoptsNames = adoptsNames;
      this.path = path;
      this.depth = depth;
      if (column != NOTHING) {
        columns.add(column);
      }
    }
  }

  /** The last row, while it has no value and lines below it may become its content. */
  private record Opener(int row, String path, @Nullable Option option, int column, int depth) {}

  Outline(SourceText source) {
    this.source = source;
    levels.push(new Level(false, false, "", 0, NOTHING));
  }

  /** Takes in the next line. */
  void add(int number) {
    String text = source.line(number);
    Line line = LineScanner.scan(text);
    if (stopped || line instanceof Line.Empty || isSwallowed(text, line)) {
      return;
    }
    tabbed = text.substring(0, Blanks.skip(text, 0)).indexOf('\t') >= 0;
    noteBlanks(number, text, line);
    if (line instanceof Line.Marker) {
      marker(number, text);
    } else if (line instanceof Line.Item item) {
      item(number, text, item);
    } else if (line instanceof Line.Entry entry) {
      entry(number, text, entry, column(text, entry.keyFrom()));
    } else if (line instanceof Line.Stray stray) {
      stray(number, text, stray.from(), stray.end());
    }
    if (rows.size() > MAX_ROWS) {
      stop(source.span(number, 0, text.length()), "more than " + MAX_ROWS + " entries");
    } else if (faults.size() >= MAX_FAULTS) {
      stop(
          source.span(number, 0, text.length()),
          "more than " + MAX_FAULTS + " places that cannot be read");
    }
  }

  private void stop(Span span, String budget) {
    if (stopped) {
      return;
    }
    faults.add(new Fault(Fault.Kind.TOO_LARGE, span, budget));
    stopped = true;
  }

  // Lines

  private void marker(int number, String text) {
    Span span = source.span(number, 0, Blanks.trimmedEnd(text));
    boolean begins = !text.startsWith("...");
    if (begins && rows.isEmpty()) {
      repairs.add(new Repair(Repair.Kind.DOCUMENT_MARKER, span));
      if (text.startsWith("---") && Blanks.trimmedEnd(text) > 3) {
        stray(number, text, 0, Blanks.trimmedEnd(text));
      }
    } else if (begins) {
      faults.add(new Fault(Fault.Kind.SEVERAL_DOCUMENTS, span, ""));
      stopped = true;
    } else {
      repairs.add(new Repair(Repair.Kind.DOCUMENT_MARKER, span));
    }
  }

  private void stray(int number, String text, int from, int end) {
    Span span = source.span(number, from, end);
    int column = column(text, from);
    String name = FIRST_BLANK.split(text.substring(from, end), 2)[0];
    boolean isName = !Catalogue.named(name).isEmpty();
    Opener above = opener;
    if (isName && name.length() == end - from && isNested(name)) {
      // Only the colon is missing; what stands below it is not a second mistake.
      swallow(column, true);
    }
    if (above == null || above.option == null || above.option.type().isNested()) {
      // The lines behind it may still be what belongs to the option above.
      faults.add(new Fault(Fault.Kind.STRAY_TEXT, span, ""));
    } else if (column < above.column || (column == above.column && isName)) {
      faults.add(new Fault(Fault.Kind.STRAY_TEXT, span, ""));
      opener = null;
    } else {
      faults.add(new Fault(Fault.Kind.VALUE_ON_NEXT_LINE, span, above.option.name()));
      opener = null;
    }
  }

  private static boolean isNested(String name) {
    return Catalogue.named(name).stream().anyMatch(option -> option.type().isNested());
  }

  private void item(int number, String text, Line.Item item) {
    int column = column(text, item.dash());
    Span dash = source.span(number, item.dash(), item.dash() + 1);
    if (isSibling(text, item, column)) {
      opener = null;
    }
    Level list = listFor(column, dash);
    if (list == null) {
      faults.add(
          new Fault(Fault.Kind.STRAY_LIST_ITEM, source.span(number, item.dash(), item.end()), ""));
      opener = null;
      // What stands below it and beside it strayed with it: a missing "operations:" is one mistake.
      swallow(column, true);
      return;
    }
    if (item.isTight()) {
      repairs.add(
          new Repair(Repair.Kind.TIGHT_DASH, source.span(number, item.dash(), item.dash() + 1)));
    }
    int row = rows.size();
    Line.Entry entry = item.entry();
    boolean isMap = entry != null && takesMaps(list, entry, text);
    Span rest = source.span(number, item.restFrom(), item.end());
    Row.Token token =
        isMap
            ? Row.Token.NONE
            : value(number, text, item.restFrom(), item.end(), null, column).token;
    rows.add(new Row(list.depth, true, Row.Token.NONE, dash, token, rest, false));
    if (entry != null && isMap) {
      int inner = column(text, entry.keyFrom());
      opener = new Opener(row, list.path, null, column, list.depth);
      Level level = push(new Level(false, false, list.path, list.depth + 1, inner), rest);
      if (item.isTight()) {
        // The lines below stand where the option would, had the dash its blank.
        level.columns.add(inner + 1);
      }
      entry(number, text, entry, inner);
    } else {
      opener =
          item.restFrom() == item.end()
              ? new Opener(row, list.path, null, column, list.depth)
              : null;
      if (opener == null && !takesTexts(list)) {
        swallow(column, false);
      }
    }
  }

  /**
   * A list of maps takes every entry; a list that nobody knows takes those that a YAML parser
   * would.
   */
  private static boolean takesMaps(Level list, Line.Entry entry, String text) {
    return Catalogue.find(ownerPath(list))
        .map(option -> option.type() != OptionType.LIST_OF_PATTERNS)
        .orElse(
            entry.quotedKey()
                || entry.colon() + 1 == entry.end()
                || Blanks.isBlank(text.charAt(entry.colon() + 1)));
  }

  /**
   * Whether an item in the column of an option without a value is no item of its list, but the next
   * option with a dash too much.
   */
  private boolean isSibling(String text, Line.Item item, int column) {
    Opener above = opener;
    Line.Entry entry = item.entry();
    return above != null
        && entry != null
        && column == above.column
        && above.option != null
        && !above.option.type().isNested()
        && knows(current(), text.substring(entry.keyFrom(), entry.keyTo()));
  }

  private static boolean takesTexts(Level list) {
    return Catalogue.find(ownerPath(list))
        .map(option -> option.type() != OptionType.LIST_OF_MAPS)
        .orElse(true);
  }

  private void entry(int number, String text, Line.Entry entry, int column) {
    Span keySpan = source.span(number, entry.keyFrom(), entry.keyTo());
    Row.Token keyToken = key(text, entry, keySpan);
    String key =
        keyToken.quoted() ? PlainYaml.unquote(keyToken.text()).orElseThrow() : keyToken.text();
    if (isValueGluedToKey(key)) {
      stray(number, text, entry.keyFrom(), entry.end());
      return;
    }
    if (entry.isTight()) {
      repairs.add(
          new Repair(
              Repair.Kind.TIGHT_COLON, source.span(number, entry.colon(), entry.colon() + 1)));
    }
    Level level = levelFor(key, keySpan, column);
    if (stopped) {
      return;
    }
    String path = Field.path(level.path, key);
    Option option = Catalogue.find(path).orElse(null);
    if (!level.keys.add(key)) {
      faults.add(new Fault(Fault.Kind.DUPLICATE_KEY, keySpan, ""));
    }
    ReadValue value = value(number, text, entry.valueFrom(), entry.end(), option, column);
    Span valueSpan = source.span(number, entry.valueFrom(), value.end);
    rows.add(new Row(level.depth, false, keyToken, keySpan, value.token, valueSpan, false));
    opener = value.opens ? new Opener(rows.size() - 1, path, option, column, level.depth) : null;
    boolean isText = !value.opens && value.token.text().length() > 0;
    if (isText && option != null && option.type().isNested() && swallowBelow == NOTHING) {
      // A text where a block belongs; the block below it is not a second mistake.
      swallow(column, true);
    }
  }

  /**
   * Whether a key below an option without a value is that value and the next key in one word, as a
   * form-to-text page of 2015 wrote them: {@code hunter2deviceId}.
   */
  private boolean isValueGluedToKey(String key) {
    Option above = opener == null ? null : opener.option;
    if (above == null || above.type().isNested() || !Catalogue.named(key).isEmpty()) {
      return false;
    }
    List<String> names = Catalogue.children("").stream().map(Option::name).toList();
    return names.stream().anyMatch(name -> name.length() > 5 && key.endsWith(name))
        && NearestName.of(key, names).isEmpty();
  }

  private Row.Token key(String text, Line.Entry entry, Span span) {
    String written = text.substring(entry.keyFrom(), entry.keyTo());
    if (entry.quotedKey() && PlainYaml.unquote(written).isPresent()) {
      return new Row.Token(written, true);
    }
    if (entry.quotedKey()) {
      faults.add(new Fault(Fault.Kind.MALFORMED_QUOTES, span, "an escape that means nothing"));
    }
    return new Row.Token(written, false);
  }

  // Values

  /**
   * What was made of a value: its text, where it ends on its line, and whether lines below may be
   * its content.
   */
  private record ReadValue(Row.Token token, int end, boolean opens) {
    static ReadValue of(String text, int end) {
      return new ReadValue(new Row.Token(text, false), end, false);
    }
  }

  private ReadValue value(
      int number, String text, int from, int end, @Nullable Option option, int column) {
    if (from >= end) {
      return new ReadValue(Row.Token.NONE, end, true);
    }
    Span span = source.span(number, from, end);
    String written = text.substring(from, end);
    if (written.charAt(0) == '"' || written.charAt(0) == '\'') {
      return quoted(text, from, end, span);
    }
    Fault.Kind feature =
        option == null && isInPatternList() ? null : YamlFeature.of(written, option);
    if (option != null && option.secret() && feature != Fault.Kind.BLOCK_SCALAR) {
      // A password may begin with anything; only what makes the lines below its text is none.
      feature = null;
    }
    if (feature != null) {
      faults.add(new Fault(feature, span, ""));
      if (YamlFeature.goesOnBelow(written, feature)) {
        swallow(column, false);
      }
      boolean marksLevel = feature == Fault.Kind.ANCHOR_OR_ALIAS || feature == Fault.Kind.TAG;
      return marksLevel && option != null && option.type().isNested()
          ? new ReadValue(Row.Token.NONE, end, true)
          : ReadValue.of(written, end);
    }
    int semicolon = semicolonsFrom(written, option);
    if (semicolon < written.length()) {
      repairs.add(
          new Repair(Repair.Kind.STRAY_SEMICOLON, source.span(number, from + semicolon, end)));
    }
    String kept = written.substring(0, Blanks.trimmedEnd(written.substring(0, semicolon)));
    return ReadValue.of(kept, from + kept.length());
  }

  private ReadValue quoted(String text, int from, int end, Span span) {
    int close = Quotes.closing(text, from, end);
    String written = text.substring(from, end);
    String fault = "";
    if (close < 0) {
      fault = "a quote that nothing closes";
    } else if (close + 1 < end) {
      fault = "text behind the closing quote";
    } else if (PlainYaml.unquote(written).isEmpty()) {
      fault = "an escape that means nothing";
    }
    if (fault.isEmpty()) {
      return new ReadValue(new Row.Token(written, true), end, false);
    }
    faults.add(new Fault(Fault.Kind.MALFORMED_QUOTES, span, fault));
    return ReadValue.of(written, end);
  }

  private boolean isInPatternList() {
    String path = current().path;
    return path.endsWith("[]")
        && Catalogue.find(path.substring(0, path.length() - 2))
            .filter(option -> option.type() == OptionType.LIST_OF_PATTERNS)
            .isPresent();
  }

  /**
   * Where the semicolons begin that somebody put behind a version or a yes; the length when there
   * are none.
   */
  private static int semicolonsFrom(String written, @Nullable Option option) {
    boolean takesNone =
        option != null
            && (option.type() == OptionType.YES_NO || option.path().equals("manifestVersion"));
    int end = written.length();
    while (takesNone && end > 0 && written.charAt(end - 1) == ';') {
      end--;
    }
    return end;
  }

  private boolean isSwallowed(String text, Line line) {
    if (swallowBelow == NOTHING) {
      return false;
    }
    int first = Blanks.skip(text, 0);
    boolean closes = line instanceof Line.Stray && "]}".indexOf(text.charAt(first)) >= 0;
    int column = column(text, first);
    boolean besides = swallowsItems && line instanceof Line.Item && column == swallowBelow;
    if (closes || besides || column > swallowBelow) {
      return true;
    }
    swallowBelow = NOTHING;
    return false;
  }

  /** From here on, what stands deeper than a column belongs to something that was reported. */
  private void swallow(int column, boolean itemsToo) {
    swallowBelow = column;
    swallowsItems = itemsToo;
  }

  // Levels

  private Level current() {
    return levels.element();
  }

  private Level levelFor(String key, Span keySpan, int column) {
    Opener above = opener;
    if (above != null && column > above.column && nests(above, key)) {
      return open(above, column, false, keySpan);
    }
    if (above != null && column == above.column && adopts(above.option, key)) {
      repairs.add(new Repair(Repair.Kind.UNINDENTED_CHILDREN, keySpan));
      return open(above, column, true, keySpan);
    }
    Level exact =
        levels.stream().filter(level -> stands(level, key, column)).findFirst().orElse(null);
    if (exact != null) {
      popTo(exact);
      return exact;
    }
    Level bottom = levels.getLast();
    if (bottom.columns.isEmpty()) {
      bottom.columns.add(column);
      return bottom;
    }
    Level best =
        levels.stream()
            .filter(level -> knows(level, key))
            .findFirst()
            .orElseGet(() -> outerOf(column));
    popTo(best);
    best.columns.add(column);
    if (!best.guessed) {
      repairs.add(new Repair(Repair.Kind.UNEVEN_INDENT, keySpan));
    }
    best.guessed &= tabbed;
    return best;
  }

  private static boolean stands(Level level, String key, int column) {
    return !level.list
        && level.columns.contains(column)
        && (!level.adoptsNames || adopts(Catalogue.find(ownerPath(level)).orElse(null), key));
  }

  private static String ownerPath(Level level) {
    return level.path.endsWith("[]")
        ? level.path.substring(0, level.path.length() - 2)
        : level.path;
  }

  private static boolean knows(Level level, String key) {
    return !level.list && Catalogue.find(level.path, key).isPresent();
  }

  /** The innermost level that stands left of a column, or the outermost. */
  private Level outerOf(int column) {
    return levels.stream()
        .filter(level -> !level.list && level.columns.first() < column)
        .findFirst()
        .orElse(levels.getLast());
  }

  /**
   * Whether a deeper line belongs to the option above it; not when that takes no lines and the line
   * is known elsewhere.
   */
  private boolean nests(Opener above, String key) {
    boolean takesLines = above.option == null || above.option.type().isNested();
    return takesLines || levels.stream().noneMatch(level -> knows(level, key));
  }

  /** Whether a line in the same column belongs to the option above it all the same. */
  private static boolean adopts(@Nullable Option above, String key) {
    if (above == null) {
      return false;
    }
    boolean isTopLevel = Catalogue.find("", key).isPresent();
    return switch (above.type()) {
      case MAP -> Catalogue.find(above.path(), key).isPresent();
      // A prefix below operations is that of the operation: exports have no other.
      case LIST_OF_MAPS ->
          Catalogue.find(above.childPath(), key).isPresent()
              && (!isTopLevel || key.equals("prefix"));
      case TEXT_MAP -> !isTopLevel;
      default -> false;
    };
  }

  private Level open(Opener above, int column, boolean adopting, Span place) {
    rows.set(above.row, rows.get(above.row).opened());
    if (above.option != null && above.option.type() == OptionType.LIST_OF_MAPS) {
      repairs.add(new Repair(Repair.Kind.MISSING_DASH, place));
      rows.add(new Row(above.depth + 1, true, Row.Token.NONE, place, Row.Token.NONE, place, true));
      return push(new Level(false, adopting, above.path + "[]", above.depth + 2, column), place);
    }
    return push(new Level(false, adopting, above.path, above.depth + 1, column), place);
  }

  private @Nullable Level listFor(int column, Span dash) {
    Opener above = opener;
    if (above != null && column >= above.column && !rows.get(above.row).item()) {
      rows.set(above.row, rows.get(above.row).opened());
      return push(new Level(true, false, above.path + "[]", above.depth + 1, column), dash);
    }
    Optional<Level> exact =
        levels.stream().filter(level -> level.list && level.columns.contains(column)).findFirst();
    Level list =
        exact.or(() -> levels.stream().filter(level -> level.list).findFirst()).orElse(null);
    if (list != null) {
      popTo(list);
      if (exact.isEmpty()) {
        repairs.add(new Repair(Repair.Kind.UNEVEN_INDENT, dash));
        list.columns.add(column);
      }
    }
    return list;
  }

  private Level push(Level level, Span place) {
    levels.push(level);
    level.guessed = tabbed;
    if (level.depth > MAX_DEPTH) {
      stop(place, "more than " + MAX_DEPTH + " levels");
    }
    return level;
  }

  private void popTo(Level level) {
    while (current() != level) {
      levels.pop();
    }
  }

  // Blanks

  private void noteBlanks(int number, String text, Line line) {
    int first = Blanks.skip(text, 0);
    int tab = text.indexOf('\t');
    if (tab >= 0 && tab < first) {
      repairs.add(new Repair(Repair.Kind.TAB_INDENT, source.span(number, tab, tab + 1)));
    }
    int contentEnd = Blanks.trimmedEnd(text);
    Line.Entry entry =
        line instanceof Line.Item item ? item.entry() : line instanceof Line.Entry e ? e : null;
    for (int i = 0; i < text.length(); i++) {
      boolean isAround =
          i < first
              || i >= contentEnd
              || (entry != null && i >= entry.keyTo() && i < entry.valueFrom());
      boolean isBehindDash =
          line instanceof Line.Item item && i > item.dash() && i < item.restFrom();
      if ((isAround || isBehindDash) && Blanks.isSpecial(text.charAt(i))) {
        repairs.add(new Repair(Repair.Kind.NO_BREAK_SPACE, source.span(number, i, i + 1)));
        return;
      }
    }
  }

  /** The column of an index, from 0, with tabs going to every eighth column. */
  private static int column(String text, int index) {
    int column = 0;
    for (int i = 0; i < index; i++) {
      column = text.charAt(i) == '\t' ? (column / TAB_STOP + 1) * TAB_STOP : column + 1;
    }
    return column;
  }
}
