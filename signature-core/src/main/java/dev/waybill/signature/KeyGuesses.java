package dev.waybill.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys that may have signed in place of the one at hand. Closing zeroes them all.
 *
 * <p>Works on bytes and never on strings of the key: those could not be wiped.
 */
final class KeyGuesses implements AutoCloseable {
  /** Of a secret access key. */
  private static final int USUAL_LENGTH_BYTES = 40;

  private static final byte[] SLASH = ascii("/");
  private static final byte[] PLUS = ascii("+");
  private static final Pattern ACCESS_KEY_ID =
      Pattern.compile("accessKeyId[ \t]*:[ \t]*[\"']?([A-Za-z0-9]{16,128})");

  /** Prefixes of access key IDs; a secret access key has 40 characters. */
  private static final Pattern LOOKS_LIKE_ACCESS_KEY_ID =
      Pattern.compile("A[A-Z]IA[A-Z0-9]{12,28}");

  private final List<Guess> guesses = new ArrayList<>();

  private KeyGuesses() {}

  /** In the order in which they are tried; none is empty, and none is the key itself. */
  static KeyGuesses of(SigningKey key, byte[] manifest) {
    var all = new KeyGuesses();
    byte[] given = key.copy();
    try {
      all.addAll(given);
    } finally {
      Arrays.fill(given, (byte) 0);
    }
    Matcher matcher = ACCESS_KEY_ID.matcher(new String(manifest, StandardCharsets.ISO_8859_1));
    if (matcher.find()) {
      all.add(MismatchCause.ACCESS_KEY_SIGNED, "", ascii(matcher.group(1)), new byte[0]);
    }
    return all;
  }

  /** Whether what was given as a secret is the name of an account's key. */
  static boolean isAccessKeyId(SigningKey key) {
    byte[] given = key.copy();
    try {
      // An access key ID is no secret; nothing else of this length is made a string.
      return given.length < 33
          && LOOKS_LIKE_ACCESS_KEY_ID
              .matcher(new String(given, StandardCharsets.ISO_8859_1))
              .matches();
    } finally {
      Arrays.fill(given, (byte) 0);
    }
  }

  List<Guess> all() {
    return guesses;
  }

  @Override
  public void close() {
    guesses.forEach(guess -> Arrays.fill(guess.value(), (byte) 0));
  }

  private void addAll(byte[] given) {
    int last = given.length - 1;
    add(MismatchCause.KEY_WITH_LF, "", joined(given, "\n"), given);
    add(MismatchCause.KEY_WITH_CRLF, "", joined(given, "\r\n"), given);
    add(MismatchCause.KEY_WITH_BLANK, "behind it", joined(given, " "), given);
    add(MismatchCause.KEY_WITH_BLANK, "in front of it", enclosed(" ", given, ""), given);
    add(MismatchCause.KEY_WITHOUT_TRAILING_BLANK, "", stripped(given), given);
    if (last >= 1 && given[0] == given[last] && (given[0] == '"' || given[0] == '\'')) {
      add(MismatchCause.KEY_WITHOUT_QUOTES, "", Arrays.copyOfRange(given, 1, last), given);
    }
    add(MismatchCause.KEY_IN_QUOTES, "", enclosed("\"", given, "\""), given);
    add(MismatchCause.KEY_IN_QUOTES, "", enclosed("'", given, "'"), given);
    addWithoutName(given);
    addWords(given);
    addEscapes(given);
    addDecoded(given);
    byte[] wide = new byte[2 * given.length];
    for (int i = 0; i < given.length; i++) {
      wide[2 * i] = given[i];
    }
    add(MismatchCause.KEY_IN_UTF_16, "", wide, given);
    add(MismatchCause.KEY_CUT, "last", Arrays.copyOf(given, last), given);
    add(MismatchCause.KEY_CUT, "first", Arrays.copyOfRange(given, 1, given.length), given);
  }

  /** Base64 has equals signs at its end only, so that one before a key is not the key's. */
  private void addWithoutName(byte[] given) {
    for (int i = 0; i < given.length - 1; i++) {
      if (given[i] == '=' || given[i] == ':') {
        byte[] behind = Arrays.copyOfRange(given, i + 1, given.length);
        byte[] value = stripped(behind);
        Arrays.fill(behind, (byte) 0);
        add(MismatchCause.KEY_WITHOUT_NAME, "", value, given);
        return;
      }
    }
  }

