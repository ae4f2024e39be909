package dev.waybill.signature;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Job IDs, signatures and the SIGNATURE files made of them. */
final class Signatures extends DomainContextBase {
  @Provide
  Arbitrary<JobId> jobIds() {
    return Arbitraries.strings()
        .withChars("123456789ABCDEFGHIJKLMNPQRSTUVWXYZ")
        .ofLength(5)
        .map(JobId::new);
  }

  @Provide
  Arbitrary<Signature> signatures() {
    return Arbitraries.bytes().array(byte[].class).ofSize(20).map(Signature::ofBytes);
  }

  @Provide
  Arbitrary<SignatureFile> signatureFiles() {
    return Combinators.combine(Arbitraries.of(SignatureVersion.class), jobIds(), signatures())
        .as(SignatureFile::new);
  }
}
