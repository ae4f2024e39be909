package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Secrets made up for one run, and a search for any part of them, however it is written: as it is,
 * backwards, in Base64 at any offset, in hexadecimal, in a dump, escaped for JSON, XML or a URL.
 */
public final class Canaries {
  /** So many characters in a row are a part: a half of the shortest secret here. */
  private static final int PART = 8;

  private static final int STEP = 4;
  private static final String KEY_ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final Pattern ESCAPED =
      Pattern.compile(
          "\\\\u([0-9A-Fa-f]{4})|\\\\([/\"\\\\])|%([0-9A-Fa-f]{2})|&(amp|lt|gt|quot|apos);|&#x?([0-9A-Fa-f]+);");

  /** Address, two blanks, hexadecimal, two blanks, text. */
  private static final Pattern ROW_OF_DUMP =
      Pattern.compile("(?m)^ *[0-9A-F]{4}  ((?:[0-9A-F]{2} )*[0-9A-F]{2}) .*$");

  /** A part of a secret in one form. */
  private record Part(String text, String name) {}

  private static final String KEY = "signing key";
  private static final String OTHER_KEY = "other signing key";
  private static final Set<String> KEYS = Set.of(KEY, OTHER_KEY);

  private static final int HASH_BITS = 16;

  /** By their first four characters, so that a text is gone through once. */
  private final Map<Long, List<Part>> parts = new HashMap<>();

  /** The hashes of these: most places of a text are passed over without looking into the map. */
  private final BitSet beginnings = new BitSet(1 << HASH_BITS);

  private final Random random;

  /** The secret access key that signs. */
  public final String key;

  /** The one that stands in credentials files, of another profile. */
  public final String otherKey;

  /** Of the encrypted device; needs escaping wherever something is escaped. */
  public final String password;

  /** Of the device with a keypad. */
  public final String pin;

  /** Others each time; the seed is printed when something is found. */
  public Canaries(long seed) {
    random = new Random(seed);
    key = text(40, KEY_ALPHABET);
    otherKey = text(40, KEY_ALPHABET);
    password = text(11, KEY_ALPHABET) + "&/\"'\\%" + text(11, KEY_ALPHABET);
    pin = text(16, "0123456789");
    keep(KEY, key);
    keep(OTHER_KEY, otherKey);
    keep("password", password);
    keep("PIN", pin);
  }

  private String text(int length, String alphabet) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** Looks for this one, too. */
  public void keep(String name, String secret) {
    for (int from = 0; from < secret.length(); from += STEP) {
      int end = Math.min(secret.length(), from + PART);
      String part = secret.substring(Math.max(0, end - PART), end);
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      add(name, part);
      add(name, new StringBuilder(part).reverse().toString());
      add(name, HexFormat.of().formatHex(bytes));
      add(name, HexFormat.of().withUpperCase().formatHex(bytes));
      for (int offset = 0; offset < 3; offset++) {
        add(name, base64Inside(bytes, offset));
        add(name, base64Inside(bytes, offset).replace('+', '-').replace('/', '_'));
      }
    }
  }

  private void add(String name, String part) {
    long beginning = beginning(part, 0);
    beginnings.set(hash(beginning));
    parts.computeIfAbsent(beginning, any -> new ArrayList<>()).add(new Part(part, name));
  }

  private static long beginning(String text, int at) {
    long beginning = 0;
    for (int i = at; i < at + 4; i++) {
      beginning = beginning << 16 | text.charAt(i);
    }
    return beginning;
  }

  private static int hash(long beginning) {
    return (int) ((beginning * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - HASH_BITS));
  }

  /** The characters of Base64 that depend on these bytes alone, behind so many others. */
  private static String base64Inside(byte[] bytes, int offset) {
    byte[] whole = new byte[offset + bytes.length];
    System.arraycopy(bytes, 0, whole, offset, bytes.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(whole);
    int from = offset == 0 ? 0 : offset + 1;
    return text.substring(from, whole.length * 4 / 3);
  }

  /** The name of the secret of which a part stands in this text; null when there is none. */
  public @Nullable String in(String text) {
    return in(text, name -> true);
  }

  private @Nullable String in(String text, Predicate<String> wanted) {
    for (String form : forms(text)) {
      for (int at = 0; at <= form.length() - 4; at++) {
        long beginning = beginning(form, at);
        if (beginnings.get(hash(beginning))) {
          for (Part part : parts.getOrDefault(beginning, List.of())) {
            if (form.startsWith(part.text(), at) && wanted.test(part.name())) {
              return part.name();
            }
          }
        }
      }
    }
    return null;
  }

  /** As it is, unescaped, and what a dump of bytes shows, without its blanks. */
  private static List<String> forms(String text) {
    List<String> forms = new ArrayList<>(List.of(text));
    if (ESCAPED.matcher(text).find()) {
      forms.add(unescaped(text));
      forms.add(unescaped(unescaped(text)));
    }
    var dump = new StringBuilder();
    ROW_OF_DUMP.matcher(text).results().forEach(row -> dump.append(row.group(1).replace(" ", "")));
    forms.add(dump.toString());
    return forms;
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            match -> {
              String character =
                  match.group(1) != null
                      ? String.valueOf((char) Integer.parseInt(match.group(1), 16))
                      : match.group(2) != null
                          ? match.group(2)
                          : match.group(3) != null
                              ? String.valueOf((char) Integer.parseInt(match.group(3), 16))
                              : match.group(4) != null ? entity(match.group(4)) : "?";
              return java.util.regex.Matcher.quoteReplacement(character);
            });
  }

  private static String entity(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      default -> "'";
    };
  }

  /** Fails when a part of a secret stands in the text. */
  public void assertNotIn(String what, String text) {
    assertNone(what, text, in(text));
  }

  /** Fails when a part of a key stands in the text; those of manifests may. */
  public void assertNoKeyIn(String what, String text) {
    assertNone(what, text, in(text, KEYS::contains));
  }

  private static void assertNone(String what, String text, @Nullable String found) {
    assertThat(found)
        .withFailMessage(
            () -> String.format(Locale.ROOT, "%s has a part of the %s:%n%s", what, found, text))
        .isNull();
  }
}
