package dev.waybill.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of manifest says.
 *
 * @param manifestVersion the version of the format, as written
 * @param deviceId the serial number or label of the device
 * @param returnAddress where the device goes back to
 * @param notificationEmail whom to write to; empty only in manifests from before 2014
 * @param serviceLevel how fast the device comes back
 * @param accessKeyId null when not given
 * @param generator null when not given
 * @param logBucket null when not given
 * @param logPrefix null when not given
 * @param customs null when not given
 * @param trueCryptPassword null when not given
 * @param pinCode null when not given
 */
public record CommonFields(
    String manifestVersion,
    String deviceId,
    ReturnAddress returnAddress,
    List<String> notificationEmail,
    ServiceLevel serviceLevel,
    @Nullable String accessKeyId,
    @Nullable String generator,
    @Nullable String logBucket,
    @Nullable String logPrefix,
    @Nullable Customs customs,
    @Nullable Secret trueCryptPassword,
    @Nullable Secret pinCode) {

  /** Refuses a manifest without version or device, and copies the addresses. */
  public CommonFields {
    Texts.required("manifestVersion", manifestVersion);
    Texts.required("deviceId", deviceId);
    Texts.optional("accessKeyId", accessKeyId);
    Texts.optional("generator", generator);
    Texts.optional("logBucket", logBucket);
    Texts.optional("logPrefix", logPrefix);
    notificationEmail = List.copyOf(notificationEmail);
    for (String address : notificationEmail) {
      if (Texts.required("notificationEmail", address).indexOf(';') >= 0
          || !address.strip().equals(address)) {
        throw new IllegalArgumentException(
            "notificationEmail takes one address an item, without blanks or semicolons");
      }
    }
  }
}
