package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Signatures.class)
@Domain(DomainContext.Global.class)
class SignatureProperties {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  @Property
  void readsWhatItWrites(@ForAll Signature signature) {
    assertThat(signature.toBase64()).hasSize(28);
    assertThat(Signature.parseBase64(signature.toBase64())).isEqualTo(signature);
  }

  /** Whether a text is the encoding of 20 bytes, told without decoding it. */
  @Property
  void acceptsExactlyTheEncodingsOfTwentyBytes(@ForAll @From("nearlySignatures") String text) {
    boolean encoding =
        text.length() == 28
            && text.substring(0, 27).chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
            && ALPHABET.indexOf(text.charAt(26)) % 4 == 0
            && text.charAt(27) == '=';

    assertThat(Signature.faultOf(text) == null).isEqualTo(encoding);
  }

  @Property
  void neverQuotesAWrongSignature(@ForAll Signature signature, @ForAll char inserted) {
    String wrong = signature.toBase64() + inserted;

    assertThat(Signature.faultOf(wrong)).isNotNull().doesNotContain(wrong.substring(0, 5));
  }

  /** Of the 64 possible 27th characters the JDK's decoder takes all; only 16 are canonical. */
  @Example
  void takesOneSpellingOutOfFour() {
    String beginning = Base64.getEncoder().encodeToString(new byte[20]).substring(0, 26);
    Set<Signature> read = new HashSet<>();
    for (int i = 0; i < ALPHABET.length(); i++) {
      char last = ALPHABET.charAt(i);
      if (Signature.faultOf(beginning + last + "=") == null) {
        read.add(Signature.parseBase64(beginning + last + "="));
      }
    }

    assertThat(read).hasSize(16);
  }

  @Provide
  Arbitrary<String> nearlySignatures() {
    Arbitrary<String> right =
        Arbitraries.bytes()
            .array(byte[].class)
            .ofMinSize(19)
            .ofMaxSize(21)
            .map(bytes -> Base64.getEncoder().encodeToString(bytes));
    Arbitrary<String> slip =
        Arbitraries.strings().withChars("AQgw/+-_= \n\u00a0\u0131").ofLength(1);
    return right.flatMap(
        text ->
            slip.flatMap(
                s ->
                    Arbitraries.integers()
                        .between(0, text.length() - 1)
                        .flatMap(
                            at ->
                                Arbitraries.of(
                                    text,
                                    text.substring(0, at) + s + text.substring(at + 1),
                                    text.substring(0, at) + s + text.substring(at),
                                    text.substring(0, at) + text.substring(at + 1),
                                    text.substring(0, 26) + s + "="))));
  }
}
