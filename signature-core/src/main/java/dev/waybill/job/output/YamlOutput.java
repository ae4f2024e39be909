package dev.waybill.job.output;

import dev.waybill.job.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * {@code --output yaml}: block style, names sorted, the dashes of a list in a mapping not indented.
 */
final class YamlOutput {
  private static final int STEP = 2;

  /** A longer name, in bytes, is led by a question mark. */
  private static final int MOST_BYTES_OF_SIMPLE_NAME = 128;

  private final YamlScalars out;

  private YamlOutput(StringBuilder out) {
    this.out = new YamlScalars(out);
  }

  static void write(Value value, StringBuilder out) {
    if (ScalarText.isScalar(value)) {
      // As YAML it would need a mark that ends the document.
      JsonOutput.write(value, out);
      return;
    }
    YamlOutput yaml = new YamlOutput(out);
    yaml.started(value, 0);
    yaml.out.endLine();
  }

  /** What may begin on the line that has been begun: at the top, behind a dash or a colon. */
  private void started(Value value, int indent) {
    if (value instanceof Value.Mapping mapping && !mapping.entries().isEmpty()) {
      mapping(mapping, indent);
    } else if (value instanceof Value.Items list && !list.items().isEmpty()) {
      list(list.items(), indent);
    } else {
      small(value, indent);
    }
  }

  private void mapping(Value.Mapping mapping, int indent) {
    boolean first = true;
    for (String name : NameOrder.of(mapping)) {
      if (!first) {
        out.newLine(indent);
      }
      first = false;
      Value value = Objects.requireNonNull(mapping.entries().get(name));
      if (isSimple(name)) {
        out.name(name);
        out.raw(":");
        behindName(value, indent);
      } else {
        out.raw("? ");
        out.text(name, indent + STEP);
        out.newLine(indent);
        out.raw(": ");
        started(value, indent + STEP);
      }
    }
  }

  private static boolean isSimple(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES_OF_SIMPLE_NAME
        && !new YamlText(name).hasLineBreak();
  }

  private void behindName(Value value, int indent) {
    if (value instanceof Value.Mapping mapping && !mapping.entries().isEmpty()) {
      out.newLine(indent + STEP);
      mapping(mapping, indent + STEP);
    } else if (value instanceof Value.Items list && !list.items().isEmpty()) {
      out.newLine(indent);
      list(list.items(), indent);
    } else {
      out.raw(" ");
      small(value, indent + STEP);
    }
  }

  private void list(List<Value> items, int indent) {
    boolean first = true;
    for (Value item : items) {
      if (!first) {
        out.newLine(indent);
      }
      first = false;
      out.raw("- ");
      started(item, indent + STEP);
    }
  }

  /** A single value, or a list or mapping with nothing in it. */
  private void small(Value value, int indent) {
    if (value instanceof Value.Text text) {
      out.text(text.text(), indent);
    } else if (value instanceof Value.Flag flag) {
      out.raw(Boolean.toString(flag.isTrue()));
    } else if (value instanceof Value.Nothing) {
      out.raw("null");
    } else if (value instanceof Value.Items) {
      out.raw("[]");
    } else if (value instanceof Value.Mapping) {
      out.raw("{}");
    } else {
      out.raw(ScalarText.number(value));
    }
  }
}
