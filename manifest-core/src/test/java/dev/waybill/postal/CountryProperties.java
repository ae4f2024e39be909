package dev.waybill.postal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CountryProperties {
  @Property
  void caseBlanksAndPunctuationDoNotMatter(
      @ForAll("names") String name, @ForAll boolean capitals, @ForAll("noise") String noise) {
    String written = noise + (capitals ? name.toUpperCase(Locale.ROOT) : name) + noise;
    assertThat(Country.named(written)).isEqualTo(Country.named(name));
  }

  @Provide
  Arbitrary<String> names() {
    List<String> names =
        Country.all().stream()
            .flatMap(country -> country.names().stream())
            .filter(name -> name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).equals(name))
            .toList();
    return Arbitraries.of(names);
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of("", " ", ".", ", ", "\t", "-", "\"", "\u00A0");
  }
}
