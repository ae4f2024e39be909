package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JdkHmacSha1Test {
  private static final byte[] MESSAGE = "7K2QZ\n".getBytes(StandardCharsets.US_ASCII);

  /** As those of hardware do not: each run asks the providers again. */
  @Test
  void needsNoMacThatCanBeCopied() throws GeneralSecurityException {
    try (SigningKey key = SigningKey.ofBytes(new byte[] {1, 2, 3});
        var counting = new CountingMac()) {
      HmacSha1 engine = JdkHmacSha1.ifOffered();

      assertThat(digest(engine, key)).isEqualTo(digest(HmacSha1.bouncyCastle(), key));
      assertThat(digest(engine, key)).isEqualTo(digest(HmacSha1.bouncyCastle(), key));
      assertThat(counting.bytes()).isEqualTo(2L * MESSAGE.length);
    }
  }

  @Test
  void runsOfOneEngineKnowNothingOfEachOther() {
    try (SigningKey one = SigningKey.ofBytes(new byte[] {1});
        SigningKey other = SigningKey.ofBytes(new byte[100])) {
      HmacSha1.Run first = HmacSha1.standard().start(one);
      HmacSha1.Run second = HmacSha1.standard().start(other);
      first.update(MESSAGE, 0, 3);
      second.update(MESSAGE, 0, MESSAGE.length);
      first.update(MESSAGE, 3, MESSAGE.length - 3);

      assertThat(List.of(first.finish(), second.finish()))
          .containsExactly(
              digest(HmacSha1.bouncyCastle(), one), digest(HmacSha1.bouncyCastle(), other));
    }
  }

  @Test
  void oneEngineServesManyThreadsWithKeysOfTheirOwn() {
    HmacSha1 engine = HmacSha1.standard();

    assertThat(
            IntStream.range(1, 2000)
                .parallel()
                .filter(
                    number -> {
                      byte[] bytes = {(byte) number, (byte) (number >> 8)};
                      try (SigningKey key = SigningKey.ofBytes(bytes)) {
                        return !Arrays.equals(
                            digest(engine, key), digest(HmacSha1.bouncyCastle(), key));
                      }
                    })
                .boxed())
        .isEmpty();
  }

  @Test
  void oneKeyServesManyThreads() {
    try (SigningKey key = SigningKey.ofBytes(new byte[] {1, 2, 3})) {
      byte[] expected = digest(HmacSha1.bouncyCastle(), key);

      assertThat(
              IntStream.range(0, 20_000)
                  .parallel()
                  .filter(number -> !Arrays.equals(digest(HmacSha1.standard(), key), expected))
                  .boxed())
          .isEmpty();
    }
  }

  @Test
  void anAbandonedRunDisturbsNoOther() {
    try (SigningKey key = SigningKey.ofBytes(new byte[] {1, 2, 3})) {
      digest(HmacSha1.standard(), key);
      HmacSha1.standard().start(key).update(MESSAGE, 0, 3);

      assertThat(digest(HmacSha1.standard(), key)).isEqualTo(digest(HmacSha1.bouncyCastle(), key));
    }
  }

  /** What it used may belong to another run by then. */
  @Test
  void aFinishedRunTakesNothingMore() {
    try (SigningKey key = SigningKey.ofBytes(new byte[] {1, 2, 3})) {
      HmacSha1.Run run = HmacSha1.standard().start(key);
      run.finish();

      assertThatIllegalStateException()
          .isThrownBy(() -> run.update(MESSAGE, 0, 1))
          .withMessage("the message is finished");
      assertThatIllegalStateException().isThrownBy(run::finish);
    }
  }

  private static byte[] digest(HmacSha1 engine, SigningKey key) {
    HmacSha1.Run run = engine.start(key);
    run.update(MESSAGE, 0, MESSAGE.length);
    return run.finish();
  }
}
