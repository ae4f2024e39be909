package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_GLACIER;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.option.Edition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same manifest, year by year. */
class EditionsTest {
  private static final String KEY = "accessKeyId: AKIAWAYB1LLHARBOUR42\n";

  /** By name; {@code old} is what the samples of 2011 say. */
  private static final Map<String, String> MANIFESTS =
      Map.ofEntries(
          Map.entry("import", IMPORT_S3),
          Map.entry("export", EXPORT_S3),
          Map.entry("volume", IMPORT_EBS),
          Map.entry("archive", IMPORT_GLACIER),
          Map.entry("first import", KEY + with(old(IMPORT_S3), "2.0", "1.0")),
          Map.entry("old import", KEY + old(IMPORT_S3)),
          Map.entry("old export", KEY + with(old(EXPORT_S3), "pinCode: 2718281\n", "")),
          Map.entry(
              "old volume",
              KEY + with(old(IMPORT_EBS), "    deviceCapacityGreaterThan1TB: no\n", "")),
          Map.entry("old archive", KEY + old(IMPORT_GLACIER)),
          Map.entry("refusing", KEY + with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: no")),
          Map.entry("password", KEY + with(EXPORT_S3, "pinCode", "trueCryptPassword")),
          Map.entry("neither", KEY + with(EXPORT_S3, "pinCode: 2718281\n", "")),
          Map.entry("between", KEY + with(IMPORT_S3, "2.0", "1.3")));

  private static String manifest(String name) {
    return Objects.requireNonNull(MANIFESTS.get(name), name);
  }

  private static String old(String text) {
    String silent = with(text, "notificationEmail: ops@example.org\n", "");
    return silent.replace("eraseDevice: yes\n", "");
  }

  private static List<String> findings(String name, String year) {
    Edition edition = Edition.ofYear(year).orElseThrow();
    return Findings.in(manifest(name), edition, false).stream().map(EditionsTest::brief).toList();
  }

  private static String brief(Diagnostic finding) {
    String about = finding.option() == null ? "" : " " + finding.option().replace("[]", "");
    return finding.severity().word() + " " + finding.rule() + about;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import       | 2009 | error missing-option accessKeyId, warning version-newer-than-edition manifestVersion
          import       | 2011 | error missing-option accessKeyId
          import       | 2013 | error missing-option accessKeyId
          import       | 2014 |
          import       | 2015 |
          import       | 2017 |
          first import | 2009 |
          first import | 2011 | warning legacy-version manifestVersion
          first import | 2013 | warning legacy-version manifestVersion
          first import | 2014 | error missing-option eraseDevice, error missing-option notificationEmail, note older-edition-agrees, warning legacy-version manifestVersion
          old import   | 2009 | warning version-newer-than-edition manifestVersion
          old import   | 2011 |
          old import   | 2013 |
          old import   | 2014 | note older-edition-agrees, error missing-option eraseDevice, error missing-option notificationEmail
          old import   | 2015 | note older-edition-agrees, error missing-option eraseDevice, error missing-option notificationEmail
          old import   | 2017 | note older-edition-agrees, error missing-option eraseDevice, error missing-option notificationEmail
          refusing     | 2011 | warning erase-not-confirmed eraseDevice
          refusing     | 2013 | warning erase-not-confirmed eraseDevice
          refusing     | 2014 | error erase-not-confirmed eraseDevice, note older-edition-agrees
          refusing     | 2017 | error erase-not-confirmed eraseDevice, note older-edition-agrees
          between      | 2009 | warning version-newer-than-edition manifestVersion
          between      | 2011 | warning legacy-version manifestVersion
          between      | 2017 | warning legacy-version manifestVersion
          export       | 2009 | error missing-option accessKeyId, error kind-newer-than-edition operations.exportBucket
          export       | 2011 | error missing-option accessKeyId, warning option-newer-than-edition pinCode
          export       | 2013 | error missing-option accessKeyId, warning option-newer-than-edition pinCode
          export       | 2014 | error missing-option trueCryptPassword, warning option-newer-than-edition pinCode
          export       | 2015 |
          export       | 2017 |
          password     | 2011 | warning option-newer-than-edition trueCryptPassword
          password     | 2013 | warning option-newer-than-edition trueCryptPassword
          password     | 2014 |
          password     | 2015 |
          password     | 2017 |
          neither      | 2011 |
          neither      | 2013 |
          neither      | 2014 | error missing-option trueCryptPassword, note older-edition-agrees
          neither      | 2015 | error missing-option trueCryptPassword, note older-edition-agrees
          neither      | 2017 | error missing-option trueCryptPassword, note older-edition-agrees
          old export   | 2011 |
          old export   | 2013 |
          volume       | 2009 | error missing-option accessKeyId, error kind-newer-than-edition operations.destination
          volume       | 2011 | error missing-option accessKeyId, warning option-newer-than-edition operations.deviceCapacityGreaterThan1TB
          volume       | 2013 | error missing-option accessKeyId
          volume       | 2014 |
          volume       | 2015 |
          volume       | 2017 |
          old volume   | 2011 |
          old volume   | 2013 | note older-edition-agrees, error missing-option operations.deviceCapacityGreaterThan1TB
          archive      | 2009 | error missing-option accessKeyId, error kind-newer-than-edition operations.destination
          archive      | 2011 | error missing-option accessKeyId, error kind-newer-than-edition operations.destination
          archive      | 2013 | error missing-option accessKeyId
          archive      | 2014 |
          archive      | 2015 |
          archive      | 2017 |
          old archive  | 2013 |
          """)
  void judgesByTheYear(String name, String year, String findings) {
    assertThat(findings(name, year))
        .containsExactlyInAnyOrder(findings == null ? new String[0] : findings.split(", "));
  }

  /** The limit for volumes rose in the last guide, which no longer names the option. */
  @ParameterizedTest
  @CsvSource({"2013, error", "2014, error", "2015, error", "2017, warning"})
  void wantsTheCapacityAsSurelyAsItIsKnown(String year, String severity) {
    String without = with(IMPORT_EBS, "    deviceCapacityGreaterThan1TB: no\n", "");
    assertThat(
            Findings.in(KEY + without, Edition.ofYear(year).orElseThrow(), false).stream()
                .filter(finding -> finding.rule().equals("missing-option"))
                .map(EditionsTest::brief))
        .containsExactly(
            severity
                + " missing-option operations[].deviceCapacityGreaterThan1TB".replace("[]", ""));
  }

  @Test
  void saysWhichOlderEditionsAgree() {
    assertThat(Findings.messages("older-edition-agrees", manifest("old import")))
        .containsExactly("right under the rules of 2009, 2011, 2013; those of 2017 demand more");
    assertThat(Findings.messages("older-edition-agrees", manifest("old export")))
        .containsExactly("right under the rules of 2011, 2013; those of 2017 demand more");
    assertThat(Findings.messages("older-edition-agrees", manifest("old volume")))
        .containsExactly("right under the rules of 2011; those of 2017 demand more");
    assertThat(Findings.messages("older-edition-agrees", manifest("old archive")))
        .containsExactly("right under the rules of 2013; those of 2017 demand more");
  }
}
