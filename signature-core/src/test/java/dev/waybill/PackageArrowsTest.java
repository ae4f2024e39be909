package dev.waybill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Fails when an arrow between packages turns round. */
class PackageArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.waybill.signature", "dev.waybill.device");

  @Test
  void signatureKnowsNothingOfDevices() {
    noClasses()
        .that()
        .resideInAPackage("dev.waybill.signature")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.waybill.device")
        .check(CLASSES);
  }

  @Test
  void neitherKnowsAnythingOfManifests() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.waybill.signature", "dev.waybill.device")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.waybill.text..",
            "dev.waybill.diagnostic..",
            "dev.waybill.option..",
            "dev.waybill.document..",
            "dev.waybill.rule..",
            "dev.waybill.manifest..",
            "dev.waybill.objectkey..")
        .check(CLASSES);
  }

  @Test
  void oneClassKnowsBouncyCastle() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.BouncyCastleHmacSha1(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..")
        .check(CLASSES);
  }
}
