package dev.waybill.service.request;

/**
 * One parameter of a request.
 *
 * @param name as the service spells it, such as {@code JobId}
 * @param type what kind of value it takes
 * @param required whether the service refuses the request without it
 * @param meaning in a sentence, for skeletons
 */
public record RequestMember(String name, Type type, boolean required, String meaning) {

  /** What kind of value a parameter takes. */
  public enum Type {
    /** Any text. */
    TEXT,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A whole number. */
    INTEGER
  }

  /**
   * How it is written on the provider's command line: {@code --job-id}; a boolean also has a form
   * with {@code --no-} in front.
   */
  public String option() {
    StringBuilder option = new StringBuilder("--");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean startsWord =
          Character.isUpperCase(c)
              && i > 0
              && (Character.isLowerCase(name.charAt(i - 1))
                  || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
      option.append(startsWord ? "-" : "").append(Character.toLowerCase(c));
    }
    return option.toString();
  }
}
