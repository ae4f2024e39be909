package dev.waybill.document;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that announce a secret, in whatever spelling and in the languages of those who ship
 * devices; also those of keys that have no place in a manifest.
 *
 * <p>They are looked for in {@link LegibleLine legible} text.
 */
final class SecretWords {
  private static final String ENGLISH =
      "(?i:pas{1,3}\\W?w?or?[dt]|pas{1,3}wr?d|pass\\W?(?:phrase|code)"
          + "|(?:true|vera)\\W?cr[iy]pt|pin\\W?\\w?code|secret|encryption\\W?key|unlock(?:ing)?(?:\\W?code)?|bitlocker)";

  /** Long enough to be part of no other word. */
  private static final List<String> OF_OTHER_LANGUAGES =
      List.of(
          // Germanic
          "kennwort",
          "kodewort",
          "codewort",
          "geheimzahl",
          "geheimnummer",
          "schluesselwort",
          "schlusselwort",
          "wachtwoord",
          "toegangscode",
          "adgangskode",
          "passord",
          "losenord",
          "lykilord",
          // Romance
          "contrasena",
          "motdepasse",
          "mot de passe",
          "mot-de-passe",
          "phrase de passe",
          "code secret",
          "palavra-passe",
          "palavra passe",
          "parola d'ordine",
          "contrasinal",
          // Slavonic and Baltic
          "lozinka",
          "zaporka",
          "slaptazodis",
          "sifra",
          // Others
          "salasana",
          "tunnussana",
          "jelszo",
          "pasahitza",
          "kata sandi",
          "katasandi",
          "mat khau",
          "matkhau",
          "neno la siri");

  /** Whole words only: they are short, and parts of others. */
  private static final List<String> SHORT =
      List.of(
          "pw", "psw", "pswd", "psswd", "pwd", "pwrd", "pword", "pass", "pin", "mdp", "clave",
          "senha", "haslo", "heslo", "geslo", "parola", "parole", "parool", "sifre", "kode",
          "losen");

