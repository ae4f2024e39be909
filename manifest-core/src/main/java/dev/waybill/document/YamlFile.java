package dev.waybill.document;

import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads ordinary YAML, as a configuration is: options and options below them, every text as it is
 * written. Nothing is repaired; lists, anchors, tags and a second document are refused.
 *
 * <p>Works on the parser's events, so that nothing nests deeper than is wanted here.
 */
public final class YamlFile {
  private static final int DEEPEST = 2;

  /** What came of reading. */
  public sealed interface Reading {
    /** The options. */
    record Options(Mapping root) implements Reading {}

    /**
     * It is not such a file.
     *
     * @param place where
     * @param message why not, in words that quote nothing
     */
    record Refused(Position place, String message) implements Reading {}
  }

  /** Ends the reading where something stands that is refused. */
  private static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Reading.Refused reason;

    RefusedException(Position place, String message) {
      super(message, null, false, false);
      this.reason = new Reading.Refused(place, message);
    }
  }

  private final SourceText source;
  private final ParserImpl parser;

  private YamlFile(SourceText source) {
    this.source = source;
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(SourceText.MAX_BYTES).build();
    this.parser = new ParserImpl(settings, new StreamReader(settings, whole(source)));
  }

  /** Reads a text; an empty one, or one of comments only, has no options. */
  public static Reading read(SourceText source) {
    try {
      return new Reading.Options(new YamlFile(source).root());
    } catch (RefusedException e) {
      return e.reason;
    } catch (MarkedYamlEngineException e) {
      Position place = e.getProblemMark().map(YamlFile::position).orElse(Position.START);
      return new Reading.Refused(place, "this is not YAML");
    } catch (YamlEngineException e) {
      return new Reading.Refused(Position.START, "this is not YAML");
    }
  }

  private static String whole(SourceText source) {
    StringBuilder text = new StringBuilder();
    for (int number = 1; number <= source.lineCount(); number++) {
      text.append(source.line(number)).append('\n');
    }
    return text.toString();
  }

  private Mapping root() throws RefusedException {
    Mapping root = new Mapping(List.of(), Span.at(Position.START));
    boolean isRead = false;
    while (parser.hasNext()) {
      Event event = parser.next();
      if (event instanceof DocumentStartEvent start && isRead) {
        throw refused(start, "a second document");
      } else if (event instanceof MappingStartEvent start) {
        root = mapping("", start, 1);
      } else if (event instanceof ScalarEvent scalar && !scalar.getValue().isEmpty()) {
        throw refused(scalar, "expected options, each \"key: value\"");
      } else if (event instanceof NodeEvent node && !(event instanceof ScalarEvent)) {
        throw refused(node, "expected options, each \"key: value\"");
      }
      isRead |= event instanceof DocumentEndEvent;
    }
    return root;
  }

  private Mapping mapping(String parent, MappingStartEvent start, int depth)
      throws RefusedException {
    refuseDecoration(start, start.getTag().orElse(null));
    if (depth > DEEPEST) {
      throw refused(start, "options below options below options");
    }
    List<Field> fields = new ArrayList<>();
    Event event = parser.next();
    while (!(event instanceof MappingEndEvent)) {
      if (!(event instanceof ScalarEvent key)) {
        throw refused(event, "a key that is no text");
      }
      refuseDecoration(key, key.getTag().orElse(null));
      fields.add(
          new Field(
              parent, key.getValue(), span(key), value(key.getValue(), parser.next(), depth)));
      event = parser.next();
    }
    return new Mapping(fields, span(start));
  }

  private Value value(String key, Event event, int depth) throws RefusedException {
    if (event instanceof MappingStartEvent start) {
      return mapping(key, start, depth + 1);
    }
    if (event instanceof ScalarEvent scalar) {
      refuseDecoration(scalar, scalar.getTag().orElse(null));
      return new Scalar(scalar.getValue(), !scalar.isPlain(), span(scalar));
    }
    throw refused(
        event, event instanceof SequenceStartEvent ? "a list, which no option takes" : "an alias");
  }

  private static void refuseDecoration(NodeEvent node, @Nullable String tag)
      throws RefusedException {
    if (node instanceof AliasEvent || node.getAnchor().isPresent() || tag != null) {
      throw refused(node, "an anchor or a tag, which no option takes");
    }
  }

  private static RefusedException refused(Event event, String message) {
    Position place = event.getStartMark().map(YamlFile::position).orElse(Position.START);
    return new RefusedException(place, message);
  }

  private Span span(NodeEvent node) {
    Position start = node.getStartMark().map(YamlFile::position).orElse(Position.START);
    Position end = node.getEndMark().map(YamlFile::position).orElse(start);
    int lastLine = source.lineCount();
    // Behind the last line end, for what ends with the file.
    boolean isInside = end.line() <= lastLine && end.compareTo(start) >= 0;
    return isInside ? new Span(start, end) : Span.at(start);
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
