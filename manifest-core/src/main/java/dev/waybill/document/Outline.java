package dev.waybill.document;

import dev.waybill.document.ValueReader.ReadValue;
import dev.waybill.option.Catalogue;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a text one below the other, each as a {@link Row} of its level. */
final class Outline {
  private final SourceText source;
  private final Transcript transcript;
  private final Levels levels;
  private final ValueReader values;
  private final Swallowed swallowed = new Swallowed();
  private final Frame frame;
  private final Repetition repetition;
  private final Margin margin;
  private final Patch patch;
  private final StrayLines strayLines;
  private final DashesTooMuch dashesTooMuch;

  /** The last line of what stands above the manifest; 0 when nothing does. */
  private final int preamble;

  private boolean tabbed;

  /** Sought when first asked for: few texts need them. */
  private @Nullable Set<String> keysOfLines;

  /** Whether the last option at top level belongs to the operations that stand above it. */
  private boolean breaksOperations;

  /** The quote that was not closed on the line above; 0 when there is none. */
  private char openQuote;

  private Outline(SourceText source) {
    this.source = source;
    this.margin = Margin.of(source);
    this.transcript = new Transcript(source);
    this.levels = new Levels(transcript);
    this.values = new ValueReader(transcript);
    this.frame = new Frame(transcript);
    this.repetition = new Repetition(transcript);
    this.patch = new Patch(transcript);
    this.strayLines = new StrayLines(transcript, levels, margin, swallowed, frame);
    this.dashesTooMuch = new DashesTooMuch(transcript, levels);
    this.preamble = Preamble.end(source, margin);
  }

  static Transcript of(SourceText source) {
    Outline outline = new Outline(source);
    outline.notePreamble();
    for (int number = outline.preamble + 1; number <= source.lineCount(); number++) {
      outline.add(number);
    }
    return outline.transcript;
  }

  private void notePreamble() {
    for (int number = 1; number <= preamble; number++) {
      String text = margin.without(source.line(number));
      if (!(LineScanner.scan(text) instanceof Line.Empty)) {
        transcript.failed(
            Fault.Kind.STRAY_TEXT,
            source.span(number, Blanks.skip(text, 0), Blanks.trimmedEnd(text)),
            "what stands above the first option is no part of a manifest");
        return;
      }
    }
  }

  private void add(int number) {
    if (transcript.isStopped()) {
      return;
    }
    for (Span mark : margin.marks(number)) {
      transcript.repaired(Repair.Kind.MARKED_LINES, mark);
    }
    String text = patched(number, margin.without(source.line(number)));
    if (text == null) {
      return;
    }
    Line line = LineScanner.scan(text);
    if (line instanceof Line.Empty) {
      return;
    }
    if (frame.takes(number, text, line)) {
      if (transcript.rows.isEmpty()) {
        levels.restart();
      }
      return;
    }
    if (strayLines.isRestOfKey(number)
        || swallowed.takes(text, line)
        || goesOnWithQuote(text, line)) {
      return;
    }
    LineMender.Mended mended = LineMender.mended(text, line, levels::takesItem);
    if (mended != null) {
      transcript.repaired(mended.kind(), source.span(number, mended.from(), mended.to()));
      text = mended.text();
      line = LineScanner.scan(text);
    }
    int tab = text.indexOf('\t');
    tabbed = tab >= 0 && tab < Blanks.skip(text, 0);
    if (tabbed) {
      transcript.repaired(Repair.Kind.TAB_INDENT, source.span(number, tab, tab + 1));
    }
    int special = LineScanner.specialBlank(text, line);
    if (special >= 0) {
      transcript.repaired(Repair.Kind.NO_BREAK_SPACE, source.span(number, special, special + 1));
    }
    if (line instanceof Line.Marker) {
      marker(number, text);
    } else if (line instanceof Line.Item item) {
      item(number, text, item, mended);
    } else if (line instanceof Line.Entry entry && isForeignComment(text, entry)) {
      strayLines.add(number, text, entry.keyFrom(), entry.end());
    } else if (line instanceof Line.Entry entry) {
      entry(number, text, entry, Blanks.column(text, entry.keyFrom()));
    } else if (line instanceof Line.Stray stray) {
      strayLines.add(number, text, stray.from(), stray.end());
    }
    transcript.keepToBudget(number);
  }

  /** Where a list is, a dash begins an item. */
  private @Nullable String patched(int number, String text) {
    return !patch.mayTake(number, text) || levels.takesItem(0) ? text : patch.read(number, text);
  }

  private static boolean isForeignComment(String text, Line.Entry entry) {
    return LineMender.isForeignComment(text, entry.keyFrom());
  }

