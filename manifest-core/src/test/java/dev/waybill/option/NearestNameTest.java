package dev.waybill.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {
  private static final List<String> TOP =
      Catalogue.children("").stream().map(Option::name).toList();

  @ParameterizedTest
  @CsvSource({
    "devcieId, deviceId",
    "deviceID, deviceId",
    "device_id, deviceId",
    "device-id, deviceId",
    "device id, deviceId",
    "device\u00A0Id, deviceId",
    "device\u200BId, deviceId",
    "\uFEFFdeviceId, deviceId",
    "DEVICEID, deviceId",
    "diviceId, deviceId",
    "deviceIdd, deviceId",
    "eraseDevise, eraseDevice",
    "notificationEmails, notificationEmail",
    "manifestversion, manifestVersion",
    "Bucket, bucket",
    "buckets, bucket",
    "acll, acl",
    "ReturnAdress, returnAddress",
  })
  void findsWhatWasProbablyMeant(String written, String meant) {
    assertThat(NearestName.of(written, TOP)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200B", "x", "hostname", "generateIndex", "stripPrefix", "ab"})
  void findsNothingFarAway(String written) {
    assertThat(NearestName.of(written, TOP)).isEmpty();
  }

  @Test
  void prefersTheNearest() {
    assertThat(NearestName.of("street", List.of("street22", "street1", "street2")))
        .contains("street1");
    assertThat(NearestName.of("street2", List.of("street1", "street2"))).contains("street2");
  }

  @Test
  void takesNoNumberForAnother() {
    assertThat(NearestName.of("2.1", List.of("2.0", "3.0"))).isEmpty();
    assertThat(NearestName.of("2,0", List.of("2.0", "3.0"))).isEmpty();
    assertThat(NearestName.of(" 2.0", List.of("3.0", "2.0"))).contains("2.0");
  }

  @Test
  void aNameMayBeInATextThatHasItsLetters() {
    List<String> names = List.of("pinCode");

    assertThat(NearestName.mayBeIn("the PIN code is", names)).isTrue();
    assertThat(NearestName.mayBeIn("picnode", names)).isTrue();
    assertThat(NearestName.mayBeIn("pinCde", names)).isTrue();
    assertThat(NearestName.mayBeIn("bucket", names)).isFalse();
    assertThat(NearestName.mayBeIn("", names)).isFalse();
    assertThat(NearestName.mayBeIn("bucket", List.of("pinCode", "bucket"))).isTrue();
    assertThat(NearestName.mayBeIn("bucket", List.of())).isFalse();
  }

  @Test
  void takesALongerTextForALongName() {
    assertThat(NearestName.of("x".repeat(100), List.of("x".repeat(100)))).isEmpty();
    assertThat(NearestName.distance("", "abc")).isEqualTo(3);
    assertThat(NearestName.distance("abc", "")).isEqualTo(3);
    assertThat(NearestName.distance("abcd", "abdc")).isEqualTo(1);
    assertThat(NearestName.distance("abcde", "bacde")).isEqualTo(1);
    assertThat(NearestName.distance("abcdef", "abcdfe")).isEqualTo(1);
  }

  @Test
  void looksAtNoTextThatIsTooLongForAName() {
    assertThat(NearestName.of("deviceId".repeat(10_000), TOP)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a, a, 0", "ab, ba, 1", "abc, ac, 1", "abc, abxc, 1", "abc, axc, 1", "abcd, badc, 2"})
  void countsASwapOfNeighboursOnce(String one, String other, int distance) {
    assertThat(NearestName.distance(one, other)).isEqualTo(distance);
    assertThat(NearestName.distance(other, one)).isEqualTo(distance);
  }
}
