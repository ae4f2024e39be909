package dev.waybill.manifest;

import dev.waybill.option.JobKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files of a device become objects of a bucket.
 *
 * @param common what all kinds have
 * @param bucket where the objects go
 * @param eraseDevice whether erasing is confirmed; false only in manifests from before 2014
 * @param prefix put in front of every key; null when not given
 * @param acl who may read the objects; null when not given, which means {@code private}
 * @param ignore regular expressions; files with a match in their path are left out
 * @param contentTypes media types by file name extension
 * @param substitutions texts and their replacements in keys, in the order of the file
 * @param staticMetadata metadata of every object, where it is written as pairs; as one text it is
 *     among the headers
 * @param headers the options that become headers or metadata of every object, by their name: {@code
 *     cacheControl}, {@code contentDisposition}, {@code contentLanguage} and their like, in the
 *     order of the file
 */
public record ImportS3(
    CommonFields common,
    String bucket,
    boolean eraseDevice,
    @Nullable String prefix,
    @Nullable String acl,
    List<String> ignore,
    Map<String, String> contentTypes,
    Map<String, String> substitutions,
    Map<String, String> staticMetadata,
    Map<String, String> headers)
    implements Manifest {

  /** Refuses an import without bucket, or with a version for images. */
  public ImportS3 {
    Kinds.requireBucketVersion(common);
    Texts.required("bucket", bucket);
    Texts.optional("prefix", prefix);
    Texts.optional("acl", acl);
    ignore = List.copyOf(ignore);
    ignore.forEach(pattern -> Texts.required("ignore", pattern));
    contentTypes = Texts.pairs("contentTypes", contentTypes);
    substitutions = Texts.pairs("substitutions", substitutions);
    staticMetadata = Texts.pairs("staticMetadata", staticMetadata);
    headers = Texts.pairs("headers", headers);
  }

  @Override
  public JobKind kind() {
    return JobKind.IMPORT_S3;
  }
}
