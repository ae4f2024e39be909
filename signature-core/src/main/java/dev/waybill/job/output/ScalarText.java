package dev.waybill.job.output;

import dev.waybill.job.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Single values as Python spells them, which is what text and table print. */
final class ScalarText {
  private static final int MOST_DIGITS_OF_DOUBLE = 17;

  /** Python prints without an exponent from here ... */
  private static final int SMALLEST_PLAIN_EXPONENT = -4;

  /** ... up to, and not with, here. */
  private static final int SMALLEST_LARGE_EXPONENT = 16;

  private ScalarText() {}

  static boolean isScalar(Value value) {
    return !(value instanceof Value.Items) && !(value instanceof Value.Mapping);
  }

  /** Text as it is, {@code True}, {@code None}; no form for lists and mappings. */
  static String of(Value scalar) {
    if (scalar instanceof Value.Text text) {
      return text.text();
    }
    if (scalar instanceof Value.Flag flag) {
      return flag.isTrue() ? "True" : "False";
    }
    if (scalar instanceof Value.Nothing) {
      return "None";
    }
    return number(scalar);
  }

  /** The cell of a mapping in a row of its neighbours; empty when this one has no such entry. */
  static String cell(Value.Mapping mapping, String name) throws NotPrintableException {
    Value value = mapping.entries().get(name);
    if (value == null) {
      return "";
    }
    if (!isScalar(value)) {
      throw new NotPrintableException(
          "one item has a single value where another has several; choose json or yaml");
    }
    return of(value);
  }

  /** A number as Python, JSON and YAML spell it: no zeros in front, no plus. */
  static String number(Value number) {
    if (number instanceof Value.Numeral numeral) {
      return integer(numeral.digits());
    }
    if (number instanceof Value.Decimal decimal) {
      return decimal(decimal.number());
    }
    throw new IllegalArgumentException("no number, but " + number);
  }

  private static String integer(String digits) {
    int from = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
    int last = digits.length() - 1;
    while (from < last && digits.charAt(from) == '0') {
      from++;
    }
    String magnitude = digits.substring(from);
    return digits.startsWith("-") && !magnitude.equals("0") ? "-" + magnitude : magnitude;
  }

  /** The shortest digits that mean this number. */
  private static String decimal(double number) {
    if (number == 0) {
      return Double.toString(number);
    }
    BigDecimal exact = new BigDecimal(number);
    BigDecimal shortest = exact;
    for (int digits = 1; digits <= MOST_DIGITS_OF_DOUBLE; digits++) {
      shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shortest.doubleValue() == number) {
        break;
      }
    }
    shortest = shortest.stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent < SMALLEST_PLAIN_EXPONENT || exponent >= SMALLEST_LARGE_EXPONENT) {
      return withExponent(shortest, exponent);
    }
    return shortest.scale() <= 0 ? shortest.toBigInteger() + ".0" : shortest.toPlainString();
  }

  private static String withExponent(BigDecimal number, int exponent) {
    String digits = number.unscaledValue().abs().toString();
    StringBuilder text = new StringBuilder(number.signum() < 0 ? "-" : "").append(digits.charAt(0));
    if (digits.length() > 1) {
      text.append('.').append(digits, 1, digits.length());
    }
    text.append('e').append(exponent < 0 ? '-' : '+');
    String magnitude = Integer.toString(Math.abs(exponent));
    return text.append(magnitude.length() < 2 ? "0" : "").append(magnitude).toString();
  }
}
