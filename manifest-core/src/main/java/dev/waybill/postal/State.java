package dev.waybill.postal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A state of the USA or a province of Canada, with their territories and military regions. */
public final class State {
  private static final Pattern STATE_OF = Pattern.compile("^(state|province) of ");

  private final String country;
  private final String code;
  private final List<String> postalCodes;
  private final String name;
  private final List<String> otherNames;

  private State(List<String> columns) {
    this.country = columns.get(0);
    this.code = columns.get(1);
    this.postalCodes = Table.split(columns.get(2), ',');
    this.name = columns.get(3);
    this.otherNames =
        Table.split(columns.get(4), ';').stream().filter(other -> !other.isEmpty()).toList();
  }

  /**
   * The state of a code, a name or a usual short form: {@code WA}, {@code Washington}, {@code
   * Wash.}, {@code State of Washington}, {@code Washington (WA)}.
   */
  public static Optional<State> named(String written) {
    String plain = Spelling.plain(written);
    State state = States.BY_NAME.get(plain);
    if (state == null) {
      state = States.BY_NAME.get(STATE_OF.matcher(plain).replaceFirst(""));
    }
    return state != null ? Optional.of(state) : nameAndCode(plain);
  }

  /** {@code WA - Washington} and {@code Washington (WA)}. */
  private static Optional<State> nameAndCode(String plain) {
    int first = plain.indexOf(' ');
    int last = plain.lastIndexOf(' ');
    if (first < 0) {
      return Optional.empty();
    }
    return same(plain.substring(0, first), plain.substring(first + 1))
        .or(() -> same(plain.substring(last + 1), plain.substring(0, last)));
  }

  private static Optional<State> same(String code, String name) {
    return Optional.ofNullable(States.BY_NAME.get(name))
        .filter(state -> state.code.toLowerCase(Locale.ROOT).equals(code));
  }

  /** All states, those of the USA before those of Canada. */
  public static List<State> all() {
    return States.ALL;
  }

  /** The code of two letters of the country it belongs to, {@code US} or {@code CA}. */
  public String country() {
    return country;
  }

  /** The code of two letters, {@code WA}. */
  public String code() {
    return code;
  }

  /** The name, {@code Washington}. */
  public String name() {
    return name;
  }

  /** Short forms and other names, without case, accents and punctuation. */
  public List<String> otherNames() {
    return otherNames;
  }

  /** Whether it is no place but a part of the world in which there are military post offices. */
  public boolean isMilitary() {
    return name.startsWith("Armed Forces");
  }

  /** Whether a well-formed postal code of its country begins as those of this state do. */
  public boolean hasPostalCode(String postalCode) {
    if (country.equals("CA")) {
      char first = Character.toUpperCase(postalCode.charAt(0));
      return postalCodes.get(0).indexOf(first) >= 0;
    }
    String start = postalCode.substring(0, 3);
    for (String range : postalCodes) {
      if (contains(range, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String range, String start) {
    return range.substring(0, 3).compareTo(start) <= 0
        && start.compareTo(range.substring(range.length() - 3)) <= 0;
  }

  @Override
  public String toString() {
    return country + "-" + code;
  }

  /** Read when the first state is asked for. */
  private static final class States {
    private static final List<State> ALL =
        Table.read("states.txt").stream().map(State::new).toList();

    private static final Map<String, State> BY_NAME = byName();

    private static Map<String, State> byName() {
      Map<String, State> byName = new HashMap<>(512);
      for (State state : ALL) {
        byName.put(state.code.toLowerCase(Locale.ROOT), state);
        byName.put(Spelling.plain(state.name), state);
        state.otherNames.forEach(other -> byName.put(other, state));
      }
      return byName;
    }
  }
}