  /** Whether a line without an option is the rest of a text whose quote is still open. */
  private boolean goesOnWithQuote(String text, Line line) {
    char quote = openQuote;
    openQuote = '\0';
    if (quote == '\0' || !(line instanceof Line.Stray)) {
      return false;
    }
    openQuote = text.indexOf(quote) >= 0 ? '\0' : quote;
    return true;
  }

  private void marker(int number, String text) {
    Span span = source.span(number, 0, Blanks.trimmedEnd(text));
    boolean begins = !text.startsWith("...");
    if (begins && transcript.rows.isEmpty()) {
      transcript.repaired(Repair.Kind.DOCUMENT_MARKER, span);
      if (text.startsWith("---") && Blanks.trimmedEnd(text) > 3) {
        strayLines.add(number, text, 0, Blanks.trimmedEnd(text));
      }
    } else if (begins) {
      transcript.failed(Fault.Kind.SEVERAL_DOCUMENTS, span);
      transcript.stop();
    } else {
      transcript.repaired(Repair.Kind.DOCUMENT_MARKER, span);
    }
  }

  private void item(int number, String text, Line.Item item, LineMender.@Nullable Mended mended) {
    int column = Blanks.column(text, item.dash());
    Span dash = source.span(number, item.dash(), item.dash() + 1);
    Line.Entry entry = item.entry();
    if (entry != null && levels.isSibling(text.substring(entry.keyFrom(), entry.keyTo()), column)) {
      levels.nothingOpen();
    }
    int without =
        entry == null ? DashesTooMuch.NONE : dashesTooMuch.take(number, text, item, entry);
    if (entry != null && without != DashesTooMuch.NONE) {
      entry(number, text, entry, without);
      return;
    }
    Level list = levels.listFor(new Levels.Place(dash, column, tabbed));
    if (list == null) {
      if (!isOfBrokenList(text, entry)) {
        transcript.failed(Fault.Kind.STRAY_LIST_ITEM, source.span(number, item.dash(), item.end()));
      }
      levels.nothingOpen();
      // What stands below it and beside it strayed with it: a missing "operations:" is one mistake.
      swallowed.withItemsFrom(column);
      return;
    }
    if (item.isTight() && mended == null) {
      transcript.repaired(Repair.Kind.TIGHT_DASH, dash);
    }
    Span rest = source.span(number, item.restFrom(), item.end());
    if (entry != null && takesMaps(list, entry, text)) {
      addItem(list, dash, Row.Token.NONE, rest);
      itemOfOptions(number, text, item, entry, list, rest, mended);
      return;
    }
    ReadValue value =
        values.read(number, text, item.restFrom(), item.end(), null, levels.current());
    if (value.goesOn()) {
      swallowed.from(column);
    }
    addItem(list, dash, value.token(), source.span(number, value.from(), value.end()));
    if (item.restFrom() == item.end()) {
      openItem(list, column);
    } else {
      levels.nothingOpen();
      if (!takesTexts(list)) {
        swallowed.from(column);
      }
    }
  }

  /** Whether an option of an operation stands at top level, where it ends the list. */
  private static boolean isAstray(Level top, String key) {
    return top.keys.contains("operations")
        && Catalogue.find("operations[]", key).isPresent()
        && !key.equals("targetDirectory");
  }

  /** Whether an item belongs to a list that ended too early; what ended it is the mistake. */
  private boolean isOfBrokenList(String text, Line.@Nullable Entry entry) {
    return breaksOperations
        && entry != null
        && Catalogue.find("operations[]", text.substring(entry.keyFrom(), entry.keyTo()))
            .isPresent();
  }

  private void itemOfOptions(
      int number,
      String text,
      Line.Item item,
      Line.Entry entry,
      Level list,
      Span rest,
      LineMender.@Nullable Mended mended) {
    openItem(list, Blanks.column(text, item.dash()));
    int inner = Blanks.column(text, entry.keyFrom());
    Level level = levels.inItem(list, new Levels.Place(rest, inner, tabbed));
    if (item.isTight()) {
      // The lines below stand where the option would, had the dash its blank.
      level.columns.add(inner + 1);
    }
    if (mended != null && mended.from() == item.dash()) {
      // The same where the dash is longer than one.
      level.columns.add(inner - (mended.to() - mended.from() - 1));
    }
    entry(number, text, entry, inner);
  }

  private void addItem(Level list, Span dash, Row.Token token, Span rest) {
    transcript.rows.add(new Row(list.depth, true, Row.Token.NONE, dash, token, rest, false));
  }

  /** Lets the lines below the item that was just added be its content. */
  private void openItem(Level list, int column) {
    levels.openedBy(
        new Opener(transcript.rows.size() - 1, list.path, null, column, column, list.depth));
  }

