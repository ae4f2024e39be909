package dev.waybill.document;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Lets a YAML parser say what quotes and escapes mean, so that it is not our own guess. */
final class PlainYaml {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setSchema(new FailsafeSchema()).setCodePointLimit(32 << 20).build();

  private PlainYaml() {}

  /** What a quoted YAML scalar says; empty when the parser cannot read it. */
  static Optional<String> unquote(String token) {
    if (isVerbatim(token)) {
      return Optional.of(token.substring(1, token.length() - 1));
    }
    try {
      Optional<Node> node =
          new Composer(SETTINGS, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, token)))
              .getSingleNode();
      return node.map(scalar -> ((ScalarNode) scalar).getValue());
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  /** Whether nothing between the quotes can mean anything but itself; most texts are like that. */
  private static boolean isVerbatim(String token) {
    char quote = token.charAt(0);
    int last = token.length() - 1;
    for (int i = 1; i < last; i++) {
      char c = token.charAt(i);
      if (c < ' ' || c > '~' || c == quote || c == '\\') {
        return false;
      }
    }
    return last > 0 && (quote == '"' || quote == '\'') && token.charAt(last) == quote;
  }
}
