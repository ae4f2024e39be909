package dev.waybill.option;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a manifest asks for. */
public enum JobKind {
  /** Files of a device become objects of a bucket. */
  IMPORT_S3("import-s3", "2.0", Edition.E2009, "files of a device become objects of a bucket"),
  /** Objects become files on a device. */
  EXPORT_S3("export-s3", "2.0", Edition.E2011, "objects of buckets become files on a device"),
  /** A device becomes a volume snapshot. */
  IMPORT_EBS("import-ebs", "3.0", Edition.E2011, "a device becomes a volume snapshot"),
  /** A device becomes an archive in a vault. */
  IMPORT_GLACIER("import-glacier", "3.0", Edition.E2013, "a device becomes an archive in a vault");

  /** All kinds. */
  public static final Set<JobKind> ALL = Collections.unmodifiableSet(EnumSet.allOf(JobKind.class));

  /** The kinds that bring data to the service, and erase the device afterwards. */
  public static final Set<JobKind> IMPORTS =
      Collections.unmodifiableSet(EnumSet.of(IMPORT_S3, IMPORT_EBS, IMPORT_GLACIER));

  /** The kinds that copy the device as one image and never mount it. */
  public static final Set<JobKind> IMAGES =
      Collections.unmodifiableSet(EnumSet.of(IMPORT_EBS, IMPORT_GLACIER));

  private final String word;
  private final String manifestVersion;

  private final Edition since;
  private final String meaning;

  JobKind(String word, String manifestVersion, Edition since, String meaning) {
    this.word = word;
    this.manifestVersion = manifestVersion;
    this.since = since;
    this.meaning = meaning;
  }

  /** The word in text and JSON, for example {@code import-s3}. */
  public String word() {
    return word;
  }

  /** The {@code manifestVersion} that is documented for this kind. */
  public String manifestVersion() {
    return manifestVersion;
  }

  /** The first edition that has such jobs. */
  public Edition since() {
    return since;
  }

  /** What happens in such a job, as a clause. */
  public String meaning() {
    return meaning;
  }

  /** The kind of a word; empty for any other text. */
  public static Optional<JobKind> ofWord(String word) {
    return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
