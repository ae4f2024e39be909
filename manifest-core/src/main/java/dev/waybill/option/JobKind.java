package dev.waybill.option;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a manifest asks for. */
public enum JobKind {
  /** Files of a device become objects of a bucket. */
  IMPORT_S3(
      "import-s3",
      "2.0",
      Edition.E2009,
      Edition.E2017,
      "files of a device become objects of a bucket"),
  /** Objects become files on a device. */
  EXPORT_S3(
      "export-s3",
      "2.0",
      Edition.E2011,
      Edition.E2017,
      "objects of buckets become files on a device"),
  /** A device becomes a volume snapshot. */
  IMPORT_EBS(
      "import-ebs", "3.0", Edition.E2011, Edition.E2017, "a device becomes a volume snapshot"),
  /** A device becomes an archive in a vault; the last pages no longer have it. */
  IMPORT_GLACIER(
      "import-glacier",
      "3.0",
      Edition.E2013,
      Edition.E2015,
      "a device becomes an archive in a vault");

  /** All kinds. */
  public static final Set<JobKind> ALL = Collections.unmodifiableSet(EnumSet.allOf(JobKind.class));

  /** The kinds that bring data to the service, and erase the device afterwards. */
  public static final Set<JobKind> IMPORTS =
      Collections.unmodifiableSet(EnumSet.of(IMPORT_S3, IMPORT_EBS, IMPORT_GLACIER));

  /** The kinds that copy the device as one image and never mount it. */
  public static final Set<JobKind> IMAGES =
      Collections.unmodifiableSet(EnumSet.of(IMPORT_EBS, IMPORT_GLACIER));

  private static final String FIRST_VERSION = "1.0";

  private final String word;
  private final String manifestVersion;

  private final Edition since;
  private final Edition last;
  private final String meaning;

  JobKind(String word, String manifestVersion, Edition since, Edition last, String meaning) {
    this.word = word;
    this.manifestVersion = manifestVersion;
    this.since = since;
    this.last = last;
    this.meaning = meaning;
  }

  /** The word in text and JSON, for example {@code import-s3}. */
  public String word() {
    return word;
  }

  /** The {@code manifestVersion} that is documented for this kind since 2011. */
  public String manifestVersion() {
    return manifestVersion;
  }

  /**
   * The one that is documented under an edition: the first guide has 1.0, for the only kind of its
   * time.
   */
  public String manifestVersion(Edition edition) {
    return edition == Edition.E2009 ? FIRST_VERSION : manifestVersion;
  }

  /** The first edition that has such jobs. */
  public Edition since() {
    return since;
  }

  /** The last edition that has such jobs. */
  public Edition last() {
    return last;
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
