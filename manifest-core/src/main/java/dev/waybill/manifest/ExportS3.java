package dev.waybill.manifest;

import dev.waybill.option.JobKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects become files on a device.
 *
 * @param common what all kinds have; the log bucket is required here
 * @param fileSystem what the device is formatted with
 * @param operations what is exported, one after the other; at least one
 * @param targetDirectory the directory on the device; null when not given, which means the name of
 *     the bucket
 * @param recoveryDirectory where objects go that cannot be files; null when not given, which means
 *     {@code EXPORT-RECOVERY}
 * @param substitutions texts and their replacements in file names, in the order of the file
 */
public record ExportS3(
    CommonFields common,
    String fileSystem,
    List<Operation> operations,
    @Nullable String targetDirectory,
    @Nullable String recoveryDirectory,
    Map<String, String> substitutions)
    implements Manifest {

  /**
   * One set of objects.
   *
   * @param exportBucket where they are
   * @param prefix only keys that begin so; null for all
   * @param beginMarker only keys behind this one; null for all
   * @param endMarker only keys up to this one; null for all
   * @param targetDirectory the directory on the device; null when that of the manifest holds
   */
  public record Operation(
      String exportBucket,
      @Nullable String prefix,
      @Nullable String beginMarker,
      @Nullable String endMarker,
      @Nullable String targetDirectory) {
    /** Refuses an operation without bucket. */
    public Operation {
      Texts.required("operations.exportBucket", exportBucket);
      Texts.optional("operations.prefix", prefix);
      Texts.optional("operations.beginMarker", beginMarker);
      Texts.optional("operations.endMarker", endMarker);
      Texts.optional("operations.targetDirectory", targetDirectory);
    }
  }

  /**
   * Refuses an export without log bucket, file system or operation, or with a version for images.
   */
  public ExportS3 {
    Kinds.requireBucketVersion(common);
    Texts.required("logBucket", common.logBucket());
    Texts.required("fileSystem", fileSystem);
    Texts.optional("targetDirectory", targetDirectory);
    Texts.optional("recoveryDirectory", recoveryDirectory);
    operations = List.copyOf(operations);
    if (operations.isEmpty()) {
      throw new IllegalArgumentException("operations is missing");
    }
    substitutions = Texts.pairs("substitutions", substitutions);
  }

  @Override
  public JobKind kind() {
    return JobKind.EXPORT_S3;
  }
}
