package dev.waybill.cli;

import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What some source gave as the key, and whether it can be one. */
final class KeyText {
  /** More than any key has. */
  static final int MOST_BYTES = 4096;

  /** What a secret access key has; other lengths are signed with, but said. */
  private static final int USUAL_LENGTH_BYTES = 40;

  private static final byte DELETE = 0x7f;

  private static final String ACCESS_KEY_ID = "(?i:A[A-Z]IA[A-Z0-9]{12,28})";

  private KeyText() {}

  /** What the key is for. */
  enum Use {
    /** What is more than the key would make a signature that nobody can verify: it is refused. */
    SIGNING,
    /** Such a key may be what the signature was made with by mistake: it is taken as it is. */
    VERIFYING
  }

  /** Whether this looks like the public half, which is often given for the secret one. */
  static boolean isAccessKeyId(String text) {
    return text.matches(ACCESS_KEY_ID);
  }

  /** Takes what was read, and wipes it. */
  static SigningKey key(CommandSpec spec, byte[] bytes, String from, Use use) throws IOException {
    byte[] own = bytes;
    try {
      int length = withoutLineEnd(bytes);
      if (bytes.length > MOST_BYTES) {
        throw new IOException(from + " holds more than " + MOST_BYTES + " bytes, which is no key");
      }
      if (length == 0) {
        throw new IOException(from + " holds no key");
      }
      own = Arrays.copyOf(bytes, length);
      refuseWhatIsNoText(own, from);
      if (length < bytes.length) {
        say(spec, "the line end behind the key in " + from + " is not part of the key; left out");
      }
      String more = moreThanKey(own);
      if (more != null && use == Use.SIGNING) {
        throw new IOException(
            from + more + "; nobody could verify what is signed with it: expected the key alone");
      }
      if (length != USUAL_LENGTH_BYTES) {
        say(
            spec,
            "the key in "
                + from
                + " does not have the "
                + USUAL_LENGTH_BYTES
                + " characters of a secret access key; used all the same");
      }
      if (more != null) {
        say(spec, from + more + "; used all the same");
      }
      return SigningKey.ofBytes(own);
    } finally {
      Arrays.fill(own, (byte) 0);
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** With such a key nothing was ever signed; the device would come back. */
  private static void refuseWhatIsNoText(byte[] key, String from) throws IOException {
    for (int i = 0; i < key.length; i++) {
      if (key[i] == '\n' || key[i] == '\r') {
        throw new IOException(
            from
                + " holds more than one line, expected the key alone; a credentials file is given"
                + " by --credentials");
      }
      if ((key[i] >= 0 && key[i] < ' ' && key[i] != '\t') || key[i] == DELETE) {
        throw new IOException(from + " is no plain text, which a key is");
      }
    }
    if (key.length > 2 && key[0] == (byte) 0xef && key[1] == (byte) 0xbb && key[2] == (byte) 0xbf) {
      throw new IOException(
          from
              + " begins with a byte order mark (EF BB BF), which is not part of a key: store it as"
              + " plain text without one");
    }
  }

  /** What is certainly not the key alone, as the rest of a sentence; null when nothing is. */
  private static @Nullable String moreThanKey(byte[] key) {
    CharBuffer text = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(key));
    try {
      for (MoreThanKey more : MoreThanKey.values()) {
        if (more.form.matcher(text).matches()) {
          return more.words;
        }
      }
      return null;
    } finally {
      Arrays.fill(text.array(), '\0');
    }
  }

  /** What people store in the place of a secret access key, which is letters, digits, + and /. */
  private enum MoreThanKey {
    BLANKS("[ \t].*|.*[ \t]", " has blanks around the key"),
    QUOTES("([\"']).*\\1", " has quotes around the key"),
    ACCESS_KEY_ID(
        KeyText.ACCESS_KEY_ID,
        " holds what looks like an access key ID, which is public, and not the secret access key"),
    SETTING(
        "[A-Za-z_][\\w .-]{0,39}[=:]\\s*\\S.*",
        " has a name before the key, as a credentials file does (--credentials)"),
    /** A row of a table, a member of JSON, a line of a script. */
    WORDS(
        ".*[^A-Za-z0-9+/][A-Za-z0-9+/]{40}([^A-Za-z0-9+/].*)?|[A-Za-z0-9+/]{40}[^A-Za-z0-9+/].*",
        " has more around the key, which has 40 letters, digits and signs of + and /");

    private final Pattern form;
    private final String words;

    MoreThanKey(String form, String words) {
      this.form = Pattern.compile(form, Pattern.DOTALL);
      this.words = words;
    }
  }

  private static void say(CommandSpec spec, String sentence) {
    spec.commandLine().getErr().println("waybill: " + sentence);
  }

  /** One LF or CR LF at the end belongs to the file, not to the key. */
  private static int withoutLineEnd(byte[] bytes) {
    int length = bytes.length;
    if (length > 0 && bytes[length - 1] == '\n') {
      length--;
      if (length > 0 && bytes[length - 1] == '\r') {
        length--;
      }
    }
    return length;
  }
}
