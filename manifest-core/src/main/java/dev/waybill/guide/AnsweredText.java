package dev.waybill.guide;

import dev.waybill.manifest.ManifestWriter;
import java.util.BitSet;
import java.util.Map;

/** Answers as a manifest in the form of {@link ManifestWriter}, with what is known of its lines. */
final class AnsweredText {
  private final StringBuilder text = new StringBuilder();
  private final BitSet answered = new BitSet();
  private int line = 1;

  private AnsweredText() {}

  static AnsweredText of(Answer.Block manifest) {
    AnsweredText written = new AnsweredText();
    written.block(manifest, "", "");
    return written;
  }

  String text() {
    return text.toString();
  }

  /** Whether a line, counted from 1, holds the value of an answer rather than of an example. */
  boolean isAnswered(int number) {
    return answered.get(number);
  }

  private void block(Answer.Block block, String indent, String dash) {
    String lead = indent + dash;
    for (Map.Entry<String, Answer> member : block.members().entrySet()) {
      String name = member.getKey();
      text.append(lead)
          .append(block.isOfOptions() ? name : ManifestWriter.quoted(name))
          .append(':');
      lead = indent + dash.replace('-', ' ');
      value(member.getValue(), lead);
    }
  }

  private void value(Answer value, String indent) {
    if (value instanceof Answer.Text one) {
      scalar(" ", one);
    } else if (value instanceof Answer.Block below) {
      endLine();
      block(below, indent + "    ", "");
    } else if (value instanceof Answer.Items list) {
      endLine();
      for (Answer item : list.items()) {
        if (item instanceof Answer.Block below) {
          block(below, indent + "  ", "- ");
        } else if (item instanceof Answer.Text one) {
          scalar(indent + "  - ", one);
        }
      }
    }
  }

  private void scalar(String lead, Answer.Text value) {
    text.append(lead).append(ManifestWriter.scalar(value.text()));
    answered.set(line, !value.isExample());
    endLine();
  }

  private void endLine() {
    text.append('\n');
    line++;
  }
}
