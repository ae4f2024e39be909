package dev.waybill.job;

/** What kind of {@link Value} a member has. */
public enum MemberType {
  /** Any text, also of several lines. */
  TEXT,
  /** A {@link Value.Text} that says an instant, such as {@code 2010-03-28T20:27:35Z}. */
  TIMESTAMP,
  /** A {@link Value.Numeral}. */
  INTEGER,
  /** A {@link Value.Flag}. */
  BOOLEAN,
  /** {@link Value.Items} of which each is a {@link Value.Mapping} by the names of members. */
  LIST
}
