package dev.waybill.manifest;

import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An option, or an item, written below the last of its block, indented and spaced as that is. */
final class AddedOption {
  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_]+");
  private static final int USUAL_STEP = 4;

  private final Document document;
  private final String path;

  AddedOption(Document document, String path) {
    this.document = document;
    this.path = path;
  }

  /** What is to be written, and where. */
  List<Edit> edits(List<OptionPath.Step> steps, String value) {
    int known = 0;
    Value owner = document.root();
    for (Value below = ManifestEditor.below(owner, steps.get(0));
        below instanceof Mapping || below instanceof Sequence;
        below = ManifestEditor.below(owner, steps.get(known))) {
      owner = below;
      known++;
    }
    List<OptionPath.Step> rest = steps.subList(known, steps.size());
    // A block of which only the first line is there yet.
    Value begun = ManifestEditor.below(owner, rest.get(0));
    boolean isBegun = begun != null;
    if (begun != null && !isEmpty(begun)) {
      throw new IllegalArgumentException(path + " lies below a text");
    }
    int line = (begun == null ? owner : begun).span().end().line();
    String eol = document.source().lineEnd(line);
    if (eol.isEmpty()) {
      eol = line > 1 ? document.source().lineEnd(1) : "\n";
    }
    String indent = indent(owner);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rest.size(); i++) {
      OptionPath.Step step = rest.get(i);
      boolean isLast = i == rest.size() - 1;
      String key = step.key();
      if (key == null) {
        refuseGap(step, i == 0 ? owner : null);
        boolean isFirstOfList = i > 0;
        indent = isFirstOfList ? indent + "  " : indent;
        text.append(eol).append(indent).append("- ");
        indent = indent + "  ";
        if (isLast) {
          text.append(ManifestWriter.scalar(value));
        }
        continue;
      }
      boolean isBehindDash = i > 0 && rest.get(i - 1).key() == null;
      boolean isBelowBlock = i > 0 && !isBehindDash;
      indent = isBelowBlock ? indent + step() : indent;
      if (i == 0 && isBegun) {
        continue;
      }
      text.append(isBehindDash ? "" : eol + indent)
          .append(PLAIN_KEY.matcher(key).matches() ? key : ManifestWriter.quoted(key));
      text.append(isLast ? colon(owner) + ManifestWriter.scalar(value) : ":");
    }
    int end = document.source().line(line).length();
    return List.of(Edit.insertion(document.source().span(line, end, end).start(), text.toString()));
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Scalar scalar && scalar.text().isEmpty() && !scalar.quoted();
  }

  private void refuseGap(OptionPath.Step step, @Nullable Value list) {
    int size = list instanceof Sequence sequence ? sequence.items().size() : 0;
    if (step.index() != size + 1) {
      throw new IllegalArgumentException(path + " leaves a gap: there are " + size + " items");
    }
  }

  /** What a line of a block, or the dash of an item, begins with. */
  private String indent(Value block) {
    if (block instanceof Mapping mapping) {
      Field last = mapping.fields().get(mapping.fields().size() - 1);
      Position key = last.keySpan().start();
      String before = before(document, key);
      return before.isBlank() ? before : " ".repeat(before.length());
    }
    if (block instanceof Sequence list) {
      String before = before(document, list.items().get(0).span().start());
      int dash = before.indexOf('-');
      if (dash >= 0) {
        return before.substring(0, dash);
      }
    }
    throw ManifestEditor.refusal(path);
  }

  /** What stands before a place on its line. */
  static String before(Document document, Position place) {
    String line = document.source().line(place.line());
    return line.substring(0, line.offsetByCodePoints(0, place.column() - 1));
  }

  /** How the last text beside it is set apart from its key. */
  private String colon(Value block) {
    String colon = ": ";
    if (block instanceof Mapping mapping) {
      for (Field field : mapping.fields()) {
        if (field.value() instanceof Scalar scalar && !scalar.span().isSpot()) {
          colon =
              document
                  .source()
                  .textOf(
                      new Span(
                          /* start= */ field.keySpan().end(), /* end= */ scalar.span().start()));
        }
      }
    }
    return colon;
  }

  /** How far in the first block of this manifest stands. */
  private String step() {
    for (Field field : document.root().fields()) {
      if (field.value() instanceof Mapping mapping) {
        String before = before(document, mapping.fields().get(0).keySpan().start());
        if (before.isBlank() && !before.isEmpty()) {
          return before;
        }
      }
    }
    return " ".repeat(USUAL_STEP);
  }
}