  /** Each word that is as long as keys are. */
  private void addWords(byte[] given) {
    int from = 0;
    for (int at = 0; at <= given.length; at++) {
      if (at == given.length || !isOfKey(given[at])) {
        if (at - from == USUAL_LENGTH_BYTES) {
          add(MismatchCause.KEY_WITHOUT_WORDS, "", Arrays.copyOfRange(given, from, at), given);
        }
        from = at + 1;
      }
    }
  }

  private static boolean isOfKey(byte b) {
    return (b >= 'A' && b <= 'Z')
        || (b >= 'a' && b <= 'z')
        || (b >= '0' && b <= '9')
        || b == '+'
        || b == '/';
  }

  private void addEscapes(byte[] given) {
    byte[] noSlash = replaced(given, SLASH, ascii("%2F"));
    add(
        MismatchCause.KEY_ESCAPED,
        "the key that signed had %2F and %2B for / and +",
        replaced(noSlash, PLUS, ascii("%2B")),
        given);
    Arrays.fill(noSlash, (byte) 0);
    byte[] slashes = replaced(given, ascii("%2F"), SLASH);
    add(
        MismatchCause.KEY_ESCAPED,
        "the one given here has %2F or %2B for / or +",
        replaced(slashes, ascii("%2B"), PLUS),
        given);
    Arrays.fill(slashes, (byte) 0);
    add(
        MismatchCause.KEY_ESCAPED,
        "the key that signed had \\/ for /, as in JSON",
        replaced(given, SLASH, ascii("\\/")),
        given);
    add(
        MismatchCause.KEY_ESCAPED,
        "the one given here has \\/ for /, as in JSON",
        replaced(given, ascii("\\/"), SLASH),
        given);
    add(
        MismatchCause.KEY_ESCAPED,
        "the key that signed had blanks for +, as from a web form",
        replaced(given, PLUS, ascii(" ")),
        given);
    add(
        MismatchCause.KEY_ESCAPED,
        "the one given here has blanks for +, as from a web form",
        replaced(given, ascii(" "), PLUS),
        given);
  }

  private void addDecoded(byte[] given) {
    try {
      add(
          MismatchCause.KEY_DECODED,
          "it was taken for Base64",
          Base64.getDecoder().decode(given),
          given);
    } catch (IllegalArgumentException notBase64) {
      // Then nobody decoded it either.
      return;
    }
  }

  /** Takes the array itself, unless it is empty or nothing new. */
  private void add(MismatchCause cause, String detail, byte[] guess, byte[] given) {
    if (guess.length > 0 && !Arrays.equals(guess, given)) {
      guesses.add(Guess.of(cause, detail, guess));
    } else {
      Arrays.fill(guess, (byte) 0);
    }
  }

  private static byte[] stripped(byte[] key) {
    int from = 0;
    int to = key.length;
    while (from < to && isBlank(key[from])) {
      from++;
    }
    while (to > from && isBlank(key[to - 1])) {
      to--;
    }
    return Arrays.copyOfRange(key, from, to);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private static byte[] joined(byte[] key, String behind) {
    return enclosed("", key, behind);
  }

  private static byte[] enclosed(String before, byte[] key, String behind) {
    byte[] whole = new byte[before.length() + key.length + behind.length()];
    System.arraycopy(ascii(before), 0, whole, 0, before.length());
    System.arraycopy(key, 0, whole, before.length(), key.length);
    System.arraycopy(ascii(behind), 0, whole, before.length() + key.length, behind.length());
    return whole;
  }

  /** A copy with each occurrence replaced, from the left. */
  private static byte[] replaced(byte[] key, byte[] old, byte[] by) {
    byte[] room = new byte[Math.max(key.length, key.length * by.length)];
    int length = 0;
    for (int at = 0; at < key.length; ) {
      int end = at + old.length;
      if (end <= key.length && Arrays.equals(key, at, end, old, 0, old.length)) {
        System.arraycopy(by, 0, room, length, by.length);
        length += by.length;
        at = end;
      } else {
        room[length++] = key[at++];
      }
    }
    byte[] result = Arrays.copyOf(room, length);
    Arrays.fill(room, (byte) 0);
    return result;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
