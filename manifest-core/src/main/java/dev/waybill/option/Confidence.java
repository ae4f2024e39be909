package dev.waybill.option;

/** How well a fact is known. What is only recalled never gives more than a note. */
public enum Confidence {
  /** A page of the guide, an official template or a sample of the provider says so. */
  SEEN("seen in an official source"),
  /** Programs that write manifests, or samples, let one conclude it. */
  INFERRED("concluded from programs and samples"),
  /** Somebody remembers it. */
  RECALLED("recalled, seen nowhere");

  private final String words;

  Confidence(String words) {
    this.words = words;
  }

  /** The mark in words, for explanations. */
  public String words() {
    return words;
  }
}
