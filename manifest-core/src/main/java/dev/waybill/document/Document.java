package dev.waybill.document;

import dev.waybill.option.Option;
import dev.waybill.text.Position;
import dev.waybill.text.Quoted;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as written: its options as a tree of raw texts with their places, and what the reader
 * noted on the way.
 */
public final class Document {
  private static final String HIDDEN = "(hidden)";

  /** Enough to recognise a value, little enough for one line. */
  private static final int MOST_QUOTED = 60;

  private final SourceText source;
  private final Mapping root;
  private final List<Repair> repairs;
  private final List<Fault> faults;
  private final List<Field> fields;
  private final Map<String, Field> lastByPath;
  private final BitSet faultyLines = new BitSet();
  private final boolean readable;

  /**
   * Sought when something is first to be shown: of most manifests nothing is. Only {@link #secrets}
   * asks.
   */
  private volatile @Nullable SecretLines secrets;

  Document(SourceText source, Mapping root, List<Repair> repairs, List<Fault> faults) {
    this.source = source;
    this.root = root;
    this.repairs = List.copyOf(repairs);
    this.faults = List.copyOf(faults);
    List<Field> all = new ArrayList<>();
    collect(root, all);
    this.fields = List.copyOf(all);
    this.lastByPath = new HashMap<>(2 * all.size());
    for (Field field : all) {
      lastByPath.put(field.path(), field);
    }
    boolean isReadable = true;
    for (Fault fault : faults) {
      isReadable &= !fault.kind().isFatal();
      if (fault.kind() != Fault.Kind.DUPLICATE_KEY) {
        faultyLines.set(fault.span().start().line());
      }
      if (fault.kind() == Fault.Kind.TORN_VALUE) {
        faultyLines.set(fault.span().start().line() - 1);
      }
    }
    this.readable = isReadable;
  }

  /** The text it was read from; empty when the bytes were no text. */
  public SourceText source() {
    return source;
  }

  /** The top level. */
  public Mapping root() {
    return root;
  }

  /** Where the reader helped, in the order in which it did. */
  public List<Repair> repairs() {
    return repairs;
  }

  /** What the reader could not make sense of, in the order in which it met it. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * Whether there is something to judge; false when nothing else than its faults can be said of the
   * text. That a second document was left out does not count.
   */
  public boolean isReadable() {
    return readable;
  }

  /** All fields of all levels, in the order of the text. */
  public List<Field> fields() {
    return fields;
  }

  /**
   * The field of a path such as {@code returnAddress.city}; the last one where it is written
   * several times, as most readers take it.
   */
  public Optional<Field> find(String path) {
    return Optional.ofNullable(lastByPath.get(path));
  }

  /** The text of a top-level or nested option; empty when it is absent, a list or a map. */
  public String text(String path) {
    Field field = lastByPath.get(path);
    return field == null ? "" : field.text();
  }

  /** Whether a field's own line has a fault, so that its value is not to be judged further. */
  public boolean isFaulty(Field field) {
    return faultyLines.get(field.keySpan().start().line());
  }

  /** Whether a text stands on a line that has a fault. */
  public boolean isFaulty(Scalar scalar) {
    return faultyLines.get(scalar.span().start().line());
  }

  /** Whether the character at a place must not be shown. */
  public boolean isHidden(Position place) {
    return source.lineCount() >= place.line() && secrets().hides(place);
  }

  /** Whether any character of a span must not be shown. */
  public boolean isHidden(Span span) {
    return source.lineCount() >= span.start().line() && secrets().hides(span);
  }

  /**
   * The characters of a span as a message may quote them: harmless, cut, and hidden where they are
   * or may be a secret.
   */
  public String quote(Span span) {
    return secrets().hides(span) ? HIDDEN : Quoted.of(source.textOf(span), MOST_QUOTED);
  }

  /** A text as a message may quote it, and hidden where the place it comes from is. */
  public String quote(Span place, String text) {
    return secrets().hides(place) ? HIDDEN : Quoted.of(text, MOST_QUOTED);
  }

  /**
   * One line as it may be shown: from where a secret begins or may begin, every character is
   * replaced by {@code *}.
   *
   * @param number counts from 1
   */
  public String maskedLine(int number) {
    return secrets().mask(number);
  }

  /**
   * Whether another text says the same: each option with its text, in order, wherever it stands.
   */
  public boolean saysTheSameAs(Document other) {
    return texts().equals(other.texts());
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Field field : fields) {
      texts.add(field.path());
      addTexts(field.value(), texts);
    }
    return texts;
  }

  private static void addTexts(Value value, List<String> texts) {
    if (value instanceof Scalar scalar) {
      texts.add("text " + scalar.text());
    } else if (value instanceof Sequence sequence) {
      texts.add("list of " + sequence.items().size());
      sequence.items().forEach(item -> addTexts(item, texts));
    } else {
      texts.add("options");
    }
  }

  /** Two threads may both seek, and find the same. */
  private SecretLines secrets() {
    SecretLines known = secrets;
    if (known == null) {
      // A key in quotes may be written in escapes, which the lines do not show.
      List<Span> values =
          fields.stream().filter(Document::isSecret).map(field -> field.value().span()).toList();
      known = SecretLines.of(source, values);
      secrets = known;
    }
    return known;
  }

  private static boolean isSecret(Field field) {
    return field.option().map(Option::secret).orElse(false);
  }

  private static void collect(Value value, List<Field> all) {
    if (value instanceof Mapping mapping) {
      for (Field field : mapping.fields()) {
        all.add(field);
        collect(field.value(), all);
      }
    } else if (value instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        collect(item, all);
      }
    }
  }
}
