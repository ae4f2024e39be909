package dev.waybill.signature;

import java.util.Optional;

/** The two values of {@code version}: 1.0 of the e-mail interface, 2.0 of the web service. */
public enum SignatureVersion {
  /** 2009: the customer computes the signature, as documented. */
  V1_0("1.0"),
  /** 2010 and later: the service hands the text out. */
  V2_0("2.0");

  private final String text;

  SignatureVersion(String text) {
    this.text = text;
  }

  /** The version as it is written: {@code 1.0}, {@code 2.0}. */
  public String text() {
    return text;
  }

  /** The version that is written like this; empty when there is none. */
  public static Optional<SignatureVersion> of(String text) {
    for (SignatureVersion version : values()) {
      if (version.text.equals(text)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }
}