  /**
   * A list of maps takes every entry; a list that nobody knows takes those that a YAML parser
   * would.
   */
  private static boolean takesMaps(Level list, Line.Entry entry, String text) {
    return list.owner()
        .map(option -> option.type() != OptionType.LIST_OF_PATTERNS)
        .orElse(
            entry.quotedKey()
                || entry.colon() + 1 == entry.end()
                || Blanks.isBlank(text.charAt(entry.colon() + 1)));
  }

  private static boolean takesTexts(Level list) {
    return list.owner().map(option -> option.type() != OptionType.LIST_OF_MAPS).orElse(true);
  }

  private void entry(int number, String text, Line.Entry entry, int column) {
    Span keySpan = source.span(number, entry.keyFrom(), entry.keyTo());
    Row.Token keyToken = key(text, entry, keySpan);
    String key = keyToken.text();
    if (isValueGluedToKey(key)) {
      strayLines.add(number, text, entry.keyFrom(), entry.end());
      if (entry.valueFrom() == entry.end()) {
        // What stands below belongs to the option that was glued on.
        swallowed.withItemsFrom(column);
      }
      return;
    }
    repetition.mark();
    if (entry.isTight() && source.line(number).charAt(entry.colon()) == ':') {
      transcript.repaired(
          Repair.Kind.TIGHT_COLON, source.span(number, entry.colon(), entry.colon() + 1));
    }
    Levels.Place place = new Levels.Place(keySpan, column, tabbed);
    Level level = levels.levelFor(key, () -> OptionNames.isOwn(text, entry, key), place);
    if (transcript.isStopped()) {
      return;
    }
    Level next = levels.nextItem(level, key, text.substring(entry.valueFrom(), entry.end()), place);
    level = next == null ? level : next;
    breaksOperations = level.depth == 0 ? isAstray(level, key) : breaksOperations;
    Option option = Catalogue.find(level.path, key).orElse(null);
    boolean isRepeated = !level.keys.add(key);
    if (isRepeated) {
      transcript.failed(Fault.Kind.DUPLICATE_KEY, keySpan);
    }
    if (level.depth == 0) {
      repetition.note(isRepeated && option != null, keySpan);
      if (transcript.isStopped()) {
        return;
      }
    }
    Line.Entry block =
        option == null || option.type().isNested()
            ? null
            : SeveralOptions.blockAtEnd(text, entry, this::keysOfLines);
    int end = block == null ? entry.end() : Blanks.trimmedEnd(text, block.keyFrom());
    ReadValue value = values.read(number, text, entry.valueFrom(), end, option, level);
    if (value.goesOn()) {
      swallowed.from(column);
    }
    openQuote = value.openQuote();
    Span valueSpan = source.span(number, value.from(), value.end());
    transcript.rows.add(
        new Row(level.depth, false, keyToken, keySpan, value.token(), valueSpan, false));
    if (value.opens()) {
      String path = Field.path(level.path, key);
      levels.openedBy(
          new Opener(transcript.rows.size() - 1, path, option, column, levels.edge(), level.depth));
    } else {
      levels.nothingOpen();
    }
    boolean isText = !value.opens() && !value.token().isNothing();
    if (isText && option != null && option.type().isNested() && swallowed.isNothing()) {
      // A text where a block belongs; the block below it is not a second mistake.
      swallowed.withItemsFrom(column);
    }
    if (block != null) {
      // What stands below it belongs to the block, which lost its line end.
      String name = text.substring(block.keyFrom(), block.keyTo());
      Span whole = source.span(number, entry.valueFrom(), entry.end());
      transcript.failed(Fault.Kind.SEVERAL_OPTIONS, whole, name);
      entry(number, text, block, levels.top().columns.first());
    }
  }

  private Set<String> keysOfLines() {
    Set<String> known = keysOfLines;
    if (known == null) {
      known = SeveralOptions.keysOfLines(source);
      keysOfLines = known;
    }
    return known;
  }

  /**
   * Whether a key below an option without a value is that value and the next key in one word, as a
   * form-to-text page of 2015 wrote them: {@code hunter2deviceId}.
   */
  private boolean isValueGluedToKey(String key) {
    Opener above = levels.opener();
    if (above == null || !above.takesText() || !Catalogue.named(key).isEmpty()) {
      return false;
    }
    List<String> names = Catalogue.children("").stream().map(Option::name).toList();
    return names.stream().anyMatch(name -> name.length() > 5 && key.endsWith(name))
        && NearestName.of(key, names).isEmpty();
  }

  private Row.Token key(String text, Line.Entry entry, Span span) {
    String written = text.substring(entry.keyFrom(), entry.keyTo());
    if (!entry.quotedKey()) {
      return new Row.Token(written, false);
    }
    Optional<String> unquoted = PlainYaml.unquote(written);
    if (unquoted.isEmpty()) {
      transcript.failed(Fault.Kind.MALFORMED_QUOTES, span, "an escape that means nothing");
    }
    return new Row.Token(unquoted.orElse(written), unquoted.isPresent());
  }
}
