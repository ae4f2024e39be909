package dev.waybill.job;

import java.util.List;
import java.util.Optional;

/**
 * One named part of an answer. What belongs to which answer, and in what order, {@link Operation}
 * says.
 */
public enum Member {
  /** Five characters, see {@link dev.waybill.signature.JobId}. */
  JOB_ID("JobId", MemberType.TEXT),
  /** {@code Import} or {@code Export}. */
  JOB_TYPE("JobType", MemberType.TEXT),
  /** Where to send the device, several lines; answered until January 2015. */
  AWS_SHIPPING_ADDRESS("AwsShippingAddress", MemberType.TEXT),
  /** Where the device is, in a word. */
  LOCATION_CODE("LocationCode", MemberType.TEXT),
  /** Where the device is, in a sentence. */
  LOCATION_MESSAGE("LocationMessage", MemberType.TEXT),
  /** How far the job is, in a word. */
  PROGRESS_CODE("ProgressCode", MemberType.TEXT),
  /** How far the job is, in a sentence. */
  PROGRESS_MESSAGE("ProgressMessage", MemberType.TEXT),
  /** Who brings the device back. */
  CARRIER("Carrier", MemberType.TEXT),
  /** The carrier's number for the way back. */
  TRACKING_NUMBER("TrackingNumber", MemberType.TEXT),
  /** The bucket that the log is in. */
  LOG_BUCKET("LogBucket", MemberType.TEXT),
  /** The key of the log. */
  LOG_KEY("LogKey", MemberType.TEXT),
  /** How many files could not be loaded; 0 says nothing about whether the job has ended. */
  ERROR_COUNT("ErrorCount", MemberType.INTEGER),
  /** The signature alone, 28 characters. */
  SIGNATURE("Signature", MemberType.TEXT),
  /** The text of the SIGNATURE file. */
  SIGNATURE_FILE_CONTENTS("SignatureFileContents", MemberType.TEXT),
  /** The last manifest that was sent, with the address and the passwords in it. */
  CURRENT_MANIFEST("CurrentManifest", MemberType.TEXT),
  /** When the job was created. */
  CREATION_DATE("CreationDate", MemberType.TIMESTAMP),
  /** What the service has to say against a manifest that it took. */
  WARNING_MESSAGE("WarningMessage", MemberType.TEXT),
  /** What an artifact is. */
  DESCRIPTION("Description", MemberType.TEXT),
  /** Where an artifact is. */
  URL("URL", MemberType.TEXT),
  /** Papers to be printed. */
  ARTIFACT_LIST("ArtifactList", MemberType.LIST),
  /** Whether it was done. */
  SUCCESS("Success", MemberType.BOOLEAN),
  /** Whether the job was canceled. */
  IS_CANCELED("IsCanceled", MemberType.BOOLEAN),
  /** The jobs of the account, newest first. */
  JOBS("Jobs", MemberType.LIST),
  /** Whether there are more jobs than this page has. */
  IS_TRUNCATED("IsTruncated", MemberType.BOOLEAN),
  /** Where the prepaid label is. */
  SHIPPING_LABEL_URL("ShippingLabelURL", MemberType.TEXT),
  /** What the service has to say about the label. */
  WARNING("Warning", MemberType.TEXT);

  private final String text;
  private final MemberType type;

  Member(String text, MemberType type) {
    this.text = text;
    this.type = type;
  }

  /** The name in XML, JSON, YAML and tables, such as {@code JobId}. */
  public String text() {
    return text;
  }

  /** What kind of value it has. */
  public MemberType type() {
    return type;
  }

  /** The members of each item in model order; empty for what is no list. */
  public List<Member> itemMembers() {
    return switch (this) {
      case ARTIFACT_LIST -> List.of(DESCRIPTION, URL);
      case JOBS -> List.of(JOB_ID, CREATION_DATE, IS_CANCELED, JOB_TYPE);
      default -> List.of();
    };
  }

  /** The member of this very name; empty when there is none. */
  public static Optional<Member> of(String name) {
    for (Member member : values()) {
      if (member.text.equals(name)) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }
}
