package dev.waybill.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Other readers of whole texts, to compare with. */
final class YamlReaders {
  /**
   * What one reader made of a text.
   *
   * @param reader which one
   * @param tokens the tree in the order of the text: braces around maps, brackets around lists, and
   *     two tokens for each scalar: {@code r} with the characters of the text, {@code p} with what
   *     its value prints as. One token when the text was refused.
   */
  record Reading(String reader, List<String> tokens) {
    static final String REFUSED = "refused";
  }

  private YamlReaders() {}

  /** By YAML 1.2, under both schemas that give scalars types. */
  static List<Reading> snakeyaml(String text) {
    return List.of(
        read("JSON schema", text, new JsonSchema()), read("core", text, new CoreSchema()));
  }

  private static Reading read(String name, String text, Schema schema) {
    List<String> tokens = new ArrayList<>();
    try {
      LoadSettings settings =
          LoadSettings.builder().setSchema(schema).setAllowDuplicateKeys(true).build();
      Composer composer =
          new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)));
      Optional<Node> root = composer.getSingleNode();
      if (root.isPresent()) {
        add(root.get(), settings, tokens);
      }
    } catch (YamlEngineException | NumberFormatException e) {
      tokens = List.of(Reading.REFUSED);
    }
    return new Reading(name, tokens);
  }

  private static void add(Node node, LoadSettings settings, List<String> tokens) {
    if (node instanceof MappingNode mapping) {
      tokens.add("{");
      for (NodeTuple pair : mapping.getValue()) {
        add(pair.getKeyNode(), settings, tokens);
        add(pair.getValueNode(), settings, tokens);
      }
      tokens.add("}");
    } else if (node instanceof SequenceNode sequence) {
      tokens.add("[");
      sequence.getValue().forEach(item -> add(item, settings, tokens));
      tokens.add("]");
    } else {
      tokens.add("r" + ((ScalarNode) node).getValue());
      tokens.add(
          "p" + new StandardConstructor(settings).constructSingleDocument(Optional.of(node)));
    }
  }

  /** By YAML 1.1, many texts in one process; empty when there is no PyYAML. */
  static List<Reading> pyYaml(List<String> texts) throws InterruptedException {
    String program =
        """
        import base64, sys, yaml
        def out(tag, text):
            print(tag + base64.b64encode(text.encode("utf-8", "surrogatepass")).decode())
        def show(node, loader, found):
            if isinstance(node, yaml.MappingNode):
                found.append("{")
                for key, value in node.value:
                    show(key, loader, found)
                    show(value, loader, found)
                found.append("}")
            elif isinstance(node, yaml.SequenceNode):
                found.append("[")
                for item in node.value:
                    show(item, loader, found)
                found.append("]")
            else:
                found.append("r" + node.value)
                found.append("p" + str(loader.construct_object(node, deep=True)))
        for line in sys.stdin:
            found = []
            try:
                loader = yaml.SafeLoader(base64.b64decode(line).decode("utf-8"))
                root = loader.get_single_node()
                if root is not None:
                    show(root, loader, found)
            except Exception:
                found = ["refused"]
            for token in found:
                out("", token)
            print("-")
        """;
    try {
      Process python =
          new ProcessBuilder("/usr/bin/python3", "-c", program)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Thread writer = new Thread(() -> write(python, texts));
      writer.start();
      String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      writer.join();
      return python.waitFor() == 0 ? readings(output.lines().iterator()) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static void write(Process python, List<String> texts) {
    try (var in = python.getOutputStream()) {
      for (String text : texts) {
        in.write(Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_8)));
        in.write('\n');
      }
    } catch (IOException e) {
      // It has ended, which its status tells.
    }
  }

  private static List<Reading> readings(Iterator<String> lines) {
    List<Reading> readings = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.equals("-")) {
        readings.add(new Reading("PyYAML", List.copyOf(tokens)));
        tokens.clear();
      } else {
        tokens.add(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8));
      }
    }
    return readings;
  }
}
