package dev.waybill.job;

import dev.waybill.text.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads {@code --output yaml} and {@code yaml-stream}. Every scalar stays the text that was
 * written, so that a job ID such as {@code 1E234} is no number even where somebody took its quotes
 * away.
 *
 * <p>Works on the parser's events: no aliases, no tags, no more depth than is wanted.
 */
final class YamlAnswer {
  /** Ends the reading where something stands that no answer has. */
  private static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Event event;

    RefusedException(Event event, String message) {
      super(message, null, false, false);
      this.event = event;
    }
  }

  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  /** Texts in which the parser stopped at an escape; real answers have none or one. */
  private static final int MOST_MENDED = 100;

  private final AnswerText source;
  private final String[] lines;
  private final ParserImpl parser;

  private YamlAnswer(AnswerText source) {
    this.source = source;
    this.lines = source.text().split("\n", -1);
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(AnswerReader.MOST_BYTES).build();
    this.parser = new ParserImpl(settings, new StreamReader(settings, source.text()));
  }

  /** Null when it is no answer; a finding says why not. */
  static @Nullable Draft read(AnswerText source, Findings findings) {
    return Wrapping.read(source, findings, YamlAnswer::readPlainly);
  }

  private static @Nullable Draft readPlainly(AnswerText source, Findings findings) {
    return readPlainly(source, findings, MOST_MENDED);
  }

  private static @Nullable Draft readPlainly(AnswerText source, Findings findings, int mendings) {
    try {
      List<Tree> documents = new YamlAnswer(source).documents();
      boolean isStream = !documents.isEmpty() && documents.get(0) instanceof Tree.Listing;
      AnswerFormat format = isStream ? AnswerFormat.YAML_STREAM : AnswerFormat.YAML;
      Draft draft = TreeAnswer.of(format, documents, source, findings);
      return draft == null ? null : withOpenEnd(draft, source.text());
    } catch (RefusedException e) {
      findings.error(
          Findings.MALFORMED,
          position(source, e.event.getStartMark()),
          String.valueOf(e.getMessage()));
    } catch (MarkedYamlEngineException e) {
      String mended = mendings == 0 ? null : withSeparators(source.text(), e.getProblemMark());
      if (mended != null) {
        return readPlainly(source.with(mended), findings, mendings - 1);
      }
      findings.error(
          Findings.MALFORMED,
          position(source, e.getProblemMark()),
          "this is not YAML, or it is cut");
    } catch (YamlEngineException e) {
      findings.error(Findings.MALFORMED, source.start(), "this is not YAML");
    }
    return null;
  }

  /**
   * With the characters in the place of their escapes {@code \\L} and {@code \\P}, which the parser
   * does not know, in the text in quotes at which it stopped; null when it did not stop at one.
   */
  private static @Nullable String withSeparators(String text, Optional<Mark> mark) {
    int start = mark.map(place -> offset(text, place)).orElse(0) - 1;
    if (start < 0 || !(text.startsWith("\\L", start) || text.startsWith("\\P", start))) {
      return null;
    }
    StringBuilder mended = new StringBuilder(text.length()).append(text, 0, start);
    int i = start;
    for (; i < text.length() && text.charAt(i) != '"'; i++) {
      boolean isEscape = text.charAt(i) == '\\' && i + 1 < text.length();
      if (isEscape && text.charAt(i + 1) == 'L') {
        mended.append(LINE_SEPARATOR);
      } else if (isEscape && text.charAt(i + 1) == 'P') {
        mended.append(PARAGRAPH_SEPARATOR);
      } else {
        mended.append(text, i, isEscape ? i + 2 : i + 1);
      }
      i += isEscape ? 1 : 0;
    }
    return mended.append(text, i, text.length()).toString();
  }

  private static int offset(String text, Mark place) {
    int start = 0;
    for (int line = 0; line < place.getLine() && start >= 0; line++) {
      start = text.indexOf('\n', start) + 1;
    }
    int left = text.codePointCount(start, text.length());
    return text.offsetByCodePoints(start, Math.min(place.getColumn(), left));
  }

  /**
   * Whether a text in quotes goes on over lines as an emitter writes it: all indented alike, none
   * with a blank at its end. Where a terminal broke it, a parser would take the break for a blank.
   */
  private boolean isFolded(ScalarEvent scalar) {
    boolean isBlock =
        scalar.getScalarStyle() == ScalarStyle.LITERAL
            || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    if (isBlock) {
      // Other programs write these; a line in the first column would end one.
      return true;
    }
    int first = scalar.getStartMark().map(Mark::getLine).orElse(0);
    int last = Math.min(lines.length - 1, scalar.getEndMark().map(Mark::getLine).orElse(first));
    int indent = -1;
    for (int i = first; i <= last && last > first; i++) {
      String line = lines[i];
      int blanks = line.length() - line.stripLeading().length();
      if (i > first && !line.isEmpty()) {
        if (blanks == 0 || (indent >= 0 && blanks != indent)) {
          return false;
        }
        indent = blanks;
      }
      boolean isBroken = i < last && !lines[i + 1].isEmpty() && !line.isEmpty();
      if (isBroken && line.endsWith(" ")) {
        return false;
      }
    }
    return true;
  }

  /** Nothing marks the end of YAML: the last text without quotes, or the last list, may be cut. */
  private static Draft withOpenEnd(Draft draft, String text) {
    boolean isClosed = text.endsWith("\"\n") || text.endsWith("'\n");
    boolean hasEnd = text.endsWith("\n");
    @Nullable Found last =
        draft.pages().stream()
            .flatMap(List::stream)
            .max(Comparator.comparing(Found::place))
            .orElse(null);
    return draft.map(
        found -> {
          boolean isShort =
              found.value() instanceof Value.Flag || found.value() instanceof Value.Numeral;
          boolean isOpen =
              found.equals(last)
                  && (isShort ? !hasEnd : !isClosed || found.value() instanceof Value.Items);
          return isOpen ? found.atMost(Certainty.RECONSTRUCTED) : found;
        });
  }

  private List<Tree> documents() throws RefusedException {
    List<Tree> documents = new ArrayList<>();
    while (parser.hasNext()) {
      Event event = parser.next();
      if (event instanceof DocumentStartEvent) {
        documents.add(tree(parser.next(), 1));
      }
    }
    return documents;
  }

  private Tree tree(Event event, int depth) throws RefusedException {
    if (!(event instanceof NodeEvent node)
        || node.getAnchor().isPresent()
        || tag(node).isPresent()
        || depth > Tree.DEEPEST) {
      throw new RefusedException(
          event, "an anchor, an alias, a tag or too deep a nesting, which no answer has");
    }
    Position place = position(source, node.getStartMark());
    if (node instanceof ScalarEvent scalar) {
      if (!isFolded(scalar)) {
        throw new RefusedException(
            event,
            "a text broken over lines in another way than YAML is written, as by a terminal");
      }
      Tree.Spelling spelling = scalar.isPlain() ? Tree.Spelling.PLAIN : Tree.Spelling.QUOTED;
      return new Tree.Leaf(scalar.getValue(), spelling, place);
    }
    if (node instanceof SequenceStartEvent) {
      List<Tree> items = new ArrayList<>();
      for (Event next = parser.next(); !(next instanceof SequenceEndEvent); next = parser.next()) {
        items.add(tree(next, depth + 1));
      }
      return new Tree.Listing(items, place);
    }
    List<Tree.Entry> entries = new ArrayList<>();
    for (Event next = parser.next(); !(next instanceof MappingEndEvent); next = parser.next()) {
      if (!(tree(next, depth + 1) instanceof Tree.Leaf name)) {
        throw new RefusedException(next, "a name that is no text");
      }
      entries.add(new Tree.Entry(name.text(), tree(parser.next(), depth + 1)));
    }
    return new Tree.Mapping(entries, place);
  }

  private static Optional<String> tag(NodeEvent node) {
    if (node instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    if (node instanceof SequenceStartEvent sequence) {
      return sequence.getTag();
    }
    return node instanceof MappingStartEvent mapping ? mapping.getTag() : Optional.of("alias");
  }

  private static Position position(AnswerText source, Optional<Mark> mark) {
    return mark.map(
            place ->
                new Position(source.linesBefore() + place.getLine() + 1, place.getColumn() + 1))
        .orElse(source.start());
  }
}
