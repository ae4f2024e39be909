package dev.waybill.service;

/** What a device has under the name SIGNATURE. */
public sealed interface SignatureOnDevice {
  /**
   * A file.
   *
   * @param bytes what is in it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record File(byte[] bytes) implements SignatureOnDevice {}

  /**
   * No file.
   *
   * @param why in a few words, such as {@code there is none}
   */
  record None(String why) implements SignatureOnDevice {}
}
