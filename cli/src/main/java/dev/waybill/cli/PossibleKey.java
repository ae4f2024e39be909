package dev.waybill.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Text that looks like a key, put where a name or a word belongs. It is not repeated: messages end
 * up in the logs of build servers, which more people read than the command line.
 */
final class PossibleKey {
  /** Base64 without the dots, dashes and blanks of names; access key IDs have 20, keys 40. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/=]{20,}");

  /**
   * A secret access key, blanks around it or not, behind the name of a setting or not: paths have
   * dots, dashes or another length.
   */
  private static final Pattern KEY =
      Pattern.compile("(?:[\\w .-]{0,40}[=:])?\\s*[\"']?[A-Za-z0-9+/]{40}[\"']?\\s*");

  /** The line of a manifest with a secret, however it is misspelt. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?i)[\\W_]*+(?:\\w*pass?w\\w*|\\w*passphrase|pin"
              + " ?code|\\w*secret\\w*)[\"'\\s]*[=:\\s].*");

  /** The name of a secret with a sign behind it, which no path has by chance. */
  private static final Pattern NAMED_SECRET =
      Pattern.compile("(?i:passw(?:or)?d|passphrase|pin ?code|secret\\w{0,40})[\"']?\\s*[=:]");

  /** A key or such a setting anywhere on a line, as in a saved answer; with a sign behind it. */
  private static final Pattern AMONG =
      Pattern.compile(
          "(?i:passw(?:or)?d|passphrase|pin ?code|secret\\w{0,40}|signature)[\"']?\\s*[=:]"
              + "|(?<![A-Za-z0-9+/])(?=[A-Za-z0-9+/]*[0-9])(?=[A-Za-z0-9+/]*[A-Z])"
              + "(?=[A-Za-z0-9+/]*[a-z])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/])");

  /**
   * As people paste it, or the line that it stands in; digits and both cases, which hashes in
   * hexadecimal do not have.
   */
  private static final Pattern TYPED_KEY =
      Pattern.compile(
          "(?:[\\w .-]{0,40}[=:]\\s*)?[\"']?(?=[^\"']*[0-9])(?=[^\"']*[A-Z])(?=[^\"']*[a-z])"
              + "[A-Za-z0-9+/]{40}[\"']?");

  /** What to do instead, and since it has happened. */
  static final String ADVICE =
      "; a key is never an argument, since every user of the machine can read those and the shell"
          + " remembers them: use --key-env, --key-file, --key-stdin or --credentials, and make a"
          + " new key if this one was real";

  /** What messages quote at least of a long value. */
  private static final int QUOTED_CHARACTERS = 20;

  /** Where names of settings stand; to look further would take the square of the time. */
  private static final int LOOKED_AT = 300;

  static final String INSTEAD = "(not repeated)";

  private PossibleKey() {}

  /**
   * Refuses a command line of which one value is a key, wherever it stands.
   *
   * @throws ParameterException without the key
   */
  static void refuseIn(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    // The first letter of a key behind a dash can be that of an option, which would name a file so.
    if (parsed.originalArgs().stream()
        .anyMatch(word -> word.startsWith("-") && isTypedKey(word.substring(1)))) {
      throw new ParameterException(
          last.commandSpec().commandLine(),
          "an argument looks like a secret access key behind a dash" + ADVICE);
    }
    for (ArgSpec arg : last.matchedArgs()) {
      if (arg.originalStringValues().stream().anyMatch(PossibleKey::isTypedKey)) {
        String place = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
        throw new ParameterException(
            last.commandSpec().commandLine(),
            "the value of "
                + place
                + " looks like a secret access key"
                + (arg.paramLabel().equals("NAME") ? ", not like the name of one" : "")
                + ADVICE);
      }
    }
  }

  /** A name of this form that exists, or stands in a folder that does, is the name of a file. */
  private static boolean isTypedKey(String value) {
    if (!TYPED_KEY.matcher(value).matches()) {
      return false;
    }
    Path parent = Path.of(value).getParent();
    return Files.notExists(Path.of(value)) && (parent == null || Files.notExists(parent));
  }

  static boolean is(String typed) {
    return FORM.matcher(typed.strip()).matches();
  }

  /**
   * Whether what is taken for a name has a key or a password in it, as when a file of keys, or half
   * a manifest, is given for a list of names.
   */
  static boolean isIn(String name) {
    String beginning = name.substring(0, Math.min(name.length(), LOOKED_AT));
    return KEY.matcher(name).matches() || SETTING.matcher(beginning).lookingAt();
  }

  /**
   * Whether a line that is no name has a key or a password somewhere in it, as those of saved
   * answers have.
   */
  static boolean isAmong(String line) {
    return AMONG.matcher(line).find();
  }

  /** Whether a name is a whole key, blanks around it or not. */
  static boolean isWholeKey(String name) {
    return KEY.matcher(name).matches();
  }

  /** The name, harmless to show, or what it is the name of. */
  static String shown(String name, String otherwise) {
    return is(name) || isIn(name) ? otherwise : Terminal.harmless(name);
  }

  /**
   * A path as it is, for JSON, or what stands in its place. Scripts go by it: a folder that is only
   * called {@code secret things} is named.
   */
  static String path(String path) {
    return isInPath(path) ? INSTEAD : path;
  }

  /** Whether a path, or what is behind a slash in it, is a key or has a secret. */
  static boolean isInPath(String path) {
    boolean isSecret = isWholeKey(path) || NAMED_SECRET.matcher(path).find();
    for (int at = path.indexOf('/'); at >= 0 && !isSecret; at = path.indexOf('/', at + 1)) {
      isSecret = isWholeKey(path.substring(at + 1));
    }
    return isSecret;
  }

  /** A message without what looks like a key among these arguments. */
  static String without(String[] args, String message) {
    String clean = message;
    for (String arg : args) {
      String value = arg.substring(arg.startsWith("-") ? arg.indexOf('=') + 1 : 0).strip();
      if (is(value)) {
        clean =
            clean
                .replace(value, INSTEAD)
                .replace(value.substring(0, QUOTED_CHARACTERS) + "…", INSTEAD);
      }
    }
    return clean;
  }
}
