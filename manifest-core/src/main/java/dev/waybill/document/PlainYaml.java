package dev.waybill.document;

import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Writes rows as YAML that has one reading only, lets a YAML parser compose it, and takes the
 * places of the original for the places of the parser: one row is one line.
 */
final class PlainYaml {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new FailsafeSchema())
          .setAllowDuplicateKeys(true)
          .setMaxAliasesForCollections(0)
          .setCodePointLimit(32 << 20)
          .build();

  private final List<Row> rows;

  private PlainYaml(List<Row> rows) {
    this.rows = rows;
  }

  static Mapping compose(List<Row> rows) {
    if (rows.isEmpty()) {
      return new Mapping(List.of(), Span.at(Position.START));
    }
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> write(row, text));
    return new PlainYaml(rows).mapping("", (MappingNode) compose(text.toString()).orElseThrow());
  }

  /** What a quoted YAML scalar says; empty when the parser cannot read it. */
  static Optional<String> unquote(String token) {
    try {
      return compose(token).map(node -> ((ScalarNode) node).getValue());
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  private static Optional<Node> compose(String text) {
    return new Composer(SETTINGS, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text)))
        .getSingleNode();
  }

  private static void write(Row row, StringBuilder text) {
    text.append(" ".repeat(row.depth() * 2));
    if (row.item()) {
      text.append('-');
    } else {
      write(row.key(), text);
      text.append(':');
    }
    if (!row.opens()) {
      text.append(' ');
      write(row.value(), text);
    }
    text.append('\n');
  }

  private static void write(Row.Token token, StringBuilder text) {
    if (token.quoted()) {
      text.append(token.text());
      return;
    }
    text.append('"');
    token.text().codePoints().forEach(c -> escape(c, text));
    text.append('"');
  }

  private static void escape(int codePoint, StringBuilder text) {
    if (codePoint == '"' || codePoint == '\\') {
      text.append('\\').appendCodePoint(codePoint);
    } else if (codePoint >= ' ' && codePoint <= '~') {
      text.appendCodePoint(codePoint);
    } else {
      text.append(
          String.format(Locale.ROOT, codePoint > 0xFFFF ? "\\U%08X" : "\\u%04X", codePoint));
    }
  }

  private Value value(String parent, Row row, Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping(parent, mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<Value> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(value(parent + "[]", row(item), item));
      }
      return new Sequence(items, around(items));
    }
    return new Scalar(((ScalarNode) node).getValue(), row.value().quoted(), row.valueSpan());
  }

  private Mapping mapping(String parent, MappingNode node) {
    List<Field> fields = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      Row row = row(tuple.getKeyNode());
      Value value = value(Field.path(parent, key), row, tuple.getValueNode());
      fields.add(new Field(parent, key, row.keySpan(), value));
    }
    Field last = fields.get(fields.size() - 1);
    return new Mapping(fields, fields.get(0).keySpan().to(last.value().span()));
  }

  private static Span around(List<Value> items) {
    return items.get(0).span().to(items.get(items.size() - 1).span());
  }

  private Row row(Node node) {
    return rows.get(node.getStartMark().orElseThrow().getLine());
  }
}
