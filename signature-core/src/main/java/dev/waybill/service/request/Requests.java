package dev.waybill.service.request;

import dev.waybill.job.Operation;
import java.util.List;

/** What each request takes, in the order of the service's model of 2010-06-01, newest edition. */
public final class Requests {
  private static final RequestMember JOB_ID =
      required("JobId", "A unique identifier which refers to a particular job.");
  private static final RequestMember JOB_TYPE =
      required("JobType", "Whether the job is an import or an export: Import or Export.");
  private static final RequestMember MANIFEST =
      required("Manifest", "The UTF-8 encoded text of the manifest file.");
  private static final RequestMember VALIDATE_ONLY =
      new RequestMember(
          "ValidateOnly",
          RequestMember.Type.BOOLEAN,
          true,
          "Whether to check the manifest and the parameters and to do nothing more.");
  private static final RequestMember API_VERSION =
      optional("APIVersion", RequestMember.Type.TEXT, "The version of the client tool.");

  private Requests() {}

  /** The parameters of one request; empty for the one that Waybill does not answer. */
  public static List<RequestMember> of(Operation operation) {
    return switch (operation) {
      case CREATE_JOB ->
          List.of(
              JOB_TYPE,
              MANIFEST,
              optional("ManifestAddendum", RequestMember.Type.TEXT, "For internal use only."),
              VALIDATE_ONLY,
              API_VERSION);
      case UPDATE_JOB -> List.of(JOB_ID, MANIFEST, JOB_TYPE, VALIDATE_ONLY, API_VERSION);
      case CANCEL_JOB, GET_STATUS -> List.of(JOB_ID, API_VERSION);
      case LIST_JOBS ->
          List.of(
              optional(
                  "MaxJobs",
                  RequestMember.Type.INTEGER,
                  "The most jobs of one answer, up to 1000."),
              optional(
                  "Marker", RequestMember.Type.TEXT, "The job after which the list is to begin."),
              API_VERSION);
      case GET_SHIPPING_LABEL -> List.of();
    };
  }

  private static RequestMember required(String name, String meaning) {
    return new RequestMember(name, RequestMember.Type.TEXT, true, meaning);
  }

  private static RequestMember optional(String name, RequestMember.Type type, String meaning) {
    return new RequestMember(name, type, false, meaning);
  }
}
