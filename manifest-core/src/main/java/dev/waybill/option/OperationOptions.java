package dev.waybill.option;

import static dev.waybill.option.JobKind.EXPORT_S3;
import static dev.waybill.option.JobKind.IMPORT_EBS;
import static dev.waybill.option.JobKind.IMPORT_GLACIER;

import dev.waybill.diagnostic.ServiceError;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code operations} with what stands in its items, and the other options of exports. */
final class OperationOptions {
  private static final Set<JobKind> EXPORT = EnumSet.of(EXPORT_S3);
  private static final Set<JobKind> GLACIER = EnumSet.of(IMPORT_GLACIER);
  private static final String EXPORT_GUIDE = "guide 2011, export examples";
  private static final String EBS_TEMPLATE = "official template for volumes";

  static final List<Option> OPTIONS =
      Entry.options(
          Entry.of(
                  "fileSystem",
                  OptionType.CHOICE,
                  EXPORT,
                  "the file system the device gets",
                  "guide 2014, export options")
              .alsoCalled("filesystemtype", "fs")
              .since(Edition.E2011)
              .example("NTFS")
              .advice("the device is formatted first, and everything on it is lost")
              .values("NTFS", "EXT4", "EXT3", "EXT2", "FAT32")
              .doubtful("EXT3", "EXT2", "FAT32")
              .required()
              .answeredBy(ServiceError.MISSING_MANIFEST_FIELD, ServiceError.INVALID_FILE_SYSTEM),
          Entry.of(
                  "operations",
                  OptionType.LIST_OF_MAPS,
                  EnumSet.of(EXPORT_S3, IMPORT_EBS, IMPORT_GLACIER),
                  "what is to be done, one item after the other",
                  "guide 2014, export options; guide 2011, volumes")
              .since(Edition.E2011)
              .advice("exports may have several items; volumes and archives have one")
              .required(),
          Entry.of(
                  "targetDirectory",
                  OptionType.TEXT,
                  EXPORT,
                  "the directory on the device",
                  "official template for exports")
              .since(Edition.E2011)
              .example("myexport/stuff")
              .advice("one in an item of operations wins")
              .fallback("the name of the bucket"),
          Entry.of(
                  "recoveryDirectory",
                  OptionType.TEXT,
                  EXPORT,
                  "where objects go whose key cannot be a file name",
                  "guide 2017, recovery directory")
              .since(Edition.E2011)
              .example("LostAndFound")
              .fallback("EXPORT-RECOVERY"),
          operation("exportBucket", OptionType.BUCKET, EXPORT, "the bucket to export", EXPORT_GUIDE)
              .alsoCalled("bucketname", "s3bucket", "sourcebucket")
              .example("harbour-archive")
              .advice("alone it means the whole bucket; several items may name the same")
              .required(),
          operation("prefix", OptionType.TEXT, EXPORT, "only keys that begin so", EXPORT_GUIDE)
              .example("photos/"),
          operation(
                  "beginMarker",
                  OptionType.TEXT,
                  EXPORT,
                  "only keys that sort behind this one",
                  EXPORT_GUIDE)
              .alsoCalled("startmarker", "marker", "start")
              .example("photos/2011.jpg")
              .advice("to go on with a full device, write the last key it has"),
          operation("endMarker", OptionType.TEXT, EXPORT, "only keys up to this one", EXPORT_GUIDE)
              .alsoCalled("stopmarker")
              .example("photos/2014.jpg")
              .advice("that key included, but not keys that only begin with it"),
          operation(
                  "targetDirectory",
                  OptionType.TEXT,
                  EXPORT,
                  "the directory on the device",
                  "guide 2014, export options")
              .alsoCalled("directory", "targetfolder")
              .example("myexport/stuff")
              .fallback("the targetDirectory of the manifest, or the name of the bucket"),
          operation(
                  "destination",
                  OptionType.CHOICE,
                  JobKind.IMAGES,
                  "what the device becomes",
                  EBS_TEMPLATE)
              .valuesOf(IMPORT_EBS, "ebs-snapshot")
              .valuesOf(IMPORT_GLACIER, "glacier")
              .values("ebs-snapshot", "glacier")
              .required(),
          operation("source", OptionType.CHOICE, JobKind.IMAGES, "what is copied", EBS_TEMPLATE)
              .values("device")
              .required(),
          operation(
                  "region",
                  OptionType.CHOICE,
                  JobKind.IMAGES,
                  "the region of the snapshot or vault",
                  EBS_TEMPLATE)
              .alsoCalled("awsregion")
              .valuesOf(IMPORT_GLACIER, "us-east-1", "us-west-1", "us-west-2", "eu-west-1")
              .example("us-east-1")
              .values("us-east-1", "us-west-1", "us-west-2", "eu-west-1", "ap-southeast-1")
              .required(),
          operation(
                  "deviceCapacityGreaterThan1TB",
                  OptionType.YES_NO,
                  EnumSet.of(IMPORT_EBS),
                  "whether the device, not its data, is larger than 1 TB",
                  EBS_TEMPLATE)
              .example("no")
              .advice("if it is wrong, the device comes back unread")
              .requiredFrom(Edition.E2013)
              .since(Edition.E2013),
          operation(
                  "vaultName",
                  OptionType.TEXT,
                  GLACIER,
                  "the existing vault",
                  "guide 2013, archives")
              .alsoCalled("vault", "glaciervault")
              .since(Edition.E2013)
              .example("harbour_2012")
              .required(),
          operation(
                  "archiveComment",
                  OptionType.TEXT,
                  GLACIER,
                  "the description of the archive",
                  "guide 2013, archives")
              .alsoCalled("comment", "archivedescription", "description")
              .since(Edition.E2013)
              .atMost(997, Limit.Unit.CHARACTERS)
              .example("Scans of the year 2012")
              .required());

  private OperationOptions() {}

  private static Entry operation(
      String name, OptionType type, Set<JobKind> kinds, String meaning, String source) {
    return Entry.of("operations[]." + name, type, kinds, meaning, source).since(Edition.E2011);
  }
}
