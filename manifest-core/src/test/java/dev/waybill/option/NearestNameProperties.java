package dev.waybill.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NearestNameProperties {
  private static final List<String> NAMES =
      Catalogue.OPTIONS.stream().map(Option::name).distinct().toList();

  /** A name and what one slip of the finger makes of it. */
  record Slip(String name, String written) {}

  @Property(tries = 3000)
  void findsANameBehindOneSlipOrOneThatIsAsNear(@ForAll("slips") Slip slip) {
    String found = NearestName.of(slip.written, NAMES).orElseThrow();
    assertThat(distance(found, slip.written))
        .isLessThanOrEqualTo(distance(slip.name, slip.written));
  }

  @Property
  void findsANameThroughCaseAndWhatJoinsWords(
      @ForAll("names") String name, @ForAll("joints") String joint, @ForAll boolean upper) {
    String joined = name.replaceAll("(?=[A-Z])", joint);
    assertThat(NearestName.of(upper ? joined.toUpperCase(Locale.ROOT) : joined, NAMES))
        .contains(name);
  }

  @Property
  void countsLikeADistance(@ForAll("names") String one, @ForAll("names") String other) {
    int distance = NearestName.distance(one, other);
    assertThat(distance).isEqualTo(NearestName.distance(other, one));
    assertThat(distance == 0).isEqualTo(one.equals(other));
    assertThat(distance)
        .isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
  }

  @Property
  void answersAnyText(@ForAll String text) {
    NearestName.of(text, NAMES).ifPresent(name -> assertThat(NAMES).contains(name));
  }

  private static int distance(String name, String written) {
    return NearestName.distance(name.toLowerCase(Locale.ROOT), written.toLowerCase(Locale.ROOT));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  @Provide
  Arbitrary<String> joints() {
    return Arbitraries.of("", " ", "_", "-", "\u00A0", "\u200B");
  }

  @Provide
  Arbitrary<Slip> slips() {
    Arbitrary<String> long4 = Arbitraries.of(NAMES).filter(name -> name.length() >= 4);
    return Combinators.combine(
            long4,
            Arbitraries.integers().between(0, 99),
            Arbitraries.chars().range('a', 'z'),
            Arbitraries.integers().between(0, 3))
        .as((name, place, letter, how) -> new Slip(name, slip(name, place, letter, how)));
  }

  private static String slip(String name, int place, char letter, int how) {
    int i = place % name.length();
    int next = Math.min(i + 1, name.length() - 1);
    return switch (how) {
      case 0 -> name.substring(0, i) + name.substring(i + 1);
      case 1 -> name.substring(0, i) + letter + name.substring(i);
      case 2 -> name.substring(0, i) + letter + name.substring(i + 1);
      default ->
          next == i
              ? name
              : name.substring(0, i)
                  + name.charAt(next)
                  + name.charAt(i)
                  + name.substring(next + 1);
    };
  }
}
