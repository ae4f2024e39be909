package dev.waybill.rule;

import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what templates and samples leave to be filled in. */
public final class Placeholder {
  /** {@code [your bucket]}, <code>{BUCKET}</code>, {@code <bucket>}: the whole value. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\[+[^\\[\\]]+]+|\\{+[^{}]+}+|\\$\\{[^{}]+}|<[^<>]+>|\\*{2,}+[^*]++\\*{2,}+|@[A-Z][A-Z0-9_]+@"
              + "|%[A-Z][A-Z0-9_]+%|__[A-Z][A-Z0-9_]*__");

  /** {@code ***Your Bucket***}, <code>{BUCKET}</code>, {@code @BUCKET@}: anywhere in it. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<!\\*)\\*{2,}+[^*]++\\*\\*|\\{[A-Z][A-Z0-9_]+}|@[A-Z][A-Z0-9_]+@|%[A-Z][A-Z_]{3,}%");

  /** {@code TODO}, {@code xxxxx}, {@code ???}, {@code $BUCKET}: the whole, of what is no secret. */
  private static final Pattern WORD =
      Pattern.compile(
          "TODO\\b.*|(?i:TBD|T\\.B\\.D\\.|TBA|TBC|FIXME|TODO|to be"
              + " (?:defined|determined|done|filled(?: in)?|announced))"
              + "|[xX]{3,}|\\?+|\\.{3,}|\u2026|_{3,}"
              + "|\\$[A-Z_][A-Z0-9_]+|#[A-Z][A-Z0-9_]+#|(?i:(?:change|replace|fill)[-_"
              + " ]?(?:me|this|in|it)|(?:insert|put|fill)[-_ ].{1,40}[-_ ]here)");

  /** What is shown in place of a password: {@code ********}. Letters alone may be one. */
  private static final Pattern MASK =
      Pattern.compile(
          "\\*{4,}|[\u2022\u25CF\u2219\u00B7\u2217]{4,}"
              + "|(?i:\\(hidden\\)|[(\\[]?(?:redacted|masked)[)\\]]?)");

  /** What a template says that something is to be done. */
  private static final Set<String> VERBS =
      Set.of("your", "enter", "insert", "put", "type", "replace", "fill");

