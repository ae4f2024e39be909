package dev.waybill.job;

/**
 * By what codes the service refuses a request, a job or an account, other than for its manifest:
 * those are {@link dev.waybill.diagnostic.ServiceError}.
 */
public enum RefusalCode {
  /** A parameter is absent. */
  MISSING_PARAMETER("MissingParameterException"),
  /** A parameter has a value that is not allowed. */
  INVALID_PARAMETER("InvalidParameterException"),
  /** Too many jobs were made that day. */
  CREATE_JOB_QUOTA_EXCEEDED("CreateJobQuotaExceededException"),
  /** There is no such job for the account. */
  INVALID_JOB_ID("InvalidJobIdException"),
  /** The job has expired. */
  EXPIRED_JOB_ID("ExpiredJobIdException"),
  /** The job was canceled. */
  CANCELED_JOB_ID("CanceledJobIdException"),
  /** The job cannot be canceled any more. */
  UNABLE_TO_CANCEL_JOB_ID("UnableToCancelJobIdException"),
  /** The job cannot be updated any more. */
  UNABLE_TO_UPDATE_JOB_ID("UnableToUpdateJobIdException"),
  /** The version of the client tool is not one that the service knows. */
  INVALID_VERSION("InvalidVersionException"),
  /** There is no such access key. */
  INVALID_CLIENT_TOKEN_ID("InvalidClientTokenIdException");

  private final String text;

  RefusalCode(String text) {
    this.text = text;
  }

  /** As the service spells it. */
  public String text() {
    return text;
  }
}
