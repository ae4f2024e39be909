package dev.waybill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Fails when an arrow between packages turns round, or a library reaches for a terminal. */
class ArchitectureTest {
  private static final String[] PACKAGES = {
    "dev.waybill.signature",
    "dev.waybill.device",
    "dev.waybill.job",
    "dev.waybill.job.folder",
    "dev.waybill.job.output",
    "dev.waybill.service",
    "dev.waybill.service.request",
    "dev.waybill.shipment"
  };
  private static final String[] MANIFESTS = {
    // Not text: how outside text is made harmless is the same everywhere.
    "dev.waybill.option..",
    "dev.waybill.document..",
    "dev.waybill.rule..",
    "dev.waybill.manifest..",
    "dev.waybill.objectkey.."
  };
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(PACKAGES);

  @Test
  void looksAtAllPackages() {
    assertThat(CLASSES).extracting(JavaClass::getPackageName).contains(PACKAGES);
  }

  @Test
  void signatureKnowsNothingOfDevicesAndShipments() {
    noClasses()
        .that()
        .resideInAPackage("dev.waybill.signature")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.waybill.device..",
            "dev.waybill.job..",
            "dev.waybill.service..",
            "dev.waybill.shipment..")
        .check(CLASSES);
  }

  @Test
  void jobKnowsNothingOfDevicesAndShipments() {
    noClasses()
        .that()
        .resideInAPackage("dev.waybill.job..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.waybill.device..", "dev.waybill.service..", "dev.waybill.shipment..")
        .check(CLASSES);
  }

  @Test
  void jobPutsItsFindingsLikeThoseOfManifests() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.waybill.job..", "dev.waybill.service", "dev.waybill.shipment")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.waybill.diagnostic..")
        .check(CLASSES);
  }

  @Test
  void serviceKnowsNothingOfDevicesAndShipments() {
    noClasses()
        .that()
        .resideInAPackage("dev.waybill.service")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.waybill.device..", "dev.waybill.shipment..")
        .check(CLASSES);
  }

  @Test
  void requestsKnowNothingOfWhoAnswersThem() {
    noClasses()
        .that()
        .resideInAPackage("dev.waybill.service.request")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.waybill.service", "dev.waybill.job.folder", "dev.waybill.job.output")
        .check(CLASSES);
  }

  @Test
  void deviceKnowsNothingOfShipments() {
    noClasses()
        .that()
        .resideInAPackage("dev.waybill.device")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.waybill.job..", "dev.waybill.service..", "dev.waybill.shipment..")
        .check(CLASSES);
  }

  @Test
  void onlyShipmentAndServiceKnowManifestsAsWellAsSignatures() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.waybill.service", "dev.waybill.shipment")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(MANIFESTS)
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

  @Test
  void twoClassesKnowTheParserOfYaml() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(YamlAnswer|RequestReader)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(CLASSES);
  }

  @Test
  void nothingReachesForATerminal() {
    for (String stream : new String[] {"in", "out", "err"}) {
      noClasses().should().accessField(System.class, stream).check(CLASSES);
    }
    noClasses().should().callMethod(System.class, "console").check(CLASSES);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
  }

  @Test
  void filesArePaths() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .check(CLASSES);
  }
}
