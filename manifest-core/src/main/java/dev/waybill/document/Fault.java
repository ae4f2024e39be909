package dev.waybill.document;

import dev.waybill.text.Span;

/**
 * One place that the reader could not make sense of, or will not.
 *
 * @param kind what it is
 * @param span where
 * @param found more for the message, in words; empty when the kind says all; never quotes the text
 */
public record Fault(Kind kind, Span span, String found) {
  /** What a text can hold that is not of the dialect. */
  public enum Kind {
    /** The file, a line, the depth or the number of entries goes over a budget; reading stopped. */
    TOO_LARGE(true),
    /** UTF-16 or UTF-32. */
    WIDE_ENCODING(true),
    /** Bytes that are not UTF-8. */
    NOT_UTF8(true),
    /** A control character. */
    CONTROL_CHARACTER(true),
    /** Nothing but blank lines and comments. */
    EMPTY(true),
    /** Text, but no option. */
    NOT_A_MANIFEST(true),
    /** A line that is no option, item or comment. */
    STRAY_TEXT(false),
    /** The name of an option that goes on on the next line; the whole of it was found. */
    TORN_KEY(false),
    /** A line that goes on with the value of the line above. */
    TORN_VALUE(false),
    /** A line below an option without a value, probably its value. */
    VALUE_ON_NEXT_LINE(false),
    /** A list item below nothing that takes a list. */
    STRAY_LIST_ITEM(false),
    /** Quotes that do not close, or escapes that mean nothing. */
    MALFORMED_QUOTES(false),
    /** The same key once more at the same place. */
    DUPLICATE_KEY(false),
    /** YAML's {@code &name} and {@code *name}. */
    ANCHOR_OR_ALIAS(false),
    /** YAML's {@code !type}. */
    TAG(false),
    /** YAML's {@code |} and {@code >}. */
    BLOCK_SCALAR(false),
    /** YAML's <code>[a, b]</code> and <code>{a: b}</code>. */
    FLOW_COLLECTION(false),
    /** More than one option on a line; the names of all but the first are what was found. */
    SEVERAL_OPTIONS(false),
    /** What a version control system leaves where it could not merge two versions of a text. */
    MERGE_CONFLICT(false),
    /** A second document in the file; reading stopped. */
    SEVERAL_DOCUMENTS(false);

    private final boolean fatal;

    Kind(boolean fatal) {
      this.fatal = fatal;
    }

    /**
     * Whether it is a part of YAML that manifests do not have; a text with such parts was meant as
     * YAML.
     */
    public boolean isYaml() {
      return switch (this) {
        case ANCHOR_OR_ALIAS, TAG, BLOCK_SCALAR, FLOW_COLLECTION, SEVERAL_DOCUMENTS -> true;
        default -> false;
      };
    }

    /** Whether nothing else can be said about the file. */
    public boolean isFatal() {
      return fatal;
    }
  }
}
