package dev.waybill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/**
 * Each class of tests by example as one test, for {@code .ci/mutation}: to start thousands of tests
 * one by one takes five times as long as the tests. Its name keeps it out of the build.
 */
class TestClasses {
  /** They take seconds, or need what only some machines have. */
  private static final Set<String> NOT_FOR_EVERY_MUTANT =
      Set.of(
          "dev.waybill.ArchitectureTest",
          "dev.waybill.guide.DialogueTest",
          "dev.waybill.guide.ReferencePageTest",
          "dev.waybill.guide.RelatedRulesTest",
          "dev.waybill.guide.SkeletonTest",
          "dev.waybill.manifest.HostileInputsTest",
          "dev.waybill.manifest.ManifestCorpusTest",
          "dev.waybill.manifest.ReaderFuzzTargetTest",
          "dev.waybill.manifest.SlipsOfTheHandTest",
          "dev.waybill.rule.StrictSchemaTest",
          "dev.waybill.rule.TwoReadersTest");

  static Stream<String> names() {
    return ReflectionSupport.findAllClassesInPackage(
            "dev.waybill", type -> true, name -> name.endsWith("Test"))
        .stream()
        .map(Class::getName)
        .filter(name -> !NOT_FOR_EVERY_MUTANT.contains(name))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("names")
  void noticesNothing(String name) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(name))
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
            .build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();

    LauncherFactory.create().execute(request, summary);

    List<Failure> failures = summary.getSummary().getFailures();
    assertThat(failures).extracting(Failure::getException).isEmpty();
    assertThat(summary.getSummary().getTestsSucceededCount()).isPositive();
  }
}
