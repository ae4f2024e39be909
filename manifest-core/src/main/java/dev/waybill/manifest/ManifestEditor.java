package dev.waybill.manifest;

import dev.waybill.document.DialectReader;
import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes single options of a manifest and leaves every other byte as it is: comments, blanks, line
 * ends, the order of the options, the slips too.
 *
 * <pre>{@code
 * byte[] changed =
 *     ManifestEditor.of(bytes)
 *         .set("returnAddress.city", "Cork")
 *         .set("operations[2].prefix", "2012/")
 *         .unset("serviceLevel")
 *         .bytes();
 * }</pre>
 *
 * <p>Paths are those of the options; an index in brackets counts the items of a list from 1, and a
 * key that is no plain name stands in quotes: {@code contentTypes."tar.gz"}. An editor never
 * changes: each change gives another one. After each the text is read again, and what would change
 * more than the one option is refused with an {@link IllegalArgumentException}, which never quotes
 * a value. A signature of the old bytes does not fit the new ones.
 */
public final class ManifestEditor {
  private final byte[] bytes;
  private final Document document;

  private ManifestEditor(byte[] bytes) {
    this.bytes = bytes;
    this.document = DialectReader.read(SourceText.decode(bytes));
  }

  /** An editor of the bytes of a file; of any bytes, but only a readable text can be changed. */
  public static ManifestEditor of(byte[] bytes) {
    return new ManifestEditor(bytes.clone());
  }

