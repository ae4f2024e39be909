package dev.waybill;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.waybill.text.Position;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  /** Each may use those before it. */
  private static final List<String> PACKAGES =
      List.of("text", "postal", "diagnostic", "option", "document", "rule", "manifest", "guide");

  private static final JavaClasses MAIN = new ClassFileImporter().importUrl(mainClasses());

  private static URL mainClasses() {
    return Position.class.getProtectionDomain().getCodeSource().getLocation();
  }

  static Stream<String> packages() {
    return PACKAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void arrowsBetweenPackagesPointOneWay(String name) {
    String[] later =
        PACKAGES.stream()
            .skip(PACKAGES.indexOf(name) + 1)
            .map(ArchitectureTest::qualified)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(qualified(name))
        .should()
        .dependOnClassesThat(resideInAnyPackage(later))
        .allowEmptyShould(false)
        .check(MAIN);
  }

  @Test
  void everyClassIsInAPackageThatHasAPlace() {
    String[] all =
        Stream.concat(PACKAGES.stream(), Stream.of("objectkey"))
            .map(ArchitectureTest::qualified)
            .toArray(String[]::new);
    classes()
        .that()
        .doNotHaveSimpleName("module-info")
        .should()
        .resideInAnyPackage(all)
        .check(MAIN);
  }

  /** One for what the dialect reader made of a manifest, one for a file that is meant as YAML. */
  @Test
  void twoClassesKnowTheYamlParser() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.waybill.document.PlainYaml")
        .and()
        .haveNameNotMatching("dev\\.waybill\\.document\\.YamlFile(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(MAIN);
  }

  @Test
  void nothingPrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
  }

  @Test
  void nothingTouchesFiles() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.nio\\.file\\..*|java\\.io\\.(File|RandomAccessFile)\\w*")
        .check(MAIN);
  }

  private static String qualified(String name) {
    return "dev.waybill." + name;
  }
}
