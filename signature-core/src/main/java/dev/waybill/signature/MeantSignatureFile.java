package dev.waybill.signature;

import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a SIGNATURE file that the service cannot read was meant to say: its text went through a
 * shell, a table, JSON or a careless hand, and still says one thing only.
 *
 * <p>Prints nothing of the signature.
 */
public final class MeantSignatureFile {
  /** Fewer characters might be those of another signature: 12 leave one chance in 2^72. */
  private static final int FEWEST_CHARACTERS = 12;

  private static final Pattern ESCAPED_LINE_END = Pattern.compile("(\\\\r)?\\\\n");
  private static final Pattern VERSION = setting("version", "(\\d\\.\\d)(?![\\d.])");
  private static final Pattern METHOD = setting("signingMethod", "(\\w+)");
  private static final Pattern JOB_ID = setting("jobId", "(\\w+)");
  private static final Pattern SIGNATURE = setting("signature", "([\\w+/=-]+)");

  private final SignatureVersion version;
  private final JobId jobId;

  /** Without padding, in the standard alphabet. */
  private final String characters;

  private MeantSignatureFile(SignatureVersion version, JobId jobId, String characters) {
    this.version = version;
    this.jobId = jobId;
    this.characters = characters;
  }

  /** Empty where it says nothing, or two things. */
  static Optional<MeantSignatureFile> in(String text) {
    String plain =
        ESCAPED_LINE_END
            .matcher(text)
            .replaceAll("\n")
            .replace("\\/", "/")
            .replace("\\u003d", "=")
            .replace("%2B", "+")
            .replace("%2F", "/")
            .replace("%3D", "=");
    Optional<SignatureVersion> version = theOne(VERSION, plain).flatMap(SignatureVersion::of);
    Optional<JobId> job = theOne(JOB_ID, plain).filter(JobId::isWellFormed).map(JobId::of);
    boolean isMethod = theOne(METHOD, plain).stream().allMatch("HmacSHA1"::equalsIgnoreCase);
    Optional<String> characters = theOne(SIGNATURE, plain).flatMap(MeantSignatureFile::characters);
    if (version.isEmpty() || job.isEmpty() || characters.isEmpty() || !isMethod) {
      return Optional.empty();
    }
    return Optional.of(new MeantSignatureFile(version.get(), job.get(), characters.get()));
  }

  /** The version that it names. */
  public SignatureVersion version() {
    return version;
  }

  /** The job that it names, in capitals. */
  public JobId jobId() {
    return jobId;
  }

  /** Whether the end of the signature is missing. */
  public boolean isCut() {
    return characters.length() < Signature.LENGTH_WITHOUT_PADDING;
  }

  /** As the service would write it; empty when the signature is cut. */
  public Optional<SignatureFile> file() {
    if (isCut()) {
      return Optional.empty();
    }
    byte[] bytes = Base64.getDecoder().decode(characters + "=");
    return Optional.of(new SignatureFile(version, jobId, Signature.ofBytes(bytes)));
  }

  /** Whether this signature begins like that, as far as it goes. */
  boolean isBeginningOf(Signature computed) {
    return computed.toBase64().startsWith(characters);
  }

  /** Says only that this is one. */
  @Override
  public String toString() {
    return "MeantSignatureFile";
  }

  private static Pattern setting(String key, String value) {
    // In front of the key no letter: "jobId" is not the end of another name.
    return Pattern.compile(
        "(?<![A-Za-z])" + key + "[\"']?[ \t]*[:=][ \t]*[\"']?" + value, Pattern.CASE_INSENSITIVE);
  }

  /** The value that stands there, once or several times; empty when there are two. */
  private static Optional<String> theOne(Pattern setting, String text) {
    Set<String> values = new HashSet<>();
    Matcher matcher = setting.matcher(text);
    while (matcher.find()) {
      values.add(matcher.group(1));
    }
    return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
  }

  private static Optional<String> characters(String written) {
    String standard = written.replace('-', '+').replace('_', '/');
    int padding = standard.indexOf('=');
    String characters = padding < 0 ? standard : standard.substring(0, padding);
    boolean isPossible =
        characters.length() >= FEWEST_CHARACTERS
            && characters.length() <= Signature.LENGTH_WITHOUT_PADDING
            && standard.substring(characters.length()).chars().allMatch(c -> c == '=');
    return isPossible ? Optional.of(characters) : Optional.empty();
  }
}
