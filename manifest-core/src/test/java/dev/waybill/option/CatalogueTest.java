package dev.waybill.option;

import static dev.waybill.option.JobKind.EXPORT_S3;
import static dev.waybill.option.JobKind.IMPORT_EBS;
import static dev.waybill.option.JobKind.IMPORT_GLACIER;
import static dev.waybill.option.JobKind.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
  private static final List<String> COMMON =
      List.of(
          "manifestVersion",
          "accessKeyId",
          "deviceId",
          "generator",
          "logBucket",
          "logPrefix",
          "notificationEmail",
          "returnAddress",
          "serviceLevel",
          "customs",
          "pinCode",
          "returnAddress.name",
          "returnAddress.company",
          "returnAddress.street1",
          "returnAddress.street2",
          "returnAddress.street3",
          "returnAddress.city",
          "returnAddress.stateOrProvince",
          "returnAddress.postalCode",
          "returnAddress.country",
          "returnAddress.phoneNumber",
          "customs.dataDescription",
          "customs.encryptedData",
          "customs.encryptionClassification",
          "customs.exportCertifierName",
          "customs.requiresExportLicense",
          "customs.deviceValue",
          "customs.deviceCountryOfOrigin",
          "customs.deviceType",
          "customs.deviceHTS",
          "customs.typeOfExport");

  private static final Map<JobKind, List<String>> OF_ONE_KIND =
      Map.of(
          IMPORT_S3,
          List.of(
              "trueCryptPassword",
              "eraseDevice",
              "bucket",
              "acl",
              "cacheControl",
              "contentDisposition",
              "contentLanguage",
              "contentTypes",
              "defaultContentType",
              "diskTimestampMetadataKey",
              "expires",
              "ignore",
              "prefix",
              "setContentEncodingForGzFiles",
              "staticMetadata",
              "storageClass",
              "substitutions"),
          EXPORT_S3,
          List.of(
              "trueCryptPassword",
              "fileSystem",
              "operations",
              "operations[].exportBucket",
              "operations[].prefix",
              "operations[].beginMarker",
              "operations[].endMarker",
              "operations[].targetDirectory",
              "targetDirectory",
              "recoveryDirectory",
              "substitutions"),
          IMPORT_EBS,
          List.of(
              "eraseDevice",
              "operations",
              "operations[].destination",
              "operations[].source",
              "operations[].region",
              "operations[].deviceCapacityGreaterThan1TB"),
          IMPORT_GLACIER,
          List.of(
              "eraseDevice",
              "operations",
              "operations[].destination",
              "operations[].source",
              "operations[].region",
              "operations[].vaultName",
              "operations[].archiveComment"));

  private static final Map<JobKind, Set<String>> REQUIRED_NOW =
      Map.of(
          IMPORT_S3, Set.of("bucket", "eraseDevice"),
          EXPORT_S3, Set.of("logBucket", "fileSystem", "operations"),
          IMPORT_EBS, Set.of("logBucket", "eraseDevice", "operations"),
          IMPORT_GLACIER, Set.of("logBucket", "eraseDevice", "operations"));

  @ParameterizedTest
  @EnumSource(JobKind.class)
  void hasExactlyTheOptionsOfEachKind(JobKind kind) {
    assertThat(paths(option -> option.kinds().contains(kind)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(COMMON.stream(), OF_ONE_KIND.getOrDefault(kind, List.of()).stream())
                .toList());
  }

  @ParameterizedTest
  @EnumSource(JobKind.class)
  void demandsAtTopLevelWhatTheNewestEditionDemands(JobKind kind) {
    assertThat(
            paths(
                option ->
                    option.parent().isEmpty() && option.requirement().holds(kind, Edition.NEWEST)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("manifestVersion", "deviceId", "notificationEmail", "returnAddress"),
                    REQUIRED_NOW.getOrDefault(kind, Set.of()).stream())
                .toList());
  }

  @Test
  void demandsTheAccessKeyOnlyUntil2013AndConfirmationsOnlyFrom2014() {
    assertThat(demanding("accessKeyId")).containsExactly("2009", "2011", "2013");
    assertThat(demanding("notificationEmail")).containsExactly("2014", "2015", "2017");
    assertThat(demanding("eraseDevice")).containsExactly("2014", "2015", "2017");
  }

  private static Stream<String> demanding(String path) {
    Requirement requirement = Catalogue.find(path).orElseThrow().requirement();
    return Stream.of(Edition.values())
        .filter(edition -> requirement.holds(IMPORT_S3, edition))
        .map(Edition::year);
  }

  @Test
  void namesNoPathTwice() {
    assertThat(paths(option -> true)).doesNotHaveDuplicates();
  }

  @Test
  void putsEveryOptionBelowOneThatStandsBeforeItAndIsNested() {
    for (Option option : Catalogue.OPTIONS) {
      if (!option.parent().isEmpty()) {
        Option parent = Catalogue.find(option.parent().replace("[]", "")).orElseThrow();
        assertThat(parent.childPath()).isEqualTo(option.parent());
        assertThat(parent.type()).isIn(OptionType.MAP, OptionType.LIST_OF_MAPS);
        assertThat(Catalogue.OPTIONS.indexOf(parent)).isLessThan(Catalogue.OPTIONS.indexOf(option));
        assertThat(parent.kinds()).containsAll(option.kinds());
      }
      assertThat(Catalogue.find(option.parent(), option.name())).contains(option);
      assertThat(Catalogue.children(option.parent())).contains(option);
      assertThat(Catalogue.named(option.name())).contains(option);
    }
  }

  /** The reader puts lines that are not indented below these two by their names alone. */
  @Test
  void sharesNoNameBetweenTopLevelAndAddressOrCustoms() {
    assertThat(names("returnAddress"))
        .doesNotContainAnyElementsOf(names(""))
        .doesNotContainAnyElementsOf(names("customs"));
    assertThat(names("customs")).doesNotContainAnyElementsOf(names(""));
    assertThat(names("operations[]"))
        .filteredOn(names("")::contains)
        .containsExactly("prefix", "targetDirectory");
  }

  @Test
  void givesWordsToChoicesAndToTheOneConfirmation() {
    for (Option option : Catalogue.OPTIONS) {
      boolean isChoice = option.type() == OptionType.CHOICE || option.path().equals("eraseDevice");
      assertThat(option.values().isEmpty()).describedAs(option.path()).isEqualTo(!isChoice);
      assertThat(option.values()).doesNotHaveDuplicates().doesNotContain("");
    }
  }

  @Test
  void knowsFewerWordsForAKindAndOffersNoDoubtfulOnes() {
    Option region = Catalogue.find("operations[].region").orElseThrow();
    Option version = Catalogue.find("manifestVersion").orElseThrow();

    assertThat(region.values(IMPORT_EBS)).hasSize(5).contains("ap-southeast-1");
    assertThat(region.values(IMPORT_GLACIER)).hasSize(4).doesNotContain("ap-southeast-1");
    for (JobKind kind : JobKind.values()) {
      assertThat(version.offered(kind)).containsExactly(kind.manifestVersion());
    }
    for (Option option : Catalogue.OPTIONS) {
      assertThat(option.values()).containsAll(option.doubtful());
      option
          .valuesOfKinds()
          .values()
          .forEach(some -> assertThat(option.values()).containsAll(some));
    }
  }

  @Test
  void givesEveryValueAnExampleOfItsForm() {
    for (Option option : Catalogue.OPTIONS) {
      boolean isDecidedByKind = option.path().matches("manifestVersion|.*\\.(destination|source)");
      boolean hasOptionsBelow =
          option.type() == OptionType.MAP || option.type() == OptionType.LIST_OF_MAPS;
      assertThat(option.example().isEmpty())
          .describedAs(option.path())
          .isEqualTo(isDecidedByKind || hasOptionsBelow);
      if (!option.example().isEmpty() && !option.type().form().isEmpty()) {
        assertThat(option.example()).matches(option.type().form());
      }
      Limit limit = option.limit();
      assertThat(limit == null || limit.length(option.example()) <= limit.most()).isTrue();
    }
  }

  @Test
  void namesSiblingsInConditions() {
    List<Option> conditional =
        Catalogue.OPTIONS.stream().filter(option -> option.condition() != null).toList();

    assertThat(conditional)
        .extracting(Option::path)
        .containsExactly(
            "trueCryptPassword",
            "pinCode",
            "returnAddress.stateOrProvince",
            "customs.encryptionClassification");
    for (Option option : conditional) {
      Condition condition = Objects.requireNonNull(option.condition());
      assertThat(Catalogue.find(option.parent(), condition.sibling())).isPresent();
      assertThat(option.kinds()).containsAll(condition.kinds());
    }
  }

  @Test
  void countsCharactersAndBytes() {
    assertThat(new Limit(9, Limit.Unit.CHARACTERS).length("\uD83D\uDCE6\u00E9")).isEqualTo(2);
    assertThat(new Limit(9, Limit.Unit.BYTES).length("\uD83D\uDCE6\u00E9")).isEqualTo(6);
  }

  @Test
  void keepsExactlyTwoSecrets() {
    assertThat(paths(Option::secret)).containsExactlyInAnyOrder("trueCryptPassword", "pinCode");
  }

  @Test
  void demandsNothingOfAnEditionThatDoesNotKnowIt() {
    for (Option option : Catalogue.OPTIONS) {
      for (JobKind kind : EnumSet.allOf(JobKind.class)) {
        boolean everDemanded =
            Stream.of(Edition.values()).anyMatch(e -> option.requirement().holds(kind, e));
        assertThat(!everDemanded || option.kinds().contains(kind))
            .describedAs("%s in %s", option.path(), kind)
            .isTrue();
      }
      assertThat(
              option.requirement().first().isFrom(option.since()) || isDemandedFromTheStart(option))
          .describedAs(option.path())
          .isTrue();
    }
  }

  /** Demanded whenever it is known, or only below a block that may be left out. */
  private static boolean isDemandedFromTheStart(Option option) {
    return option.requirement().first() == Edition.E2009;
  }

  @Test
  void saysOfEveryOptionWhatItMeansAndWhereThatIsKnownFrom() {
    for (Option option : Catalogue.OPTIONS) {
      assertThat(option.meaning()).isNotBlank().doesNotEndWith(".");
      assertThat(option.source()).isNotBlank();
      assertThat(option.kinds()).isNotEmpty();
    }
  }

  @Test
  void findsNothingByAKeyThatIsAPath() {
    assertThat(Catalogue.find("", "returnAddress.city")).isEmpty();
    assertThat(Catalogue.find("returnAddress", "city")).isPresent();
    assertThat(Catalogue.find("returnAddress", "")).isEmpty();
    assertThat(Catalogue.find("")).isEmpty();
    assertThat(Catalogue.children("nowhere")).isEmpty();
    assertThat(Catalogue.named("nothing")).isEmpty();
  }

  @Test
  void knowsWhatPeopleCallOptions() {
    assertThat(Catalogue.calledBelow("returnAddress", "zip"))
        .hasValueSatisfying(option -> assertThat(option.name()).isEqualTo("postalCode"));
    assertThat(Catalogue.calledBelow("returnAddress", "ZIP-Code"))
        .hasValueSatisfying(option -> assertThat(option.name()).isEqualTo("postalCode"));
    assertThat(Catalogue.calledBelow("", "zip")).isEmpty();
    assertThat(Catalogue.called("zip"))
        .extracting(Option::path)
        .contains("returnAddress.postalCode")
        .doesNotContain("bucket");
    assertThat(Catalogue.called("nothing of the kind")).isEmpty();
  }

  @Test
  void readsTheBooleansOfYaml() {
    assertThat(Stream.of("yes", "Yes", "YES", "y", "true", "on").map(YesNo::read))
        .allMatch(answer -> answer.orElse(false));
    assertThat(Stream.of("no", "No", "n", "FALSE", "off").map(YesNo::read))
        .noneMatch(answer -> answer.orElse(true));
    assertThat(Stream.of("", "ja", "1", "yes;", " yes").map(YesNo::read))
        .allMatch(a -> a.isEmpty());
  }

  @Test
  void findsEditionsByTheirYear() {
    assertThat(Edition.ofYear("2014")).contains(Edition.E2014);
    assertThat(Edition.ofYear("2012")).isEmpty();
    assertThat(Edition.NEWEST.isFrom(Edition.E2009)).isTrue();
    assertThat(Edition.E2013.isFrom(Edition.E2014)).isFalse();
  }

  private static List<String> paths(Predicate<Option> filter) {
    return Catalogue.OPTIONS.stream().filter(filter).map(Option::path).toList();
  }

  private static Set<String> names(String parent) {
    return Catalogue.children(parent).stream().map(Option::name).collect(Collectors.toSet());
  }

  @Test
  void noSentenceBeginsWithANameThatACapitalWouldSpoil() {
    assertThat(Catalogue.OPTIONS)
        .flatExtracting(option -> List.of(option.meaning(), option.advice()))
        .noneMatch(text -> text.matches("[a-z]+[A-Z].*"));
  }
}
