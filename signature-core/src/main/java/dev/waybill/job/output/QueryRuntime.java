package dev.waybill.job.output;

import io.burt.jmespath.Adapter;
import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathType;
import io.burt.jmespath.RuntimeConfiguration;
import io.burt.jmespath.function.AbsFunction;
import io.burt.jmespath.function.ArgumentConstraint;
import io.burt.jmespath.function.CeilFunction;
import io.burt.jmespath.function.FloorFunction;
import io.burt.jmespath.function.Function;
import io.burt.jmespath.function.FunctionArgument;
import io.burt.jmespath.function.FunctionRegistry;
import io.burt.jmespath.function.SumFunction;
import io.burt.jmespath.jcf.JcfRuntime;
import io.burt.jmespath.node.ComparisonNode;
import io.burt.jmespath.node.Node;
import io.burt.jmespath.node.NodeFactory;
import io.burt.jmespath.node.Operator;
import io.burt.jmespath.node.StandardNodeFactory;
import java.util.List;

/**
 * JMESPath where the provider's command line goes beyond the specification: texts have an order, so
 * that jobs can be chosen by their dates, and whole numbers stay whole.
 */
final class QueryRuntime extends JcfRuntime {
  private final NodeFactory<Object> nodes = new OrderedTexts(this);

  QueryRuntime() {
    super(
        RuntimeConfiguration.builder()
            .withFunctionRegistry(
                FunctionRegistry.defaultRegistry()
                    .extend(
                        new Whole(new CeilFunction(), true),
                        new Whole(new FloorFunction(), true),
                        new Whole(new AbsFunction(), false),
                        new Whole(new SumFunction(), false)))
            .build());
  }

  @Override
  public NodeFactory<Object> nodeFactory() {
    return nodes;
  }

  /** A function of numbers whose result is a whole number always, or when it got only such. */
  private record Whole(Function function, boolean always) implements Function {
    @Override
    public String name() {
      return function.name();
    }

    @Override
    public ArgumentConstraint argumentConstraints() {
      return function.argumentConstraints();
    }

    @Override
    public <T> T call(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
      T result = function.call(runtime, arguments);
      if (runtime.typeOf(result) != JmesPathType.NUMBER) {
        return result;
      }
      double number = runtime.toNumber(result).doubleValue();
      boolean whole = Math.rint(number) == number && Math.abs(number) < Long.MAX_VALUE;
      return whole
              && (always
                  || arguments.stream().allMatch(argument -> isWhole(runtime, argument.value())))
          ? runtime.createNumber((long) number)
          : result;
    }

    private static <T> boolean isWhole(Adapter<T> runtime, T argument) {
      return runtime.typeOf(argument) == JmesPathType.ARRAY
          ? runtime.toList(argument).stream().allMatch(item -> isWhole(runtime, item))
          : !(runtime.toNumber(argument) instanceof Double);
    }
  }

  private static final class OrderedTexts extends StandardNodeFactory<Object> {
    private final Adapter<Object> runtime;

    OrderedTexts(Adapter<Object> runtime) {
      super(runtime);
      this.runtime = runtime;
    }

    @Override
    public Node<Object> createComparison(
        Operator operator, Expression<Object> left, Expression<Object> right) {
      return switch (operator) {
        case LESS_THAN, LESS_THAN_OR_EQUALS, GREATER_THAN, GREATER_THAN_OR_EQUALS ->
            new Order(runtime, operator, left, right);
        default -> super.createComparison(operator, left, right);
      };
    }
  }

  /** One of the four comparisons by size. */
  private static final class Order extends ComparisonNode<Object> {
    private final Operator operator;

    Order(
        Adapter<Object> runtime,
        Operator operator,
        Expression<Object> left,
        Expression<Object> right) {
      super(runtime, left, right);
      this.operator = operator;
    }

    @Override
    protected Object compareNumbers(Object left, Object right) {
      return result(comparisonResult(left, right));
    }

    @Override
    protected Object compareObjects(Object left, Object right) {
      boolean texts =
          runtime.typeOf(left) == JmesPathType.STRING
              && runtime.typeOf(right) == JmesPathType.STRING;
      return texts
          ? result(NameOrder.BY_CHARACTER.compare(runtime.toString(left), runtime.toString(right)))
          : super.compareObjects(left, right);
    }

    private Object result(int order) {
      return runtime.createBoolean(
          switch (operator) {
            case LESS_THAN -> order < 0;
            case LESS_THAN_OR_EQUALS -> order <= 0;
            case GREATER_THAN -> order > 0;
            default -> order >= 0;
          });
    }

    @Override
    protected String operatorToString() {
      return operator.toString();
    }
  }
}
