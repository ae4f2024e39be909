package dev.waybill.device;

import dev.waybill.signature.SignatureFile;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** In what way a name is nearly SIGNATURE. */
public enum Resemblance {
  /** {@code signature}, {@code Signature}. */
  OTHER_CASE("differs in capitals only"),
  /** Blanks before or behind. */
  BLANKS("has blanks around it"),
  /** {@code SIGNATURE.txt}, as Windows shows without its ending. */
  ENDING("has an ending"),
  /** {@code SIGNATURE (1)}, {@code SIGNATURE~}: what browsers, desktops and editors make. */
  COPY("is the name of a copy"),
  /** Full-width or Cyrillic letters, combining marks, characters that cannot be seen. */
  OTHER_CHARACTERS("looks the same in other characters"),
  /** A temporary name of Waybill's own. */
  LEFTOVER("is left from a run that was interrupted; preparing the device again removes it"),
  /** Such a name on what no run of Waybill leaves: a directory, a link, a larger file. */
  IMITATION("has the name of a temporary file of Waybill's but is none; it is never removed"),
  /** The right name, one folder down. */
  IN_A_FOLDER("lies in a folder");

  /** As many as a name can have nearly everywhere. */
  private static final int MOST_NAME_CHARACTERS = 255;

  private static final String NAME = SignatureFile.NAME;

  /** Of ASCII alone: a long s is a small S to Java. */
  private static final Pattern ANY_CASE = Pattern.compile(NAME, Pattern.CASE_INSENSITIVE);

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{M}]");
  private static final String COPIED = "\\s*\\(\\d+\\)|\\s*-\\s*COPY(\\s*\\(\\d+\\))?|~\\d*";
  private static final String ENDINGS = "(\\.(TXT|TEXT|RTF|DOC|DOCX|PDF|BAK|OLD|ORIG|TMP))+";
  private static final Pattern WITH_ENDING = Pattern.compile(NAME + "(\\.|" + ENDINGS + ")");
  private static final Pattern AS_COPY =
      Pattern.compile(
          // The last is what FAT shows to programs that know eight characters only.
          "(COPY OF )?%1$s(%2$s)?(%3$s)?(%2$s)?|SIGNAT~\\d+".formatted(NAME, COPIED, ENDINGS));

  private final String words;

  Resemblance(String words) {
    this.words = words;
  }

  /** For a sentence: "this name …". */
  public String words() {
    return words;
  }

  /**
   * How a name in the root resembles SIGNATURE; empty when it is that very name or quite another.
   */
  static Optional<Resemblance> of(String name) {
    if (name.equals(NAME) || name.length() > MOST_NAME_CHARACTERS) {
      return Optional.empty();
    }
    if (TemporaryFiles.isOurs(name)) {
      return Optional.of(LEFTOVER);
    }
    if (ANY_CASE.matcher(name).matches()) {
      return Optional.of(OTHER_CASE);
    }
    if (ANY_CASE.matcher(name.strip()).matches()) {
      return Optional.of(BLANKS);
    }
    String plain = plain(name);
    if (plain.equals(NAME)) {
      return Optional.of(OTHER_CHARACTERS);
    }
    if (WITH_ENDING.matcher(plain).matches()) {
      return Optional.of(ENDING);
    }
    return AS_COPY.matcher(plain).matches() ? Optional.of(COPY) : Optional.empty();
  }

  private static String plain(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String visible = INVISIBLE.matcher(apart).replaceAll("");
    return dev.waybill.text.LookAlikes.fold(visible).strip().toUpperCase(Locale.ROOT);
  }
}
