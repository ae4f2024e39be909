package dev.waybill.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.waybill.rule.Rule;
import dev.waybill.rule.Rules;
import dev.waybill.rule.Subject;
import org.junit.jupiter.api.Test;

/** Fails when a command begins to decide what is valid, or prints past its writers. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.waybill.cli");

  @Test
  void commandsChooseAndShowRulesButApplyNone() {
    noClasses().should().dependOnClassesThat().areAssignableTo(Subject.class).check(CLASSES);
    noClasses().should().callMethod(Rules.class, "check", Subject.class).check(CLASSES);
    noClasses().should().callMethod(Rule.class, "check", Subject.class).check(CLASSES);
  }

  @Test
  void printsThroughTheWritersOfTheCommandLineOnly() {
    noClasses().should().accessField(System.class, "out").check(CLASSES);
    noClasses().should().accessField(System.class, "err").check(CLASSES);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.FileDescriptor")
        .check(CLASSES);
  }

  @Test
  void onlyMainEndsTheProgram() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void knowsNoParserAndNoCrypto() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.snakeyaml..", "org.bouncycastle..", "javax.crypto..")
        .check(CLASSES);
  }
}
