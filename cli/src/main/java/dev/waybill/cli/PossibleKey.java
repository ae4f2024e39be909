package dev.waybill.cli;

import java.util.regex.Pattern;

/**
 * Text that looks like a key, put where a name or a word belongs. It is not repeated: messages end
 * up in the logs of build servers, which more people read than the command line.
 */
final class PossibleKey {
  /** Base64 without the dots, dashes and blanks of names; access key IDs have 20, keys 40. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/=]{20,}");

  /** A secret access key, blanks around it or not: paths have dots, dashes or another length. */
  private static final Pattern KEY = Pattern.compile("\\s*[\"']?[A-Za-z0-9+/]{40}[\"']?\\s*");

  /** What messages quote at least of a long value. */
  private static final int QUOTED_CHARACTERS = 20;

  private static final String INSTEAD = "(not repeated)";

  private PossibleKey() {}

  static boolean is(String typed) {
    return FORM.matcher(typed).matches();
  }

  /** Whether a name is a whole key, as when a key file is given for a list of names. */
  static boolean isWholeKey(String name) {
    return KEY.matcher(name).matches();
  }

  /** The name, harmless to show, or what it is the name of. */
  static String shown(String name, String otherwise) {
    return is(name) ? otherwise : Terminal.harmless(name);
  }

  /** A message without what looks like a key among these arguments. */
  static String without(String[] args, String message) {
    String clean = message;
    for (String arg : args) {
      String value = arg.substring(arg.startsWith("-") ? arg.indexOf('=') + 1 : 0);
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
