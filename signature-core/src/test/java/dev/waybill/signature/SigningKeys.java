package dev.waybill.signature;

import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Keys, with the lengths at which HMAC changes its ways forced in. */
final class SigningKeys extends DomainContextBase {
  /** The bytes of a key. A type of its own, since a manifest is bytes as well. */
  record KeyBytes(String hex) {
    byte[] bytes() {
      return HexFormat.of().parseHex(hex);
    }

    SigningKey key() {
      return SigningKey.ofBytes(bytes());
    }
  }

  @Provide
  Arbitrary<KeyBytes> keys() {
    Arbitrary<Integer> edge = Arbitraries.of(1, 40, 63, 64, 65);
    Arbitrary<Integer> any = Arbitraries.integers().between(1, 200);
    return Arbitraries.frequencyOf(Tuple.of(1, edge), Tuple.of(1, any))
        .flatMap(length -> Arbitraries.bytes().array(byte[].class).ofSize(length))
        .map(bytes -> new KeyBytes(HexFormat.of().formatHex(bytes)));
  }
}