  /** The bytes as they are now. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The text of an option or of an item; empty when it is absent, a list or a block. */
  public Optional<String> get(String path) {
    return find(OptionPath.parse(path).steps()) instanceof Scalar scalar
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /**
   * Gives an option a text, whether it is there or not. One that is there keeps its quotes, and
   * gets some where the text needs them. One that is not is written below the last of its block,
   * indented and spaced as that is; a block, or the next item of a list, is begun where need be.
   *
   * @throws IllegalArgumentException when the text is not readable, the path is none, the option is
   *     a block or is there twice, the value has control characters, or more than the option would
   *     change
   */
  public ManifestEditor set(String path, String value) {
    refuseUnreadable();
    if (value.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
      throw new IllegalArgumentException("a control character in the value of " + path);
    }
    List<OptionPath.Step> steps = OptionPath.parse(path).steps();
    Value old = find(steps);
    if (old instanceof Scalar scalar) {
      return scalar.text().equals(value) ? this : replaced(path, scalar, value);
    }
    if (old != null) {
      throw new IllegalArgumentException(path + " is a block, not a text");
    }
    ManifestEditor changed = edited(new AddedOption(document, path).edits(steps, value));
    List<String> expected = reading(null);
    List<String> found = changed.reading(null);
    for (int i = 0; i < found.size(); i++) {
      List<String> others = new ArrayList<>(found);
      others.remove(i);
      boolean isIt = found.get(i).equals(OptionPath.parse(path).withoutIndexes() + "=" + value);
      if (isIt && others.equals(expected)) {
        return changed;
      }
    }
    if (value.isEmpty() && found.equals(expected)) {
      return changed;
    }
    throw refusal(path);
  }

  /**
   * Takes an option or an item away with all that stands below it, with its lines and their ends.
   * Comments stay. What is not there is no reason to change anything.
   *
   * @throws IllegalArgumentException when the text is not readable, the path is none, the option is
   *     there twice, or more than the option would change
   */
  public ManifestEditor unset(String path) {
    refuseUnreadable();
    List<OptionPath.Step> steps = OptionPath.parse(path).steps();
    Value gone = find(steps);
    if (gone == null) {
      return this;
    }
    ManifestEditor changed = edited(removed(path, steps, gone));
    if (!changed.reading(null).equals(reading(gone))) {
      throw refusal(path);
    }
    return changed;
  }

  private void refuseUnreadable() {
    if (!document.isReadable()) {
      throw new IllegalArgumentException("a text that is no manifest cannot be changed");
    }
  }

  static IllegalArgumentException refusal(String path) {
    return new IllegalArgumentException(
        path + " cannot be changed without changing how other lines are read");
  }

  private ManifestEditor edited(List<Edit> edits) {
    ManifestEditor changed = new ManifestEditor(document.source().edited(edits));
    if (!changed.document.isReadable()
        || changed.document.faults().size() > document.faults().size()) {
      throw new IllegalArgumentException("the change would make the text unreadable");
    }
    return changed;
  }

  // Finding

  /** What stands at a path; null when nothing does. */
  private @Nullable Value find(List<OptionPath.Step> steps) {
    Value value = document.root();
    for (OptionPath.Step step : steps) {
      value = below(value, step);
      if (value == null) {
        return null;
      }
    }
    return value;
  }

  static @Nullable Value below(Value value, OptionPath.Step step) {
    if (step.key() == null) {
      List<Value> items = value instanceof Sequence list ? list.items() : List.of();
      return step.index() <= items.size() ? items.get(step.index() - 1) : null;
    }
    List<Field> fields =
        value instanceof Mapping mapping
            ? mapping.fields().stream().filter(f -> f.key().equals(step.key())).toList()
            : List.of();
    if (fields.size() > 1) {
      throw new IllegalArgumentException(step.key() + " is there twice");
    }
    return fields.isEmpty() ? null : fields.get(0).value();
  }

  /** Every text with its path, in order, but for the empty ones and those of one value. */
  private List<String> reading(@Nullable Value without) {
    List<String> reading = new ArrayList<>();
    read("", document.root(), without, reading);
    return reading;
  }

  @SuppressWarnings("ReferenceEquality") // One value among others of the same text.
  private static void read(
      String path, Value value, @Nullable Value without, List<String> reading) {
    if (value == without) {
      return;
    }
    if (value instanceof Scalar scalar && !scalar.text().isEmpty()) {
      reading.add(path + "=" + scalar.text());
    } else if (value instanceof Mapping mapping) {
      mapping.fields().forEach(field -> read(field.path(), field.value(), without, reading));
    } else if (value instanceof Sequence list) {
      list.items().forEach(item -> read(path + "[]", item, without, reading));
    }
  }

  // Replacing

  private ManifestEditor replaced(String path, Scalar old, String value) {
    SourceText source = document.source();
    String written = source.textOf(old.span());
    String text = ManifestWriter.scalar(value);
    if (old.quoted()) {
      boolean isSingle = written.startsWith("'") && !ManifestWriter.quoted(value).contains("\\u");
      text = isSingle ? "'" + value.replace("'", "''") + "'" : ManifestWriter.quoted(value);
    } else if (old.span().isSpot()) {
      text = " " + text;
    }
    List<String> expected = new ArrayList<>();
    replace("", document.root(), old, value, expected);
    ManifestEditor changed = edited(List.of(new Edit(old.span(), text)));
    if (!changed.reading(null).equals(expected)) {
      throw refusal(path);
    }
    return changed;
  }

  @SuppressWarnings("ReferenceEquality") // One value among others of the same text.
  private static void replace(
      String path, Value value, Scalar old, String text, List<String> reading) {
    if (value instanceof Scalar scalar) {
      String now = scalar == old ? text : scalar.text();
      if (!now.isEmpty()) {
        reading.add(path + "=" + now);
      }
    } else if (value instanceof Mapping mapping) {
      mapping.fields().forEach(field -> replace(field.path(), field.value(), old, text, reading));
    } else if (value instanceof Sequence list) {
      list.items().forEach(item -> replace(path + "[]", item, old, text, reading));
    }
  }

  // Removing

  @SuppressWarnings("ReferenceEquality") // One value among others of the same text.
  private List<Edit> removed(String path, List<OptionPath.Step> steps, Value gone) {
    OptionPath.Step last = steps.get(steps.size() - 1);
    if (last.key() == null) {
      return lines(gone.span().start().line(), gone.span().end().line());
    }
    Value level = find(steps.subList(0, steps.size() - 1));
    List<Field> fields = level instanceof Mapping mapping ? mapping.fields() : List.of();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (field.value() == gone) {
        Position start = field.keySpan().start();
        // Not whether it is blank: a no-break space, which is read as a blank, is not.
        boolean isBehindDash = AddedOption.before(document, start).indexOf('-') >= 0;
        if (!isBehindDash || fields.size() == 1) {
          return lines(start.line(), gone.span().end().line());
        }
        if (i + 1 == fields.size()) {
          throw refusal(path);
        }
        // The dash stays, and the next option moves up to it.
        Position next = fields.get(i + 1).keySpan().start();
        if (next.line() == gone.span().end().line() + 1) {
          return List.of(Edit.removal(new Span(start, next)));
        }
      }
    }
    throw refusal(path);
  }

  /** All lines from one to another that are no comment and not blank. */
  private List<Edit> lines(int first, int last) {
    SourceText source = document.source();
    List<Edit> edits = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      String line = source.line(number).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Position start = new Position(number, 1);
      Position end = source.span(number, 0, source.line(number).length()).end();
      boolean isLast = number == source.lineCount();
      edits.add(Edit.removal(new Span(start, isLast ? end : new Position(number + 1, 1))));
    }
    return edits;
  }
}
