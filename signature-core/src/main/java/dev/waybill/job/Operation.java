package dev.waybill.job;

import static dev.waybill.job.Member.ARTIFACT_LIST;
import static dev.waybill.job.Member.AWS_SHIPPING_ADDRESS;
import static dev.waybill.job.Member.CARRIER;
import static dev.waybill.job.Member.CREATION_DATE;
import static dev.waybill.job.Member.CURRENT_MANIFEST;
import static dev.waybill.job.Member.ERROR_COUNT;
import static dev.waybill.job.Member.IS_TRUNCATED;
import static dev.waybill.job.Member.JOBS;
import static dev.waybill.job.Member.JOB_ID;
import static dev.waybill.job.Member.JOB_TYPE;
import static dev.waybill.job.Member.LOCATION_CODE;
import static dev.waybill.job.Member.LOCATION_MESSAGE;
import static dev.waybill.job.Member.LOG_BUCKET;
import static dev.waybill.job.Member.LOG_KEY;
import static dev.waybill.job.Member.PROGRESS_CODE;
import static dev.waybill.job.Member.PROGRESS_MESSAGE;
import static dev.waybill.job.Member.SHIPPING_LABEL_URL;
import static dev.waybill.job.Member.SIGNATURE;
import static dev.waybill.job.Member.SIGNATURE_FILE_CONTENTS;
import static dev.waybill.job.Member.SUCCESS;
import static dev.waybill.job.Member.TRACKING_NUMBER;
import static dev.waybill.job.Member.WARNING;
import static dev.waybill.job.Member.WARNING_MESSAGE;

import java.util.List;
import java.util.Optional;

/**
 * What the service was asked.
 *
 * <p>Members stand in the order of the service's model of 2010-06-01, newest edition; the shipping
 * address of older editions stands where those had it.
 */
public enum Operation {
  /** Where a job and its device are. */
  GET_STATUS(
      "GetStatus",
      "get-status",
      JOB_ID,
      JOB_TYPE,
      AWS_SHIPPING_ADDRESS,
      LOCATION_CODE,
      LOCATION_MESSAGE,
      PROGRESS_CODE,
      PROGRESS_MESSAGE,
      CARRIER,
      TRACKING_NUMBER,
      LOG_BUCKET,
      LOG_KEY,
      ERROR_COUNT,
      SIGNATURE,
      SIGNATURE_FILE_CONTENTS,
      CURRENT_MANIFEST,
      CREATION_DATE,
      ARTIFACT_LIST),
  /** A new job, or only the judgment of its manifest. */
  CREATE_JOB(
      "CreateJob",
      "create-job",
      JOB_ID,
      JOB_TYPE,
      AWS_SHIPPING_ADDRESS,
      SIGNATURE,
      SIGNATURE_FILE_CONTENTS,
      WARNING_MESSAGE,
      ARTIFACT_LIST),
  /** Another manifest for a job. */
  UPDATE_JOB("UpdateJob", "update-job", SUCCESS, WARNING_MESSAGE, ARTIFACT_LIST),
  /** The jobs of the account. */
  LIST_JOBS("ListJobs", "list-jobs", JOBS, IS_TRUNCATED),
  /** The end of a job that has not started. */
  CANCEL_JOB("CancelJob", "cancel-job", SUCCESS),
  /** A prepaid label for the way to the service. */
  GET_SHIPPING_LABEL("GetShippingLabel", "get-shipping-label", SHIPPING_LABEL_URL, WARNING);

  private final String text;
  private final String command;

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot be changed.
  private final List<Member> members;

  Operation(String text, String command, Member... members) {
    this.text = text;
    this.command = command;
    this.members = List.of(members);
  }

  /** The name that the service uses, such as {@code GetStatus}. */
  public String text() {
    return text;
  }

  /** The name on the provider's command line, such as {@code get-status}. */
  public String command() {
    return command;
  }

  /** All members that its answer may have, in model order. */
  public List<Member> members() {
    return members;
  }

  /** The operation of this very name, {@code GetStatus} or {@code get-status}. */
  public static Optional<Operation> of(String name) {
    for (Operation operation : values()) {
      if (operation.text.equals(name) || operation.command.equals(name)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }
}
