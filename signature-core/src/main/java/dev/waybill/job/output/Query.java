package dev.waybill.job.output;

import dev.waybill.job.Value;
import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.parser.ParseException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JMESPath expression: {@code --query} of the provider's command line. */
public final class Query {
  private final Expression<Object> expression;

  private Query(Expression<Object> expression) {
    this.expression = expression;
  }

  /** What makes an expression one deeper; parser and evaluation go down with each. */
  private static final String STEPS = "[({!.|&";

  private static final int MOST_STEPS = 500;

  /**
   * Reads an expression.
   *
   * @throws NotPrintableException when it is none; the message says where, and repeats nothing
   */
  public static Query of(String text) throws NotPrintableException {
    if (text.chars().filter(c -> STEPS.indexOf(c) >= 0).count() > MOST_STEPS) {
      throw new NotPrintableException(
          "the query has more than " + MOST_STEPS + " brackets, dots and other signs");
    }
    try {
      return new Query(new QueryRuntime().compile(QueryLiterals.inJson(text)));
    } catch (JmesPathException e) {
      // Its message quotes the expression, which may be anything that was pasted.
      throw new NotPrintableException("the query is no JMESPath expression" + place(e));
    } catch (NumberFormatException e) {
      throw new NotPrintableException("a number in the query is too large");
    }
  }

  private static String place(JmesPathException fault) {
    return fault instanceof ParseException errors && errors.iterator().hasNext()
        ? ", at position " + errors.iterator().next().position()
        : "";
  }

  Value search(Value value) throws NotPrintableException {
    try {
      return value(expression.search(object(value)));
    } catch (JmesPathException e) {
      // Its message quotes the value that did not fit, which may be a manifest.
      throw new NotPrintableException(
          "the query cannot be carried out: a function got something else than it takes");
    }
  }

  private static @Nullable Object object(Value value) {
    if (value instanceof Value.Mapping mapping) {
      Map<String, @Nullable Object> entries = new LinkedHashMap<>();
      mapping.entries().forEach((name, entry) -> entries.put(name, object(entry)));
      return entries;
    }
    if (value instanceof Value.Items list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(object(item)));
      return items;
    }
    if (value instanceof Value.Flag flag) {
      return flag.isTrue();
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Decimal decimal) {
      return decimal.number();
    }
    return value instanceof Value.Numeral numeral ? integer(numeral.digits()) : null;
  }

  private static Number integer(String digits) {
    BigInteger number = new BigInteger(digits);
    return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
  }

  private static Value value(@Nullable Object object) {
    if (object instanceof Map<?, ?> entries) {
      Map<String, Value> values = new LinkedHashMap<>();
      entries.forEach((name, entry) -> values.put(String.valueOf(name), value(entry)));
      return new Value.Mapping(values);
    }
    if (object instanceof List<?> items) {
      return new Value.Items(items.stream().map(Query::value).toList());
    }
    if (object instanceof Boolean flag) {
      return new Value.Flag(flag);
    }
    if (object instanceof Double || object instanceof Float) {
      return new Value.Decimal(((Number) object).doubleValue());
    }
    if (object instanceof Number number) {
      return new Value.Numeral(number.toString());
    }
    return object == null ? new Value.Nothing() : new Value.Text(object.toString());
  }
}
