package dev.waybill.option;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The options of imports to a bucket. */
final class ImportS3Options {
  private static final Set<JobKind> IMPORT = EnumSet.of(JobKind.IMPORT_S3);
  private static final String GUIDE = "guide 2014, import options";
  private static final String GENERATOR = "manifest generator of 2015; in no readable guide page";

  static final List<Option> OPTIONS =
      Entry.options(
          option(
                  "bucket",
                  OptionType.BUCKET,
                  "the existing bucket that the files become objects of",
                  GUIDE)
              .alsoCalled("bucketname", "s3bucket", "importbucket", "targetbucket")
              .example("harbour-archive")
              .advice("the service never makes a bucket")
              .required(),
          option(
                  "acl",
                  OptionType.CHOICE,
                  "who may read the objects",
                  "guide 2009, manifest options; official templates")
              .alsoCalled("cannedacl")
              .example("private")
              .advice("not in the last guide's table")
              .values("private", "public-read", "public-read-write", "authenticated-read")
              .fallback("private"),
          option("cacheControl", OptionType.TEXT, "the Cache-Control header of every object", GUIDE)
              .example("max-age=3600")
              .since(Edition.E2011),
          option(
                  "contentDisposition",
                  OptionType.TEXT,
                  "the Content-Disposition header of every object",
                  GUIDE)
              .example("attachment"),
          option(
                  "contentLanguage",
                  OptionType.TEXT,
                  "the Content-Language header of every object",
                  GUIDE)
              .example("es")
              .since(Edition.E2011),
          option(
                  "contentTypes",
                  OptionType.TEXT_MAP,
                  "file name extensions, without dot and with regard to case, and their media"
                      + " types",
                  "guide 2009, manifest options")
              .alsoCalled("mimetypes", "mediatypes")
              .example("jpg: image/jpeg"),
          option(
                  "defaultContentType",
                  OptionType.TEXT,
                  "the media type when nothing else matches",
                  "guide 2014, examples")
              .inferred()
              .example("binary/octet-stream")
              .fallback("binary/octet-stream"),
          option(
                  "diskTimestampMetadataKey",
                  OptionType.TEXT,
                  "the metadata key that keeps a file's time",
                  GENERATOR)
              .inferred()
              .since(Edition.E2013)
              .example("disk-time"),
          option("expires", OptionType.TEXT, "the Expires header of every object", GENERATOR)
              .recalled()
              .example("Sun, 01 Dec 2030 16:00:00 GMT"),
          option(
                  "ignore",
                  OptionType.LIST_OF_PATTERNS,
                  "Java regular expressions; a file whose path has a match is not imported",
                  "guide 2013, ignoring files")
              .alsoCalled("exclude", "excludes", "skip", "ignorepatterns")
              .example("\\.tmp$")
              .advice(
                  "the path is relative to the root of the device, with forward slashes; case"
                      + " matters"),
          Entry.of(
                  "prefix",
                  OptionType.TEXT,
                  IMPORT,
                  "put in front of every key, without a slash of its own",
                  "guide 2015, key names")
              .alsoCalled("keyprefix", "s3prefix")
              .example("photos/")
              .advice("end it in a slash to get a folder"),
          option(
                  "setContentEncodingForGzFiles",
                  OptionType.YES_NO,
                  "marks files that are gzip inside",
                  "guide 2014, examples")
              .fallback("no")
              .example("yes")
              .since(Edition.E2013),
          option(
                  "staticMetadata",
                  OptionType.TEXT_OR_MAP,
                  "metadata that every object gets",
                  GENERATOR)
              .recalled()
              .example("origin: harbour"),
          option("storageClass", OptionType.CHOICE, "the storage class of the objects", GENERATOR)
              .recalled()
              .example("STANDARD")
              .fallback("STANDARD")
              .seen("STANDARD", "REDUCED_REDUNDANCY"),
          Entry.of(
                  "substitutions",
                  OptionType.TEXT_MAP,
                  EnumSet.of(JobKind.IMPORT_S3, JobKind.EXPORT_S3),
                  "texts and what they are replaced with in keys or file names",
                  "guide 2011, substitutions")
              .example("$COLON$: :")
              .advice("every occurrence is replaced, the prefix included; version 2.0 only")
              .since(Edition.E2011));

  private ImportS3Options() {}

  private static Entry option(String name, OptionType type, String meaning, String source) {
    return Entry.of(name, type, IMPORT, meaning, source);
  }
}
