package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
  private static final byte[] BYTES = "secret".getBytes(StandardCharsets.US_ASCII);

  @Test
  void copiesTheBytesSoThatTheCallerMayWipeThem() {
    byte[] mine = BYTES.clone();
    try (SigningKey key = SigningKey.ofBytes(mine)) {
      Arrays.fill(mine, (byte) 0);

      assertThat(key.copy()).isEqualTo(BYTES);
    }
  }

  @Test
  void isTheUtf8OfWhatWasTyped() {
    try (SigningKey key = SigningKey.ofUtf8("a\u00e9\u7a4d\ud83d\udce6".toCharArray())) {
      assertThat(key.copy())
          .isEqualTo("a\u00e9\u7a4d\ud83d\udce6".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void refusesAnEmptyKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.ofBytes(new byte[0]))
        .withMessage("the key is empty, expected at least one byte");
    assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.ofUtf8(new char[0]));
  }

  @Test
  void refusesHalfACharacterWithoutSayingWhich() {
    for (String broken : new String[] {"abc\ud83d", "\udce6abc", "ab\ud83dc"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SigningKey.ofUtf8(broken.toCharArray()))
          .withMessage("the key is not text: half a surrogate pair in it");
    }
  }

  @Test
  void findsItselfInATextInEveryPlace() {
    String text = "wJalrXUtnFEMI/K7";
    try (SigningKey key = SigningKey.ofUtf8(text.toCharArray())) {
      for (String around : new String[] {"%s", "key=%s\n", "\n\n%s", "wJalrXUtnFEMI/K%s"}) {
        String found = around.formatted(text);
        assertThat(key.isWithin(found.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(key.isWithin(found.getBytes(StandardCharsets.UTF_16LE))).isTrue();
        assertThat(key.isWithin(found.getBytes(StandardCharsets.UTF_16BE))).isTrue();
      }
      for (String other :
          new String[] {"", "key=", "wJalrXUtnFEMI/K", "wJalrXUtnFEMI/k7", "JalrXUtnFEMI/K7"}) {
        assertThat(key.isWithin(other.getBytes(StandardCharsets.UTF_8))).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/JalrXU+nFEMI/K=",
        "\\/JalrXU+nFEMI\\/K=",
        "\\\\\\/JalrXU+nFEMI\\\\\\/K=",
        "\\u002FJalrXU\\u002bnFEMI\\u002fK\\u003d",
        "\\\\u002FJalrXU\\\\u002bnFEMI/K=",
        "%2FJalrXU%2BnFEMI%2FK%3D",
        "%2fJalrXU%2bnFEMI%2fK%3d",
        "/JalrXU%2bnFEMI%2FK=",
        "/%4aalrXU+nFEMI/K="
      })
  void findsItselfAsOtherProgramsWriteIt(String written) {
    try (SigningKey key = SigningKey.ofUtf8("/JalrXU+nFEMI/K=".toCharArray())) {
      for (String around : new String[] {"%s", "x%sy", "%%%s%%", "\\%s\\", "%%2%s%%2"}) {
        String text = around.formatted(written);
        assertThat(key.isWithin(text.getBytes(StandardCharsets.UTF_8))).as(text).isTrue();
        assertThat(key.isWithin(text.getBytes(StandardCharsets.UTF_16LE))).as(text).isTrue();
        assertThat(key.isWithin(text.getBytes(StandardCharsets.UTF_16BE))).as(text).isTrue();
        assertThat(key.isWithinName(text)).as(text).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%2FJalrXU%2BnFEMI%2FK%3E",
        "%2FJalrXU%2BnFEMI%2FK%3",
        "%2FJalrXU%2BnFEMI%2FK%",
        "%2FJalrXU%2BnFEMI%2FK%3x",
        "%2FJalrXU%2BnFEMI%2FK",
        "/\\JalrXU+nFEMI/K=",
        "/JalrXU+nFEMI/K\\",
        "/JalrXU+nFEMI/K\\u003",
        "/JalrXU+nFEMI/K\\u013d",
        ":JalrXU+nFEMI:K="
      })
  void findsItselfInNothingThatIsOnlyLikeIt(String other) {
    try (SigningKey key = SigningKey.ofUtf8("/JalrXU+nFEMI/K=".toCharArray())) {
      assertThat(key.isWithin(other.getBytes(StandardCharsets.UTF_8))).isFalse();
    }
  }

  /** The Finder and browsers write a colon or an underscore, other encodings of base64 a dash. */
  @Test
  void findsItselfInANameThatCanHaveNoSlash() {
    try (SigningKey key = SigningKey.ofUtf8("/JalrXU+nFEMI/K=".toCharArray())) {
      assertThat(key.isWithinName("a:JalrXU+nFEMI:K=.txt")).isTrue();
      assertThat(key.isWithinName("_JalrXU+nFEMI_K=")).isTrue();
      assertThat(key.isWithinName("-JalrXU+nFEMI%2fK=")).isTrue();
      assertThat(key.isWithinName("xJalrXU+nFEMIxK=")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2F", "%2f", ":", "_", "-"})
  void aNameWithSomeKeyInItLooksLikeThat(String slash) {
    String key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".replace("/", slash);
    for (String form :
        new String[] {"%s", "key %s.txt", "my.key-%s", "%s (1)", "%s_accesskeys.csv", "x.%s/"}) {
      assertThat(SigningKey.mayBeWithinName(form.formatted(key))).as(form).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IMG_20260412_101500_HDR_with_a_longer_name.jpg",
        "Archive-2026-From-The-Third-Floor-Part-12",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "550e8400-E29B-41d4-a716-446655440000-0001",
        "100%25 of it",
        "SIGNATURE"
      })
  void otherNamesDoNot(String name) {
    assertThat(SigningKey.mayBeWithinName(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "aA1", "_", "%2F", "a_", "%"})
  @Timeout(60)
  void looksAtLongNamesWithoutTrouble(String part) {
    assertThat(SigningKey.mayBeWithinName(part.repeat(200_000) + "!")).isFalse();
  }

  /** A byte of the key may be what others are escaped with. */
  @Test
  void findsItselfWhateverBytesItHas() {
    String text = "%2F%25\\u002f\\/\u00e9%%\\";
    try (SigningKey key = SigningKey.ofUtf8(text.toCharArray())) {
      assertThat(key.isWithin(("%2" + text + "\\").getBytes(StandardCharsets.UTF_8))).isTrue();
      assertThat(key.isWithinName(text)).isTrue();
    }
  }

  /** Each would take minutes if every place began at the beginning again. */
  @ParameterizedTest
  @ValueSource(strings = {"\\", "%", "%2", "%2F", "\\/", "\\u002", "/"})
  @Timeout(60)
  void seeksInLongTextsWithoutTrouble(String part) {
    byte[] text = part.repeat((1 << 20) / part.length()).getBytes(StandardCharsets.UTF_8);
    try (SigningKey key = SigningKey.ofUtf8(("/".repeat(39) + "x").toCharArray())) {
      assertThat(key.isWithin(text)).isFalse();
    }
  }

  @Test
  void findsNoShortKeySinceThatWouldBeChance() {
    try (SigningKey key = SigningKey.ofUtf8("wJalrXUtnFEMI/K".toCharArray())) {
      assertThat(key.isWithin("wJalrXUtnFEMI/K".getBytes(StandardCharsets.UTF_8))).isFalse();
    }
  }

  @Test
  void seeksNothingOnceClosed() {
    SigningKey key = SigningKey.ofUtf8("wJalrXUtnFEMI/K7".toCharArray());
    key.close();
    assertThatIllegalStateException().isThrownBy(() -> key.isWithin(new byte[16]));
    assertThatIllegalStateException().isThrownBy(() -> key.isWithinName("wJalrXUtnFEMI/K7"));
  }

  @Test
  void printsNothingOfItself() {
    try (SigningKey key = SigningKey.ofBytes(BYTES)) {
      assertThat(key).hasToString("SigningKey");
    }
  }

  @Test
  void isRefusedOnceClosed() {
    SigningKey key = SigningKey.ofBytes(BYTES);
    key.close();
    key.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> Signer.standard().sign(new JobId("7K2QZ"), new byte[0], key));
  }

  @Test
  void leavesOnlyZerosBehind() throws ReflectiveOperationException {
    SigningKey key = SigningKey.ofBytes(BYTES);
    var field = SigningKey.class.getDeclaredField("bytes");
    field.setAccessible(true);
    byte[] held = (byte[]) field.get(key);
    assertThat(held).isEqualTo(BYTES);
    key.close();

    assertThat(held).containsOnly(0);
  }

  @Test
  void aMacThatHadTheKeyHasItNoLonger() {
    SigningKey key = SigningKey.ofBytes(BYTES);
    byte[] signed = digest(HmacSha1.standard().start(key));
    Mac mac = Objects.requireNonNull(key.takeIdleMac());
    assertThat(mac.doFinal(BYTES)).isEqualTo(signed);
    key.giveBack(mac);
    key.close();

    assertThat(mac.doFinal(BYTES)).isNotEqualTo(signed);
  }

  @Test
  void aMacGivenBackToAClosedKeyForgetsIt() {
    SigningKey key = SigningKey.ofBytes(BYTES);
    byte[] signed = digest(HmacSha1.standard().start(key));
    Mac mac = Objects.requireNonNull(key.takeIdleMac());
    key.close();
    key.giveBack(mac);

    assertThat(mac.doFinal(BYTES)).isNotEqualTo(signed);
  }

  private static byte[] digest(HmacSha1.Run run) {
    run.update(BYTES, 0, BYTES.length);
    return run.finish();
  }

  @Test
  void equalsItselfOnlyAndCannotBeWrittenDown() {
    try (SigningKey one = SigningKey.ofBytes(BYTES);
        SigningKey same = SigningKey.ofBytes(BYTES)) {
      assertThat(one).isNotEqualTo(same);
      assertThat(one).isNotInstanceOf(Serializable.class);
    }
  }

  @Test
  void handsItsBytesToNobodyOutsideThePackage() {
    assertThat(SigningKey.class.getDeclaredMethods())
        .filteredOn(method -> method.getReturnType() == byte[].class)
        .allMatch(method -> !Modifier.isPublic(method.getModifiers()))
        .isNotEmpty();
  }
}
