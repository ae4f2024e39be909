package dev.waybill.document;

import dev.waybill.text.Span;

/**
 * One place where the reader had to help before a YAML parser could read the text.
 *
 * @param kind what it did
 * @param span where
 */
public record Repair(Kind kind, Span span) {
  /** What the reader does to a text. */
  public enum Kind {
    /** Put the blank behind a colon: {@code bucket:mybucket}. */
    TIGHT_COLON,
    /** Put the blank behind a dash: {@code -exportBucket:b}. */
    TIGHT_DASH,
    /** Made a list item of options that stand below {@code operations} without a dash. */
    MISSING_DASH,
    /** Took tabs as indentation. */
    TAB_INDENT,
    /** Took no-break and other special spaces for blanks. */
    NO_BREAK_SPACE,
    /** Left out the byte order mark. */
    BYTE_ORDER_MARK,
    /** Took a CR without LF as the end of a line. */
    LONE_CARRIAGE_RETURN,
    /** Left out a semicolon behind a version or a yes or no. */
    STRAY_SEMICOLON,
    /** Put options below one that they belong to though they are not indented. */
    UNINDENTED_CHILDREN,
    /** Chose a level for a line whose indentation fits none. */
    UNEVEN_INDENT,
    /** Left out a document marker or directive. */
    DOCUMENT_MARKER,
    /**
     * Took a character for the one it looks like or stands for: {@code ：}, {@code –}, {@code “}.
     */
    LOOK_ALIKE,
    /** Took {@code =}, {@code ->}, {@code ::} and the like for a colon. */
    OTHER_SEPARATOR,
    /** Read over what stands at the beginning or the end of every line. */
    MARKED_LINES,
    /** Read over the fences that Markdown puts around a text. */
    CODE_FENCE,
    /**
     * Read over a comment behind the colon of an option that has its content below, or behind a
     * text in quotes.
     */
    COMMENT_READ_OVER
  }
}
