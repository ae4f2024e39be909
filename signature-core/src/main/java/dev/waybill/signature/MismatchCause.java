package dev.waybill.signature;

/**
 * Why a signature does not match: a closed list, in the order in which the {@link Verifier} tries
 * it.
 *
 * <p>Each cause that names a difference has been proved by computing: with that one difference, the
 * signature matches.
 */
public enum MismatchCause {
  /** No computing needed: the two job IDs differ. */
  OTHER_JOB(
      "the SIGNATURE file is of another job than the one asked for",
      "take the SIGNATURE file of this job; each device carries its own"),
  /** The signer did not canonicalise. */
  CRLF_NOT_CONVERTED(
      "the manifest was signed with its CR LF line ends as they are",
      "sign again with a tool that turns every CR LF into LF first, or store the manifest with LF line ends and sign it again"),
  /** The signer saw, or made, CR LF everywhere. */
  CRLF_EVERYWHERE(
      "the manifest was signed with CR LF at the end of every line",
      "sign again with a tool that turns every CR LF into LF first"),
  /** The signer took the line ends of old Macs for line ends. */
  LONE_CR_CONVERTED(
      "a CR without LF was turned into LF before signing",
      "store the manifest with LF line ends and sign it again"),
  /** The mark came in after signing. */
  BYTE_ORDER_MARK_ADDED(
      "the manifest begins with a byte order mark that was not signed",
      "remove the first three bytes (EF BB BF) of the manifest"),
  /** The mark went missing after signing. */
  BYTE_ORDER_MARK_REMOVED(
      "the manifest was signed with a byte order mark that it no longer has",
      "sign the manifest as it is now"),
  /** An editor ended the last line. */
  FINAL_NEWLINE_ADDED(
      "the manifest ends in a line end that was not signed",
      "remove the line end after the last line, or sign the manifest as it is now"),
  /** The last line lost its end, as it does when text is copied. */
  FINAL_NEWLINE_REMOVED(
      "the manifest was signed with a line end after its last line, which is missing now",
      "end the last line, or sign the manifest as it is now"),
  /** HMAC minds the case, the service's page does not. */
  LOWER_CASE_JOB_ID(
      "the job ID was signed in lower case",
      "sign again with the job ID in capitals, as the service prints it"),
  /** The signer read its key from a file and kept the LF. */
  KEY_WITH_LF(
      "the key that signed ends in a line end (LF)",
      "sign again with the key alone, without the line end of the file it was in"),
  /** The same on Windows. */
  KEY_WITH_CRLF(
      "the key that signed ends in a line end (CR LF)",
      "sign again with the key alone, without the line end of the file it was in"),
  /** The key at hand was pasted with something behind it. */
  KEY_WITHOUT_TRAILING_BLANK(
      "the key given here ends in blanks or line ends that the key that signed does not have",
      "give the key without what follows it"),
  /** The key at hand still has the quotes of a properties file or a shell. */
  KEY_WITHOUT_QUOTES(
      "the key given here stands in quotes, and the signature was made without them",
      "give the key without the quotes around it"),
  /** The signer kept the quotes. */
  KEY_IN_QUOTES(
      "the key that signed stood in quotes, which were signed with as if they were part of it",
      "sign again with the key alone, without the quotes around it"),
  /** Bigger than the verifier examines. */
  NOT_EXAMINED(
      "the signature does not match, and the manifest is larger than the 8 MiB up to which causes are looked for",
      "check that this is the manifest that was signed: one of this size is unusual"),
  /** None of the above. */
  UNKNOWN(
      "the signature does not match: the manifest, the job ID or the key is not what was signed",
      "compare the manifest with the one that was signed and check the key; one changed byte is enough");

  private final String sentence;
  private final String repair;

  MismatchCause(String sentence, String repair) {
    this.sentence = sentence;
    this.repair = repair;
  }

  /** What is the matter, in a sentence without a full stop. */
  public String sentence() {
    return sentence;
  }

  /** What to do about it, in the same form. */
  public String repair() {
    return repair;
  }
}
