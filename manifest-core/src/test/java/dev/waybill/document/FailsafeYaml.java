package dev.waybill.document;

import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A YAML parser alone, to compare with. */
public final class FailsafeYaml {
  private FailsafeYaml() {}

  private static final LoadSettings FAILSAFE =
      LoadSettings.builder().setSchema(new FailsafeSchema()).build();

  /** What a YAML parser reads, in the form of {@link Documents#shape}. */
  public static Object parse(String text) {
    return shape(
        new Composer(FAILSAFE, new ParserImpl(FAILSAFE, new StreamReader(FAILSAFE, text)))
            .getSingleNode()
            .orElseThrow());
  }

  private static Object shape(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .map(pair -> Map.entry(scalar(pair.getKeyNode()), shape(pair.getValueNode())))
          .collect(Collectors.toList());
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(FailsafeYaml::shape).collect(Collectors.toList());
    }
    return scalar(node);
  }

  private static String scalar(Node node) {
    return ((ScalarNode) node).getValue();
  }
}
