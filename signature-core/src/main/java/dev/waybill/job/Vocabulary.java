package dev.waybill.job;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words and shapes by which values are told apart where their names are missing. */
final class Vocabulary {
  /** The guide's status page; the command line's page writes the second in prose as two words. */
  private static final Set<String> LOCATION_CODES = Set.of("NotReceived", "AtAWS", "Returned");

  /**
   * The guide's status page, then what its introduction and the service's model say instead. Open:
   * the service may have others.
   */
  private static final Set<String> PROGRESS_CODES =
      Set.of(
          "Pending",
          "InProgress",
          "Complete",
          "SuccessWithErrors",
          "Canceled",
          "Expired",
          "DeviceError",
          "InvalidSignature",
          "MissingSignature",
          "MissingDevice",
          "UnsupportedDeviceType",
          "UnsupportedFileFormat",
          "UnsupportedPowerSupply",
          "Success",
          "Started");

  /** What the command line adds to a list that it cut. */
  static final String NEXT_TOKEN = "NextToken";

  static final String DATE_SHAPE =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?";
  static final String JOB_ID_SHAPE = "[1-9A-NP-Z]{5}";
  static final String JOB_TYPE_SHAPE = "(?:[Ii]mport|[Ee]xport)";

  private static final Pattern DATE = Pattern.compile(DATE_SHAPE);
  private static final Pattern JOB_ID = Pattern.compile(JOB_ID_SHAPE);
  private static final Pattern JOB_TYPE = Pattern.compile(JOB_TYPE_SHAPE);

  /** Also a few characters more or less than 28: samples have been doctored. */
  private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/]{25,30}={1,2}");

  private static final Pattern SIGNATURE_FILE =
      Pattern.compile("version ?: ?\\d.*", Pattern.DOTALL);
  private static final Pattern WHOLE_SIGNATURE_FILE =
      Pattern.compile(
          "version ?: ?\\d\\.\\d\\s+signingMethod ?: ?\\w+\\s+jobId ?: ?\\w+\\s+signature ?: ?[A-Za-z0-9+/]{25,30}={1,2}\\s*");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Za-z]{2,39}");
  private static final Pattern ERROR_CODE =
      Pattern.compile("[A-Z][A-Za-z]{2,59}Exception|InvalidClientTokenId");

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/]{4,4000}={0,2}");

  private Vocabulary() {}

  static boolean isLocationCode(String text) {
    return LOCATION_CODES.contains(text);
  }

  static boolean isProgressCode(String text) {
    return PROGRESS_CODES.contains(text);
  }

  /** One word that may be a code, known or not. */
  static boolean isLikeCode(String text) {
    return CODE.matcher(text).matches();
  }

  static boolean isErrorCode(String text) {
    return ERROR_CODE.matcher(text).matches();
  }

  static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }

  static boolean isJobId(String text) {
    return JOB_ID.matcher(text).matches();
  }

  static boolean isJobType(String text) {
    return JOB_TYPE.matcher(text).matches();
  }

  static boolean isLikeSignature(String text) {
    return text.length() <= 32 && SIGNATURE.matcher(text).matches();
  }

  static boolean isLikeSignatureFile(String text) {
    return SIGNATURE_FILE.matcher(text).matches() && text.contains("signature");
  }

  static boolean isWholeSignatureFile(String text) {
    return text.length() < 200 && WHOLE_SIGNATURE_FILE.matcher(text).matches();
  }

  static boolean isLikeUrl(String text) {
    return (text.startsWith("https://") || text.startsWith("http://")) && !hasBlank(text);
  }

  static boolean isFlag(String text) {
    return List.of("True", "False").contains(text);
  }

  /** Whether it may say where a list goes on that was cut. */
  static boolean isToken(String text) {
    return text.length() % 4 == 0 && TOKEN.matcher(text).matches();
  }

  static boolean hasBlank(String text) {
    return text.chars().anyMatch(character -> character <= ' ');
  }

  /** What the command line rewrites keeps its instant but not its spelling. */
  static Certainty certaintyOfDate(String date) {
    return date.endsWith("Z") ? Certainty.EXACT : Certainty.RECONSTRUCTED;
  }
}