  /** In scripts that have no capitals, or are no Latin letters. */
  private static final List<String> OF_OTHER_SCRIPTS =
      List.of(
          "\u043F\u0430\u0440\u043E\u043B\u044C", // Russian, Ukrainian, Bulgarian
          "\u043F\u0430\u0440\u043E\u043B\u044F",
          "\u043F\u0430\u0440\u043E\u043B\u0430",
          "\u043B\u043E\u0437\u0438\u043D\u043A", // Serbian, Macedonian
          "\u03BA\u03C9\u03B4\u03B9\u03BA\u03BF\u03C2", // Greek
          "\u03C3\u03C5\u03BD\u03B8\u03B7\u03BC\u03B1\u03C4\u03B9\u03BA",
          "\u5BC6\u7801",
          "\u5BC6\u78BC",
          "\u53E3\u4EE4", // Chinese
          "\u30D1\u30B9\u30EF\u30FC\u30C9",
          "\u30CF\u30B9\u30EF\u30FC\u30C9", // Japanese
          "\uFF8A\uFF9F\uFF7D\uFF9C\uFF70\uFF84\uFF9E",
          "\u6697\u8A3C\u756A\u53F7",
          "\u5408\u8A00\u8449",
          "\uBE44\uBC00\uBC88\uD638",
          "\uC554\uD638",
          "\uD328\uC2A4\uC6CC\uB4DC", // Korean
          "\u05E1\u05D9\u05E1\u05DE", // Hebrew
          "\u0643\u0644\u0645\u0629 \u0627\u0644\u0645\u0631\u0648\u0631", // Arabic
          "\u0643\u0644\u0645\u0629 \u0627\u0644\u0633\u0631",
          "\u0631\u0645\u0632 \u0639\u0628\u0648\u0631", // Persian
          "\u0E23\u0E2B\u0E31\u0E2A\u0E1C\u0E48\u0E32\u0E19", // Thai
          "\u092A\u093E\u0938\u0935\u0930\u094D\u0921"); // Hindi

  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          ENGLISH
              + SHORT.stream().map(SecretWords::alone).collect(Collectors.joining("|", "|", ""))
              + "|(?i:"
              + quoted(OF_OTHER_LANGUAGES)
              + ")|(?iu:"
              + quoted(OF_OTHER_SCRIPTS.stream().map(word -> LegibleLine.of(word).text()).toList())
              + ")");

  /**
   * The first three letters of the words that have letters of ASCII; spares most lines the pattern.
   */
  private static final BitSet BEGINNINGS = beginnings();

  /** The first letters of the others, in either case where there are two. */
  private static final String OTHER_BEGINNINGS =
      OF_OTHER_SCRIPTS.stream()
          .map(word -> LegibleLine.of(word).text().substring(0, 1))
          .map(letter -> letter + letter.toUpperCase(Locale.ROOT))
          .collect(Collectors.joining());

  private static final int LETTERS = 32;

  /** Of three letters. */
  private static final int COMBINATIONS = LETTERS * LETTERS * LETTERS;

  /**
   * What may stand between such a word and its colon and be shown. Anything else may be the
   * beginning of the secret: {@code trueCryptPassword hunter2: …}.
   */
  private static final Set<String> RESTS_OF_KEYS =
      Set.of(
          "",
          "s",
          "code",
          "number",
          "key",
          "accesskey",
          "keyid",
          "password",
          "crypt",
          "wort",
          "word",
          "a",
          "ena",
          "passwort");

  /** What may stand before it and be shown: words that say whose secret it is. */
  private static final Set<String> OWNERS =
      Set.of(
          "my",
          "our",
          "the",
          "a",
          "true",
          "crypt",
          "vera",
          "device",
          "disk",
          "drive",
          "usb",
          "volume",
          "container",
          "user",
          "admin",
          "root",
          "master",
          "aws",
          "s3",
          "das",
          "le",
          "la",
          "el",
          "access",
          "account");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final int MAX_REST_OF_KEY = 30;

  private SecretWords() {}

  /**
   * A word that announces a secret.
   *
   * @param from where it begins, or the word that it is a part of
   * @param behind from where on the secret may stand: behind its colon when it has one
   * @param ownsColon whether it has
   */
  record Announcement(int from, int behind, boolean ownsColon) {}

  /** The first of a line; null when there is none. */
  static @Nullable Announcement first(String line) {
    Matcher word = null;
    int letters = letter(line, 0) * LETTERS + letter(line, 1);
    for (int i = 0; i + 1 < line.length(); i++) {
      letters = (letters * LETTERS + letter(line, i + 2)) % COMBINATIONS;
      if (mayBegin(line.charAt(i), letters)) {
        word = word == null ? ANNOUNCEMENT.matcher(line) : word;
        if (isAt(word, i)) {
          return announcement(line, word);
        }
      }
    }
    return null;
  }

  private static boolean isAt(Matcher word, int index) {
    word.region(index, word.regionEnd()).useTransparentBounds(true);
    return word.lookingAt();
  }

  private static Announcement announcement(String line, Matcher word) {
    int from = word.start();
    while (from > 0 && isJoined(line.charAt(from - 1))) {
      from--;
    }
    int end = word.end();
    // Words that follow each other at once are one key: trueCryptPassword.
    while (end < line.length() && isAt(word, end)) {
      end = word.end();
    }
    int colon = line.indexOf(':', end);
    boolean ownsColon =
        colon >= 0
            && colon - end <= MAX_REST_OF_KEY
            && RESTS_OF_KEYS.contains(letters(line.substring(end, colon)));
    return new Announcement(from, ownsColon ? colon + 1 : end, ownsColon);
  }

  /** Whether a text before such a word is none that could be the secret itself. */
  static boolean isHarmlessBefore(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .allMatch(word -> word.isEmpty() || OWNERS.contains(word));
  }

  private static boolean isJoined(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  /** A word by itself, or where it begins with a capital behind a small letter. */
  private static String alone(String word) {
    String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    String capitals = word.toUpperCase(Locale.ROOT);
    return "(?<![A-Za-z])"
        + word
        + "(?![a-z])|(?<![A-Z])"
        + capital
        + "(?![a-z])|(?<![A-Z])"
        + capitals
        + "(?![A-Z])";
  }

  private static String quoted(List<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static BitSet beginnings() {
    BitSet beginnings = new BitSet(COMBINATIONS);
    Stream.of(
            List.of("pas", "tru", "ver", "pin", "sec", "enc", "unl", "bit"),
            OF_OTHER_LANGUAGES,
            SHORT)
        .flatMap(List::stream)
        .forEach(
            word -> {
              int first = beginning(word);
              // Behind a word of two letters anything may follow.
              beginnings.set(first, word.length() == 2 ? first + LETTERS : first + 1);
            });
    return beginnings;
  }

  /** A number for the first three letters of ASCII of a word, whatever their case. */
  private static int beginning(String word) {
    return (letter(word, 0) * LETTERS + letter(word, 1)) * LETTERS + letter(word, 2);
  }

  /** From 1 for the first letter of ASCII; 0 for everything that is none. */
  private static int letter(String text, int index) {
    int c = index < text.length() ? text.charAt(index) | ' ' : ' ';
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
  }

  /**
   * Whether a word may begin with a character.
   *
   * @param letters the number of the three letters of which it is the first
   */
  private static boolean mayBegin(char c, int letters) {
    return c > '~' ? OTHER_BEGINNINGS.indexOf(c) >= 0 : BEGINNINGS.get(letters);
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
