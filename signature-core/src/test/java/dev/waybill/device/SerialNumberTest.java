package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialNumberTest {
  @ParameterizedTest
  @CsvSource({
    "WX31A5501234, WX31A5501234",
    "wx31a-5501 234, WX31A5501234",
    "S/N: WX31A5501234, WX31A5501234",
    "Serial No. WX31A5501234, WX31A5501234",
    "Western Digital My Passport WX31A5501234, WX31A5501234",
    "western-digital WX31A5501234, WX31A5501234",
    "WCC4N0123456, WD-WCC4N0123456",
    "WD-WCC4N0123456, WCC4N0123456",
    "0001234567, 1234567",
    "1234567, 0000001234567",
    "S/N 0001234567, 1234567",
    "0, 000",
    "7, 07",
    "größe7, GRÖSSE7",
    "SN 123456, 123456",
    "Passport 123456, 123456"
  })
  void takesWhatLabelsAndDrivesAddForTheSame(String written, String serial) {
    assertThat(SerialNumber.agrees(written, disk(serial))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "WX31A5501234, WX31A5501235",
    "X31A5501234, WX31A5501234",
    "TOSHIBA WX31A5501234, WX31A5501234",
    "WX31A5501234 blue, WX31A5501234",
    "WX31A, WX31A5501234",
    "S/N 12345, 12345X",
    "SN12345, 12345",
    "backup disk 4, 4",
    "' ', WX31A5501234",
    "'-', '-'",
    "Passport, WX31A5501234"
  })
  void takesNothingElse(String written, String serial) {
    assertThat(SerialNumber.agrees(written, disk(serial))).isFalse();
  }

  @Test
  void oneOfSeveralNumbersIsEnoughAndNoneIsNot() {
    assertThat(SerialNumber.agrees("B2", disk("A1", "B2"))).isTrue();
    assertThat(SerialNumber.agrees("B2", disk())).isFalse();
    assertThat(SerialNumber.agrees("", disk(""))).isFalse();
  }

  @Test
  void aLongWrittenTextOfPrefixesEnds() {
    assertThat(SerialNumber.agrees("SN".repeat(400) + "X" + "ABCDEF", disk("ABCDEF"))).isFalse();
  }

  private static Disk disk(String... serials) {
    return new Disk(
        "sdb", "Western Digital My Passport", List.of(serials), "usb", Attachment.EXTERNAL);
  }
}
