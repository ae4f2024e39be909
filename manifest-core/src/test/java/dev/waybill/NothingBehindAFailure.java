package dev.waybill;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * One failure is enough to notice a mutant: skips what follows it. For {@link TestClasses} only.
 */
public final class NothingBehindAFailure implements ExecutionCondition, TestWatcher {
  private final AtomicBoolean failed = new AtomicBoolean();

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    failed.set(true);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return failed.get()
        ? ConditionEvaluationResult.disabled("a test has failed")
        : ConditionEvaluationResult.enabled("no test has failed");
  }
}
