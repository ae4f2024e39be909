package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and values that a line end went through. */
class TornLinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "notification\nEmail: a@example.org",
        "notification\n  Email : a@example.org",
        "  notification\nEmail:",
        "n\notificationEmail: a@example.org",
      })
  void putsAKeyTogetherAndReadsOverItsValue(String torn) {
    Document document = read("bucket: b\n" + torn + "\ndeviceId: d\n");

    assertThat(fields(document)).containsExactly("bucket = b", "deviceId = d");
    assertThat(document.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Fault.Kind.TORN_KEY);
              assertThat(fault.found()).isEqualTo("notificationEmail");
              assertThat(fault.span().start().line()).isEqualTo(2);
            });
  }

  @Test
  void readsOverWhatStandsBelowATornBlock() {
    Document document = read("bucket: b\nreturn\nAddress:\n    city: c\ndeviceId: d\n");

    assertThat(fields(document)).containsExactly("bucket = b", "deviceId = d");
    assertThat(faults(document)).containsExactly("TORN_KEY 2:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notification\ncolour: blue", // makes no name
        "device\nname: n", // the second half is a name of its own
        "notification mail\nEmail: a", // two words
        "notification\nEmail",
        "notification",
      })
  void takesOtherTextsForWhatTheyAre(String text) {
    assertThat(faults(read("bucket: b\n" + text)))
        .startsWith("STRAY_TEXT 2:1")
        .noneMatch(fault -> fault.startsWith("TORN_KEY"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "street1: 12 Long Road, ~ Building 7 ~ TORN_VALUE 3:1",
        "street1: 12 Long- ~ road ~ TORN_VALUE 3:1",
        "notificationEmail: a@example.org; ~ b@example.org ~ TORN_VALUE 3:1",
        "notificationEmail: a@ ~ example.org ~ TORN_VALUE 3:1",
        "street1: 12 Long Road ~ '  Building 7' ~ TORN_VALUE 3:3",
        "street1: 12 Long Road ~ Building 7 ~ STRAY_TEXT 3:1",
        "street1: 12 Long Road, ~ // Building 7 ~ STRAY_TEXT 3:1",
        "street1: 12 Long Road, ~ bucket ~ STRAY_TEXT 3:1",
        "street1: 12 Long Road, ~ bucket b ~ STRAY_TEXT 3:1",
        "street1: 12 Long Road, ~ bucket; b ~ STRAY_TEXT 3:1",
        "prefix: ~ more ~ VALUE_ON_NEXT_LINE 3:1",
        "street1: '' ~ Building 7 ~ STRAY_TEXT 3:1",
      })
  void tellsTheRestOfAValueByTheSignThatJoinsOrByItsIndent(String line, String rest, String fault) {
    Document document = read("deviceId: d\n" + line + "\n" + rest + "\nacl: private\n");

    assertThat(faults(document)).containsExactly(fault);
    assertThat(fields(document)).hasSize(3).startsWith("deviceId = d").endsWith("acl = private");
  }

  @Test
  void knowsARestOnlyOnTheNextLineAndNoneOfAnItem() {
    assertThat(faults(read("deviceId: d-\n\nmore\n"))).containsExactly("STRAY_TEXT 3:1");
    assertThat(faults(read("ignore:\n  - a-\n  more\n"))).containsExactly("STRAY_TEXT 3:3");
    assertThat(faults(read("more\nbucket: b\n"))).containsExactly("STRAY_TEXT 1:1");
  }

  @Test
  void namesTheOptionWhoseValueStandsOnTheNextLine() {
    Document document = read("bucket:\n  b\nprefix:\np\ndeviceId: d\n");

    assertThat(faults(document))
        .containsExactly("VALUE_ON_NEXT_LINE 2:3", "VALUE_ON_NEXT_LINE 4:1");
    assertThat(document.faults()).extracting(Fault::found).containsExactly("bucket", "prefix");
  }

  @Test
  void takesATextLeftOfAnEmptyOptionForNoneOfIts() {
    assertThat(faults(read("returnAddress:\n    street2:\n  more\n    city: c\n")))
        .containsExactly("STRAY_TEXT 3:3");
  }

  /** As a form of 2015 sent it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"hunter2deviceId: d", "hunter2deviceId:", "hunter2returnAddress:\n    city: c"})
  void knowsAValueThatTheNextKeyIsGluedTo(String line) {
    Document document = read("bucket: b\npinCode:\n" + line + "\nacl: private\n");

    assertThat(fields(document)).containsExactly("bucket = b", "pinCode = ", "acl = private");
    assertThat(faults(document)).containsExactly("VALUE_ON_NEXT_LINE 3:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bdeviceId: d", "Xbucket: d", "colour: blue", "deviceId: d"})
  void takesOtherKeysForKeys(String line) {
    Document document = read("pinCode:\n" + line + "\n");

    assertThat(document.fields()).hasSize(2);
    assertThat(document.faults()).isEmpty();
  }
}
