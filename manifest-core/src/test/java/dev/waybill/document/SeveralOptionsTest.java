package dev.waybill.document;

import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that stand in the value of another, and values that only look so. */
class SeveralOptionsTest {
  private static List<String> found(String text) {
    return read(text).faults().stream()
        .filter(fault -> fault.kind() == Fault.Kind.SEVERAL_OPTIONS)
        .map(Fault::found)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "generator: x deviceId: d ~ deviceId",
        "generator: x deviceId:d ~ deviceId",
        "generator: x deviceId : d ~ deviceId",
        "generator: deviceId: d ~ deviceId",
        "generator: xdeviceId: d ~ deviceId",
        "generator: x\\ndeviceId: d ~ deviceId",
        "generator: x, deviceId: d, eraseDevice: yes ~ deviceId, eraseDevice",
        "generator: x bucket: b ~ bucket", // which no import can do without
        "eraseDevice: yes name: n ~ name", // behind a word that has no colon
        "eraseDevice: yesbucket: b ~ bucket",
        "notificationEmail: a@example.org acl: private ~ acl",
        "serviceLevel: standard acl: private ~ acl",
        "logBucket: b acl: private ~ acl",
        "returnAddress: see below name: n ~ name",
        "generator: x acl: private ~ acl", // of the kind and the level, and nowhere else
        "generator: x prefix: ~ prefix",
        "logPrefix: l/ prefix: in/ ~ prefix",
        "pinCode: 1234 substitutions: ~ substitutions",
        "generator: x customs : ~ customs",
      })
  void namesTheOptionsOfOneLine(String line, String names) {
    assertThat(found(line + "\n")).containsExactly(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generator: x name: n", // a word of the language
        "generator: xacl: y deviceid: z",
        "generator: x   deviceId   : d",
        "generator: x deviceId d",
        "generator: x deviceIdd: d",
        "generator: \"x deviceId: d\"",
        "generator: x bucket: b\nbucket: c",
        "generator: x acl: private\nacl: private",
        "generator: acl: private",
        "generator: x acl:private",
        "generator: x acl: private\noperations:\n  - exportBucket: c",
        "generator: x fileSystems: NTFS\nbucket: b",
        "generator: at customs:\ncustoms:\n  deviceType: x\ngenerator2: x ignored:",
        "returnAddress:\n    street1: Building A: Dock 3",
        "generator: x bucket: b\noperations:\n  - exportBucket: c",
        "substitutions:\n    x: y deviceId: d",
        "staticMetadata:\n    x: y deviceId: d",
      })
  void leavesTextsThatMayHaveAColon(String text) {
    assertThat(found(text + "\n")).isEmpty();
  }

  @Test
  void asksInAnAddressForWhatItNeeds() {
    String street = "returnAddress:\n    street1: 12 Long Road city: C\n";

    assertThat(found(street)).containsExactly("city");
    assertThat(found(street + "    city: C\n")).isEmpty();
    assertThat(found("returnAddress:\n    street1: Road company: C\n")).containsExactly("company");
    assertThat(
            found("returnAddress:\n    street1: Road\n    name: Ada company: C\n    company: C\n"))
        .isEmpty();
    assertThat(found("returnAddress:\n    street1: Road bucket: b\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"    ", "", "  "})
  void readsTheBlockBehindALostLineEnd(String indent) {
    Document document =
        read(
            "returnAddress:\n    name: Ada customs:\n    deviceType: x\npinCode: 1 ignore:\n"
                + indent
                + "- a\nbucket: b\n");

    assertThat(Documents.fields(document))
        .contains(
            "returnAddress.name = Ada", "customs.deviceType = x", "pinCode = 1", "bucket = b");
    assertThat(document.find("ignore").orElseThrow().value()).isInstanceOf(Sequence.class);
    assertThat(document.faults()).extracting(Fault::found).containsExactly("customs", "ignore");
    assertThat(document.repairs()).isEmpty();
  }

  @Test
  void saysNothingOfLinesThatHaveAFaultAlready() {
    assertThat(found("generator: x\ngenerator: 'x' deviceId: d\n")).isEmpty();
  }

  @Test
  void findsTheNamesInAnyText() {
    assertThat(OptionNames.in("bucket: b, deviceId:d, colour: x, bucket: c"))
        .containsExactly("bucket", "deviceId");
    assertThat(OptionNames.in("no colon")).isEmpty();
    assertThat(OptionNames.in("bucket")).isEmpty();
  }
}
