package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HmacSha1Test {
  static Stream<HmacSha1> engines() {
    return Stream.of(HmacSha1.standard(), HmacSha1.bouncyCastle());
  }

  static Stream<Arguments> enginesAndCases() throws IOException {
    List<Vectors.Rfc2202> cases = Vectors.Rfc2202.all();
    return engines().flatMap(engine -> cases.stream().map(one -> Arguments.of(engine, one)));
  }

  @Test
  void isHeldAgainstAllSevenCasesOfRfc2202() throws IOException {
    assertThat(Vectors.Rfc2202.all()).hasSize(7);
  }

  @Test
  void theTwoEnginesAreTwo() {
    assertThat(engines().map(Object::getClass)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("enginesAndCases")
  void givesTheDigestsOfRfc2202(HmacSha1 engine, Vectors.Rfc2202 vector) {
    try (SigningKey key = SigningKey.ofBytes(vector.key())) {
      HmacSha1.Run run = engine.start(key);
      run.update(vector.data(), 0, vector.data().length);

      assertThat(run.finish()).isEqualTo(vector.digest());
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void refusesAClosedKey(HmacSha1 engine) {
    SigningKey key = SigningKey.ofBytes(new byte[] {1});
    key.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> engine.start(key))
        .withMessage("the key is closed");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aRunOutlivesItsKey(HmacSha1 engine) {
    Vectors.Rfc2202 vector = rfcCaseTwo();
    SigningKey key = SigningKey.ofBytes(vector.key());
    HmacSha1.Run run = engine.start(key);
    key.close();
    run.update(vector.data(), 0, vector.data().length);

    assertThat(run.finish()).isEqualTo(vector.digest());
  }

  private static Vectors.Rfc2202 rfcCaseTwo() {
    try {
      return Vectors.Rfc2202.all().get(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
