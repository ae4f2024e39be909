package dev.waybill.signature;

import java.security.GeneralSecurityException;

/** Decides once, when first asked, which engine is the standard one. */
final class StandardHmacSha1 {
  static final HmacSha1 ENGINE = choose();

  private StandardHmacSha1() {}

  private static HmacSha1 choose() {
    try {
      return JdkHmacSha1.ifOffered();
    } catch (GeneralSecurityException refused) {
      return HmacSha1.bouncyCastle();
    }
  }
}
