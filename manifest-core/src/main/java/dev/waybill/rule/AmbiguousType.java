package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.option.OptionType;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that YAML readers take for a number, a date, a yes or nothing, and change. */
final class AmbiguousType implements Rule {
  /** No number or date is longer. */
  private static final int MAX_LENGTH = 64;

  /** None of the words that mean something to YAML is longer. */
  private static final int MAX_WORD = 5;

  private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL");

  private static final Set<String> YES_OR_NO =
      Set.of(
          "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "true",
          "True", "TRUE", "false", "False", "FALSE", "y", "Y", "n", "N");

  /** YAML 1.1 and the core schema of YAML 1.2 together. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?:0b[01_]+|0o[0-7]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?::[0-5]?[0-9])*"
              + "|[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
              + "|[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+]?[0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?"
              + "|[0-9]+[eE][-+]?[0-9]+|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)");

  private static final String OTHER_SIGNS_OF_NUMBERS = "+-.:_abcdefinoxABCDEFIN";

  /** What every reader prints as it was written. */
  private static final Pattern SAME_NUMBER =
      Pattern.compile(
          "-?[1-9][0-9]*|0|-?[1-9][0-9]{0,6}\\.(?:0|[0-9]{0,7}[1-9])|-?0\\.(?:0|(?!000)[0-9]{0,7}[1-9])");

  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}.*");

  @Override
  public List<Diagnostic> check(Subject subject) {
    Set<Scalar> typed = null;
    List<Diagnostic> found = new ArrayList<>();
    for (Scalar scalar : subject.plainScalars()) {
      String type = typeOf(scalar.text());
      if (type != null) {
        typed = typed == null ? typed(subject) : typed;
        if (!typed.contains(scalar)) {
          found.add(finding(subject, scalar.span(), type));
        }
      }
    }
    for (Field field : subject.document().fields()) {
      String type = isOfUser(field) ? typeOf(field.key()) : null;
      if (type != null && isPlain(subject, field.keySpan())) {
        found.add(finding(subject, field.keySpan(), type));
      }
    }
    return found;
  }

  /** What a reader of YAML takes a text for, and prints otherwise; null when it is left alone. */
  static @Nullable String typeOf(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return null;
    }
    char c = text.charAt(0);
    boolean mayBeNumber = (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    if (!mayBeNumber && text.length() > MAX_WORD) {
      return null;
    }
    if (!mayBeNumber) {
      return NOTHING.contains(text)
          ? "nothing at all"
          : YES_OR_NO.contains(text)
              ? "a yes or no"
              : text.equals("=") || text.equals("<<") ? "a sign of its own" : null;
    }
    if (text.length() > 4 && text.charAt(4) == '-' && DATE.matcher(text).matches()) {
      return "a date";
    }
    return isOfSignsOfNumbers(text) && isNumberWrittenOtherwise(text)
        ? "a number that is written otherwise"
        : null;
  }

  static boolean isNumberWrittenOtherwise(String text) {
    return !SAME_NUMBER.matcher(text).matches() && NUMBER.matcher(text).matches();
  }

  /** Spares most texts the patterns: whether nothing in it keeps it from being a number. */
  static boolean isOfSignsOfNumbers(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      if (!isDigit && OTHER_SIGNS_OF_NUMBERS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Values that are meant as what they look like, and those of no option: what such a value is
   * nobody knows before the name is put right.
   */
  private static Set<Scalar> typed(Subject subject) {
    Set<Scalar> typed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Field field : subject.document().fields()) {
      if (field.option().isEmpty() && !isOfUser(field)) {
        addTexts(field.value(), typed);
      }
      boolean isTyped =
          field
              .option()
              .map(
                  option ->
                      option.type() == OptionType.YES_NO
                          || option.type() == OptionType.DECIMAL
                          || option.type() == OptionType.CHOICE)
              .orElse(false);
      if (isTyped && field.value() instanceof Scalar scalar) {
        typed.add(scalar);
      }
    }
    return typed;
  }

  private static void addTexts(Value value, Set<Scalar> texts) {
    if (value instanceof Scalar scalar) {
      texts.add(scalar);
    } else if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> addTexts(item, texts));
    }
  }

  /** Whether a key is a name of the user's own, which may be any text. */
  private static boolean isOfUser(Field field) {
    return switch (field.parent()) {
      case "contentTypes", "substitutions", "staticMetadata" -> true;
      default -> false;
    };
  }

  private static boolean isPlain(Subject subject, Span span) {
    char c = subject.document().source().textOf(span).charAt(0);
    return c != '"' && c != '\'';
  }

  private Diagnostic finding(Subject subject, Span span, String type) {
    String what = subject.document().isHidden(span) ? "something else" : type;
    return note(
            span,
            "read as text, but other readers of YAML take it for "
                + what
                + "; in quotes it is text to all")
        .mendedBy("put it in quotes");
  }
}
