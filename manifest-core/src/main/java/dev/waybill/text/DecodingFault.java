package dev.waybill.text;

/** Why bytes are not taken as the text of a manifest. */
public enum DecodingFault {
  /**
   * More bytes than {@link SourceText#MAX_BYTES}, or a line longer than {@link
   * SourceText#MAX_LINE_LENGTH}.
   */
  TOO_LARGE,
  /** UTF-16 or UTF-32, with or without a byte order mark. */
  WIDE_ENCODING,
  /** Bytes that are not UTF-8. */
  NOT_UTF8,
  /** A control character that no text needs: NUL, escape, backspace and their like. */
  CONTROL_CHARACTER,
  /** A file of some other program, recognised by the bytes it begins with. */
  OTHER_FORMAT
}
