package dev.waybill.document;

import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.text.LookAlikes;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind a colon or a dash, and tells what no manifest has there. */
final class ValueReader {
  /** The options in whose texts words may begin with an apostrophe. */
  private static final Set<String> WITH_WORDS =
      Set.of(
          "name",
          "company",
          "street1",
          "street2",
          "street3",
          "city",
          "exportCertifierName",
          "dataDescription",
          "archiveComment",
          "generator");

  /** Behind a word, and before none. */
  private static final Pattern CLOSING_APOSTROPHE =
      Pattern.compile("(?<=[^\\s'])'(?![\\p{L}\\p{N}])");

  private final Transcript transcript;

  /**
   * What was made of a value.
   *
   * @param token its text
   * @param from where it begins on its line
   * @param end where it ends on its line
   * @param opens whether lines below may be its content
   * @param goesOn whether deeper lines below are part of what was refused
   * @param openQuote the quote that nothing closes; 0 when there is none
   */
  record ReadValue(
      Row.Token token, int from, int end, boolean opens, boolean goesOn, char openQuote) {
    private static ReadValue of(String text, int from, int end) {
      return new ReadValue(new Row.Token(text, false), from, end, false, false, '\0');
    }

    private static ReadValue opening(int from, int end) {
      return new ReadValue(Row.Token.NONE, from, end, true, false, '\0');
    }
  }

  ValueReader(Transcript transcript) {
    this.transcript = transcript;
  }

  /**
   * The text of a line between two indices.
   *
   * @param option what it is the value of; null for items, and when nobody knows the option
   * @param level where it stands
   */
  ReadValue read(int number, String text, int from, int end, @Nullable Option option, Level level) {
    if (from >= end) {
      return ReadValue.opening(from, end);
    }
    String written = text.substring(from, end);
    if (isApostrophe(written, option)) {
      return ReadValue.of(written, from, end);
    }
    if (written.charAt(0) == '"' || written.charAt(0) == '\'') {
      return quoted(number, text, from, end, option);
    }
    if (written.charAt(0) == '#' && option != null && option.type().isNested()) {
      transcript.repaired(Repair.Kind.COMMENT_READ_OVER, transcript.source.span(number, from, end));
      return ReadValue.opening(from, from);
    }
    if (isInOtherQuotes(written)) {
      transcript.repaired(Repair.Kind.LOOK_ALIKE, transcript.source.span(number, from, end));
      return ReadValue.of(written.substring(1, written.length() - 1), from + 1, end - 1);
    }
    Fault.Kind feature = feature(written, option, level);
    if (feature != null) {
      transcript.failed(feature, transcript.source.span(number, from, end));
      boolean goesOn = YamlFeature.goesOnBelow(written, feature);
      boolean marksLevel = feature == Fault.Kind.ANCHOR_OR_ALIAS || feature == Fault.Kind.TAG;
      return marksLevel && option != null && option.type().isNested()
          ? new ReadValue(Row.Token.NONE, from, end, true, goesOn, '\0')
          : new ReadValue(new Row.Token(written, false), from, end, false, goesOn, '\0');
    }
    int semicolon = semicolonsFrom(written, option);
    if (semicolon < written.length()) {
      transcript.repaired(
          Repair.Kind.STRAY_SEMICOLON, transcript.source.span(number, from + semicolon, end));
    }
    String kept = written.substring(0, Blanks.trimmedEnd(written, semicolon));
    return ReadValue.of(kept, from, from + kept.length());
  }

  private static Fault.@Nullable Kind feature(
      String written, @Nullable Option option, Level level) {
    if (option == null && isPatterns(level)) {
      return null;
    }
    Fault.Kind feature = YamlFeature.of(written, option);
    // A password may begin with anything; only what makes the lines below its text is none.
    boolean isSecret = option != null && option.secret();
    return isSecret && feature != Fault.Kind.BLOCK_SCALAR ? null : feature;
  }

  private static boolean isPatterns(Level level) {
    return level.path.endsWith("[]")
        && level.owner().filter(option -> option.type() == OptionType.LIST_OF_PATTERNS).isPresent();
  }

  /**
   * Whether a text begins with a word that has an apostrophe in front, {@code 's-Hertogenbosch}:
   * only quotes of which one closes the other are quotes.
   */
  private static boolean isApostrophe(String written, @Nullable Option option) {
    return option != null
        && written.length() > 1
        && written.charAt(0) == '\''
        && WITH_WORDS.contains(option.name())
        && Character.isLetter(written.charAt(1))
        && !written.endsWith("'")
        && !CLOSING_APOSTROPHE.matcher(written).find();
  }

  private ReadValue quoted(
      int number, String text, int from, int textEnd, @Nullable Option option) {
    int close = Quotes.closing(text, from, textEnd);
    int end = textEnd;
    if (close >= 0 && isComment(text, close + 1, textEnd)) {
      end = close + 1;
      // How long a password is is nobody's business.
      int comment = option != null && option.secret() ? from : Blanks.skip(text, end);
      transcript.repaired(
          Repair.Kind.COMMENT_READ_OVER, transcript.source.span(number, comment, textEnd));
    }
    String written = text.substring(from, end);
    String fault;
    if (close < 0) {
      fault = "a quote that nothing closes";
    } else if (close + 1 < end) {
      fault = "text behind the closing quote";
    } else {
      Optional<String> unquoted = PlainYaml.unquote(written);
      if (unquoted.isPresent()) {
        return new ReadValue(new Row.Token(unquoted.get(), true), from, end, false, false, '\0');
      }
      fault = "an escape that means nothing";
    }
    transcript.failed(
        Fault.Kind.MALFORMED_QUOTES, transcript.source.span(number, from, end), fault);
    char open = close < 0 ? written.charAt(0) : '\0';
    return new ReadValue(new Row.Token(written, false), from, end, false, false, open);
  }

  /** Whether a comment begins at an index, with a blank before its hash. */
  private static boolean isComment(String text, int from, int end) {
    int hash = Blanks.skip(text, from);
    return hash > from && hash < end && text.charAt(hash) == '#';
  }

  /** Whether a text stands in the quotes of a word processor, and those two only. */
  private static boolean isInOtherQuotes(String written) {
    int last = written.length() - 1;
    if (last < 2 || !LookAlikes.isQuote(written.charAt(0))) {
      return false;
    }
    char end = written.charAt(last);
    if (!LookAlikes.isQuote(end) && end != '"' && end != '\'') {
      return false;
    }
    for (int i = 1; i < last; i++) {
      if (LookAlikes.isQuote(written.charAt(i)) && written.charAt(i) != '\u2019') {
        return false;
      }
    }
    return !Blanks.isBlank(written.charAt(1)) && !Blanks.isBlank(written.charAt(last - 1));
  }

  /**
   * Where the semicolons begin that somebody put behind a version or a yes; the length when there
   * are none.
   */
  private static int semicolonsFrom(String written, @Nullable Option option) {
    boolean takesNone =
        option != null
            && (option.type() == OptionType.YES_NO || option.path().equals("manifestVersion"));
    int end = written.length();
    while (takesNone && end > 0 && written.charAt(end - 1) == ';') {
      end--;
    }
    return end;
  }
}