  /** What a template says about what it wants; a company may be called "Your Golf Travel". */
  private static final Set<String> NOUNS =
      Set.of(
          "a",
          "access",
          "account",
          "address",
          "an",
          "aws",
          "bucket",
          "buckets",
          "certifier",
          "city",
          "code",
          "company",
          "country",
          "contact",
          "data",
          "description",
          "device",
          "devices",
          "directory",
          "e",
          "email",
          "emails",
          "existing",
          "export",
          "here",
          "id",
          "identifier",
          "import",
          "in",
          "key",
          "log",
          "mail",
          "mybucket",
          "name",
          "number",
          "of",
          "or",
          "password",
          "phone",
          "pin",
          "postal",
          "postcode",
          "prefix",
          "province",
          "s3",
          "secret",
          "serial",
          "state",
          "street",
          "telephone",
          "the",
          "value",
          "vault",
          "with",
          "your",
          "zip");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_ ]+");

  private static final Pattern ADDRESS = Pattern.compile("<[^<>@\\s]+@[^<>@\\s]+\\.[^<>@\\s]+>");

  private static final int LONGEST_PHRASE = 60;

  /** What the texts begin with that {@link #WHOLE} means. */
  private static final String WHOLE_BEGINNINGS = "[{$<*@%_";

  /** What the texts begin with that {@link #WORD} means and that are no words. */
  private static final String SIGNS = "?.\u2026_$#";

  private Placeholder() {}

  /**
   * Whether a value still has one; a quoted text is meant as it is written. Of a secret, only the
   * whole is one: passwords may have stars and braces, and be words.
   */
  static boolean isIn(Field field) {
    if (!(field.value() instanceof Scalar scalar) || scalar.quoted() || scalar.text().isEmpty()) {
      return false;
    }
    String text = scalar.text();
    Option option = field.option().orElse(null);
    if (option == null) {
      return isMarked(text, true);
    }
    if (isAddress(option, text)) {
      return false;
    }
    return isMarked(text, !option.secret())
        || (option.secret() && MASK.matcher(text).matches())
        || (!option.secret()
            && (isChoice(option, text) || isOwnName(option, text) || isWords(text)));
  }

  /**
   * {@code deviceId: device id}: the words of a skeleton without their brackets. A prefix may be
   * called prefix, and a bucket bucket.
   */
  private static boolean isOwnName(Option option, String text) {
    // Most values begin with another letter.
    if (!text.regionMatches(true, 0, option.name(), 0, 1)
        || option.name().length() != letters(text)) {
      return false;
    }
    boolean isName = option.path().equals("deviceId") || option.parent().equals("returnAddress");
    boolean hasBlank = text.indexOf(' ') > 0;
    return (isName || (hasBlank && !option.type().isNested()))
        && text.replace(" ", "").equalsIgnoreCase(option.name());
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += text.charAt(i) == ' ' ? 0 : 1;
    }
    return letters;
  }

  /** Whether a text without quotes would be taken for one, whatever option it belongs to. */
  public static boolean resembles(String text) {
    return isMarked(text, true) || isWords(text) || MASK.matcher(text).matches();
  }

  private static boolean isMarked(String text, boolean alsoWithin) {
    return (mayBeWhole(text) && isWhole(text))
        || (alsoWithin && mayBeWithin(text) && isWithin(text));
  }

  static boolean isWhole(String text) {
    return WHOLE.matcher(text).matches();
  }

  /** Spares most texts the pattern. */
  static boolean mayBeWhole(String text) {
    return !text.isEmpty() && WHOLE_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }

  static boolean isWithin(String text) {
    return WITHIN.matcher(text).find();
  }

  /** Spares most texts the pattern: whether two stars, or a mark and a capital, stand in it. */
  static boolean mayBeWithin(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char next = text.charAt(i + 1);
      switch (text.charAt(i)) {
        case '*' -> {
          if (next == '*') {
            return true;
          }
        }
        case '{', '@', '%' -> {
          if (next >= 'A' && next <= 'Z') {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isWords(String text) {
    return text.length() <= LONGEST_PHRASE && mayBeWords(text) && areWords(text);
  }

  static boolean areWords(String text) {
    return WORD.matcher(text).matches() || isPhrase(text);
  }

  /** Spares most texts {@link #WORD} and {@link #VERBS}: whether it begins as one of them does. */
  static boolean mayBeWords(String text) {
    if (text.isEmpty()) {
      return false;
    }
    int second = text.length() > 1 ? text.charAt(1) | ' ' : ' ';
    return switch (text.charAt(0) | ' ') {
      case 't' -> second == 'o' || second == 'b' || second == '.' || second == 'y';
      case 'f' -> second == 'i';
      case 'x' -> second == 'x';
      case 'c' -> second == 'h';
      case 'r' -> second == 'e';
      case 'i', 'e' -> second == 'n';
      case 'p' -> second == 'u';
      case 'y' -> second == 'o';
      default -> SIGNS.indexOf(text.charAt(0)) >= 0;
    };
  }

  /** {@code YOUR_BUCKET}, {@code your-bucket-name}, {@code Enter your name}. */
  private static boolean isPhrase(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (VERBS.stream().noneMatch(lower::startsWith)) {
      return false;
    }
    String[] words = BETWEEN_WORDS.split(lower, -1);
    if (words.length < 2 || !VERBS.contains(words[0])) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      if (!NOUNS.contains(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** {@code <anna@harbour.example>}, as mail programs copy it. */
  private static boolean isAddress(Option option, String text) {
    return option.type() == OptionType.EMAILS
        && text.charAt(0) == '<'
        && ADDRESS.matcher(text).matches();
  }

  /** {@code us-east-1 | us-west-1}: the words of a template, of which one was to be left. */
  private static boolean isChoice(Option option, String text) {
    boolean takesWord = option.type() == OptionType.CHOICE || option.type() == OptionType.YES_NO;
    return takesWord && text.indexOf('|') > 0;
  }
}
