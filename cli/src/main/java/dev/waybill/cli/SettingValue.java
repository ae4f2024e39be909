package dev.waybill.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What stands behind a name in a credentials file. Does not print itself; closing zeroes it. */
final class SettingValue implements AutoCloseable {
  private static final int HEX_DIGITS = 4;

  private final char[] characters;
  private final boolean quoted;

  /** Takes the array itself. */
  private SettingValue(char[] characters) {
    int last = characters.length - 1;
    this.quoted =
        last > 0
            && characters[0] == characters[last]
            && (characters[0] == '"' || characters[0] == '\'');
    this.characters = quoted ? Arrays.copyOfRange(characters, 1, last) : characters;
    if (quoted) {
      Arrays.fill(characters, '\0');
    }
  }

  /** Below a profile: as it stands, but for blanks around it and a comment behind a blank. */
  static SettingValue ofProfile(CharBuffer written) {
    int end = 0;
    while (end < written.length() && !isComment(written, end)) {
      end++;
    }
    return new SettingValue(stripped(written.subSequence(0, end)));
  }

  private static boolean isComment(CharBuffer written, int at) {
    return at > 0
        && Character.isWhitespace(written.charAt(at - 1))
        && (written.charAt(at) == '#' || written.charAt(at) == ';');
  }

  /**
   * Of a properties file: a backslash makes the next character what it means, or nothing special.
   */
  static SettingValue ofProperty(CharBuffer written) {
    CharBuffer room = CharBuffer.allocate(written.length());
    try {
      CharBuffer rest = written.duplicate();
      skipBlanks(rest);
      while (rest.hasRemaining()) {
        char character = rest.get();
        if (character == '\\' && rest.hasRemaining()) {
          putEscaped(rest, room);
        } else {
          room.put(character);
        }
      }
      return new SettingValue(stripped(room.flip()));
    } finally {
      Arrays.fill(room.array(), '\0');
    }
  }

  private static void putEscaped(CharBuffer rest, CharBuffer room) {
    char escaped = rest.get();
    switch (escaped) {
      case 't' -> room.put('\t');
      case 'n' -> room.put('\n');
      case 'r' -> room.put('\r');
      case 'f' -> room.put('\f');
      case 'u' -> {
        int code = 0;
        for (int i = 0; i < HEX_DIGITS && rest.hasRemaining(); i++) {
          code = code * 16 + Math.max(0, Character.digit(rest.get(), 16));
        }
        room.put((char) code);
      }
      case '\r', '\n' -> {
        if (escaped == '\r' && rest.hasRemaining() && rest.get(rest.position()) == '\n') {
          rest.get();
        }
        skipBlanks(rest);
      }
      default -> room.put(escaped);
    }
  }

  private static void skipBlanks(CharBuffer rest) {
    while (rest.hasRemaining() && " \t\f".indexOf(rest.get(rest.position())) >= 0) {
      rest.get();
    }
  }

  private static char[] stripped(CharBuffer text) {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    char[] characters = new char[to - from];
    text.subSequence(from, to).get(characters);
    return characters;
  }

  boolean isEmpty() {
    return characters.length == 0;
  }

  /** Whether there were quotes around it, which are not part of it. */
  boolean isQuoted() {
    return quoted;
  }

  /** In UTF-8, to be wiped by the caller. */
  byte[] toBytes() {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    encoded.clear();
    while (encoded.hasRemaining()) {
      encoded.put((byte) 0);
    }
    return bytes;
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SettingValue value && Arrays.equals(characters, value.characters);
  }

  /** The same for all: the values are few, and a hash of a key is a way to learn about it. */
  @Override
  public int hashCode() {
    return SettingValue.class.hashCode();
  }

  /** Says only that this is one. */
  @Override
  public String toString() {
    return "SettingValue";
  }
}
