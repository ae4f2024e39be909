package dev.waybill.option;

import static dev.waybill.option.JobKind.ALL;
import static dev.waybill.option.JobKind.EXPORT_S3;
import static dev.waybill.option.JobKind.IMPORTS;
import static dev.waybill.option.JobKind.IMPORT_EBS;
import static dev.waybill.option.JobKind.IMPORT_GLACIER;
import static dev.waybill.option.JobKind.IMPORT_S3;

import dev.waybill.diagnostic.ServiceError;
import java.util.EnumSet;
import java.util.List;

/** The options that every kind of manifest shares. */
final class CommonOptions {
  static final List<Option> OPTIONS =
      Entry.options(
          Entry.of(
                  "manifestVersion",
                  OptionType.CHOICE,
                  ALL,
                  "the version of the format: 2.0 for buckets, 3.0 for volumes and archives",
                  "guide 2011, common options")
              .alsoCalled("version", "formatversion")
              .valuesOf(IMPORT_S3, "2.0", "1.0", "1.1", "1.2", "1.3")
              .valuesOf(EXPORT_S3, "2.0", "1.0", "1.1", "1.2", "1.3")
              .valuesOf(IMPORT_EBS, "3.0")
              .doubtful("1.0", "1.1", "1.2", "1.3")
              .valuesOf(IMPORT_GLACIER, "3.0")
              .advice("1.0 to 1.3 are old; nobody knows what the service still takes of them")
              .values("2.0", "3.0", "1.0", "1.1", "1.2", "1.3")
              .required(),
          Entry.of(
                  "accessKeyId",
                  OptionType.TEXT,
                  ALL,
                  "the access key ID of the account that pays; must be the one that signs the request",
                  "guides 2009 to 2013, common options; gone from the templates of 2015")
              .alsoCalled("accesskey", "accessid", "keyid", "awsaccesskey", "awsaccesskeyid")
              .answeredBy(ServiceError.MISSING_MANIFEST_FIELD, ServiceError.INVALID_ACCESS_KEY_ID)
              .example("AKIAWAYB1LLHARBOUR42")
              .advice("the ID, never the secret key; not needed since 2014")
              .requiredUntil(Edition.E2013),
          Entry.of(
                  "deviceId",
                  OptionType.TEXT,
                  ALL,
                  "the serial number of the device, or what is written on a label stuck on it",
                  "guide 2009, manifest options; official templates")
              .alsoCalled(
                  "device",
                  "id",
                  "serial",
                  "serialno",
                  "serialnumber",
                  "devicename",
                  "devicenumber",
                  "deviceserial",
                  "deviceserialnumber",
                  "diskid",
                  "driveid")
              .example("WX31A-55012")
              .advice("any text, also with blanks and slashes")
              .required(),
          Entry.of(
                  "generator",
                  OptionType.TEXT,
                  ALL,
                  "the program that wrote the manifest",
                  "guide 2011, common options")
              .example("Harbour backup 4.2")
              .since(Edition.E2011),
          Entry.of(
                  "logBucket",
                  OptionType.BUCKET,
                  ALL,
                  "the existing bucket that the log of the job goes to",
                  "guide 2013, common options")
              .alsoCalled("logsbucket", "loggingbucket", "logbucketname", "bucketforlogs")
              .example("harbour-logs")
              .advice("the service never makes a bucket")
              .requiredFor(EnumSet.of(EXPORT_S3, IMPORT_EBS, IMPORT_GLACIER))
              .since(Edition.E2011)
              .fallback("the import bucket, for imports to a bucket"),
          Entry.of(
                  "logPrefix",
                  OptionType.TEXT,
                  ALL,
                  "put between log bucket and log name, without a slash of its own",
                  "guide 2011, common options; guide 2017, examples")
              // "logPrefix + import-log-JOBID" is at most 1024 bytes (guide 2017, examples);
              // "import-log-" and a job ID are 16.
              .atMost(1008, Limit.Unit.BYTES)
              .example("logs/")
              .advice(
                  "with the name of the log behind it, 1024 bytes are possible; end it in a slash to get a folder")
              .since(Edition.E2011),
          Entry.of(
                  "notificationEmail",
                  OptionType.EMAILS,
                  ALL,
                  "whom to write to when there is a problem: one or more addresses with semicolons between them",
                  "official templates; guide 2014")
              .alsoCalled(
                  "email",
                  "emails",
                  "emailaddress",
                  "mail",
                  "notify",
                  "notification",
                  "notificationemails",
                  "notificationaddress",
                  "contactemail")
              .example("ops@example.org")
              .requiredFrom(Edition.E2014),
          Entry.of(
                  "returnAddress",
                  OptionType.MAP,
                  ALL,
                  "where the device goes back to",
                  "samples of every edition")
              .alsoCalled("address", "shippingaddress", "returnto", "shipto")
              .required(),
          Entry.of(
                  "serviceLevel",
                  OptionType.CHOICE,
                  ALL,
                  "how fast the device comes back",
                  "guide 2013, examples")
              .alsoCalled("service", "shipping", "shippinglevel", "shippingspeed", "returnshipping")
              .example("standard")
              .advice(
                  "the faster expeditedShipping costs extra, and is only for buckets and addresses in the USA")
              .values("standard", "expeditedShipping")
              .fallback("standard"),
          Entry.of(
                  "customs",
                  OptionType.MAP,
                  ALL,
                  "what customs must know when the device crosses a border",
                  "guide 2011, international shipments")
              .requiredBy("when the device crosses a border, but not inside the European Union")
              .advice(
                  "needed when the device comes from or goes to another country than that of the data centre, but not inside the European Union")
              .since(Edition.E2011)
              .answeredBy(ServiceError.MISSING_CUSTOMS, ServiceError.INVALID_CUSTOMS),
          Entry.of(
                  "trueCryptPassword",
                  OptionType.TEXT,
                  EnumSet.of(IMPORT_S3, EXPORT_S3),
                  "the password that opens the encrypted device, or with which an export is encrypted",
                  "official templates; guide 2014")
              .alsoCalled(
                  "password",
                  "passphrase",
                  "truecrypt",
                  "truecryptpassphrase",
                  "encryptionpassword",
                  "devicepassword")
              .requiredUnless("pinCode", EXPORT_S3, Edition.E2014)
              .example("correct-horse-battery")
              .advice(
                  "stands in the manifest in clear, and in every answer about the job; a lost password loses the data")
              .since(Edition.E2014)
              .secret(),
          Entry.of(
                  "pinCode",
                  OptionType.TEXT,
                  ALL,
                  "the PIN that opens a device with a keypad",
                  "manifest generator of 2015; guide 2017")
              .alsoCalled("pin", "devicepin")
              .inferred()
              .requiredUnless("trueCryptPassword", EXPORT_S3, Edition.E2015)
              .example("48151623")
              .advice(
                  "stands in the manifest in clear, and in every answer about the job; needed for every device with a keypad")
              .since(Edition.E2015)
              .secret(),
          Entry.of(
                  "eraseDevice",
                  OptionType.YES_NO,
                  IMPORTS,
                  "confirms that the device is erased after the import, even after a failed one",
                  "official templates; guide 2014")
              .alsoCalled("erase", "wipe", "wipedevice", "erasedisk", "erasedrive", "formatdevice")
              .values("yes")
              .example("yes")
              .advice(
                  "everything on the device is lost, so keep a second copy; up to edition 2013 no was a choice")
              .requiredFrom(Edition.E2014));

  private CommonOptions() {}
}
