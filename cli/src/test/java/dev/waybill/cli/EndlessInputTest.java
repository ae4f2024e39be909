package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class EndlessInputTest {
  private static InputStream of(int bytes) {
    return new EndlessInput(new ByteArrayInputStream(new byte[bytes]), "zeros", 8);
  }

  @Test
  void givesWhatHasAnEnd() throws IOException {
    assertThat(of(8).readAllBytes()).hasSize(8);
    InputStream single = of(1);
    assertThat(single.read()).isZero();
    assertThat(single.read()).isEqualTo(-1);
  }

  @Test
  void failsWhereThereIsTooMuch() throws IOException {
    assertThatIOException()
        .isThrownBy(() -> of(9).readAllBytes())
        .withMessage("zeros has more than 8 bytes, which is no manifest");
    InputStream single = of(9);
    assertThat(single.readNBytes(8)).hasSize(8);
    assertThatIOException().isThrownBy(single::read);
  }
}
