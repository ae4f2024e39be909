package dev.waybill.signature;

/**
 * Why a signature does not match: a closed list, in the order in which the {@link Verifier} tries
 * it.
 *
 * <p>Each cause that names a difference has been proved by computing: with that difference, the
 * signature matches. In the sentences, {@code %s} stands for the detail of a {@link Difference}.
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
  /** The signer saw the line ends of old Macs. */
  CR_EVERYWHERE(
      "the manifest was signed with a CR alone at the end of every line",
      "sign the manifest as it is now"),
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
  /** Blank lines at the end that were not there. */
  FINAL_BLANK_LINES_ADDED(
      "the manifest ends in blank lines that were not signed",
      "remove the blank lines at the end, or sign the manifest as it is now"),
  /** Saved or read in an encoding that another program did not expect. */
  OTHER_ENCODING(
      "the manifest was signed in another encoding: %s",
      "store the manifest as plain UTF-8 and sign it as it is then"),
  /** Letters put together, or taken apart. */
  UNICODE_FORM(
      "accented letters were composed otherwise when the manifest was signed: %s",
      "take the manifest that was signed, or sign it as it is now"),
  /** Strippers of blanks at line ends. */
  BLANKS_AT_LINE_ENDS_ADDED(
      "blanks at the ends of lines were not there when the manifest was signed",
      "remove the blanks at the ends of lines, or sign the manifest as it is now"),
  /** Tabs that an editor made of blanks. */
  TABS_FOR_BLANKS(
      "tabs stand where blanks stood when the manifest was signed: %s",
      "take the manifest that was signed, or sign it as it is now"),
  /** Blanks that an editor made of tabs. */
  BLANKS_FOR_TABS(
      "blanks stand where tabs stood when the manifest was signed: %s",
      "take the manifest that was signed, or sign it as it is now"),
  /** What a web page or a word processor put in. */
  NO_BREAK_SPACES_ADDED(
      "no-break spaces stand where blanks stood when the manifest was signed",
      "write blanks in their place, or sign the manifest as it is now"),
  /** Tidied after signing. */
  BLANKS_BEHIND_COLONS_ADDED(
      "blanks behind the colons were not there when the manifest was signed",
      "take the manifest that was signed, or sign it as it is now"),
  /** The other way round. */
  BLANKS_BEHIND_COLONS_REMOVED(
      "the manifest was signed with a blank behind each colon",
      "take the manifest that was signed, or sign it as it is now"),
  /** Blank lines anywhere. */
  BLANK_LINES_ADDED(
      "blank lines were not there when the manifest was signed",
      "remove the blank lines, or sign the manifest as it is now"),
  /** An option that has few values, set to another one since. */
  VALUE_CHANGED(
      "a value has been changed since the manifest was signed: %s",
      "set it back, or sign the manifest as it is now"),
  /** One line too many. */
  LINE_ADDED(
      "the manifest was signed without its line %s",
      "remove that line, or sign the manifest as it is now"),
  /** The signer saw only the beginning. */
  LINES_ADDED_AT_END(
      "the manifest was signed without what follows line %s",
      "remove what follows, or sign the manifest as it is now"),
  /** Two files in one folder. */
  OTHER_MANIFEST(
      "the signature is that of another manifest: %s",
      "take the SIGNATURE file of this manifest, or the other manifest"),

  /** HMAC minds the case, the service's page does not. */
  LOWER_CASE_JOB_ID(
      "the job ID was signed in lower case",
      "sign again with the job ID in capitals, as the service prints it"),
  /** Copied with what stood around it. */
  JOB_ID_WITH_SOMETHING(
      "the job ID was signed with something around it: %s",
      "sign again with the five characters of the job ID alone"),
  /** Signed for one job, labelled with another. */
  SIGNED_FOR_OTHER_JOB(
      "the signature was made for job %s",
      "take the SIGNATURE file of this job, or sign again with its job ID"),
  /** Characters that look alike. */
  JOB_ID_MISREAD(
      "the signature was made for job %s, which looks much like this one",
      "find out which of the two is the job, and sign again with its ID"),
  /** What stands between job ID and manifest is one LF. */
  OTHER_SEPARATOR(
      "the job ID and the manifest were not joined by one line end (LF): %s",
      "sign again with the job ID, one LF and the manifest"),
  /** The manifest alone. */
  JOB_ID_NOT_SIGNED(
      "the manifest was signed without the job ID in front of it",
      "sign again with the job ID, one LF and the manifest"),

  /** The signer read its key from a file and kept the LF. */
  KEY_WITH_LF(
      "the key that signed ends in a line end (LF)",
      "sign again with the key alone, without the line end of the file it was in"),
  /** The same on Windows. */
  KEY_WITH_CRLF(
      "the key that signed ends in a line end (CR LF)",
      "sign again with the key alone, without the line end of the file it was in"),
  /** Copied with a blank. */
  KEY_WITH_BLANK(
      "the key that signed had a blank %s",
      "sign again with the key alone, without blanks around it"),
  /** The key at hand was pasted with something around it. */
  KEY_WITHOUT_TRAILING_BLANK(
      "the key given here has blanks or line ends around it that the key that signed does not have",
      "give the key without what stands around it"),
  /** The key at hand still has the quotes of a properties file or a shell. */
  KEY_WITHOUT_QUOTES(
      "the key given here stands in quotes, and the signature was made without them",
      "give the key without the quotes around it"),
  /** The signer kept the quotes. */
  KEY_IN_QUOTES(
      "the key that signed stood in quotes, which were signed with as if they were part of it",
      "sign again with the key alone, without the quotes around it"),
  /** The key at hand is a line of a file. */
  KEY_WITHOUT_NAME(
      "the key given here still has the name of its setting in front, and the signature was made without it",
      "give what stands behind the equals sign"),
  /** The key at hand is a row of a table, a member of JSON, a line of a script. */
  KEY_WITHOUT_WORDS(
      "the key given here has other text around it, and the signature was made without that",
      "give the key alone"),
  /** Escaped for another place, at hand or when it signed. */
  KEY_ESCAPED(
      "the key was escaped for another place, and one side did not undo it: %s",
      "use the key as the account page shows it, on both sides"),
  /** Keys are text, though they look like Base64. */
  KEY_DECODED(
      "the key that signed was decoded first: %s",
      "sign again with the key as the text that it is"),
  /** A key of characters of two bytes. */
  KEY_IN_UTF_16(
      "the key that signed was taken as UTF-16 text", "sign again with the key as plain ASCII"),
  /** Copied with one character too few. */
  KEY_CUT(
      "the key that signed lacks the %s character of the one given here",
      "find out which of the two is whole: a secret access key has 40 characters"),
  /** The manifest names it, and it is no secret. */
  ACCESS_KEY_SIGNED(
      "the signature was made with the access key ID of the manifest in place of the secret access key",
      "sign again with the secret access key"),
  /** Seen at once, and no computing can prove more. */
  ACCESS_KEY_GIVEN(
      "what was given here as the key is an access key ID, not the secret access key",
      "give the secret access key that belongs to it"),

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

  /** What is the matter, in a sentence without a full stop; {@code %s} for the detail. */
  String sentence() {
    return sentence;
  }

  /** What to do about it, in the same form. */
  String repair() {
    return repair;
  }
}
