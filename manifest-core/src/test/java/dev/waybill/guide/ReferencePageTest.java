package dev.waybill.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference page says what the code does; {@code -Dgolden.update=true} writes it anew. */
class ReferencePageTest {
  private static final Path PAGE = Path.of("MANIFEST.md");

  @Test
  void isWhatTheCatalogueAndTheRulesSay() throws IOException {
    String page = ReferencePage.render();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    } else {
      assertThat(page).isEqualTo(Files.readString(PAGE));
    }
  }

  @Test
  void namesRulesThatExistUnlessTheyAreStillToCome() {
    assertThat(
            Stream.concat(
                ReferenceFacts.CROSS_FIELD_RULES.stream().flatMap(rule -> rule.heldBy().stream()),
                ReferenceFacts.DECISIONS.stream().flatMap(decision -> decision.heldBy().stream())))
        .allSatisfy(id -> assertThat(Rules.find(id)).as(id).isPresent());
    assertThat(ReferenceFacts.CROSS_FIELD_RULES)
        .filteredOn(rule -> rule.heldBy().isEmpty())
        .extracting(ReferenceFacts.CrossFieldRule::number)
        .containsExactlyElementsOf(ReferenceFacts.STILL_TO_COME);
    assertThat(ReferenceFacts.CROSS_FIELD_RULES).hasSize(24);
    assertThat(ReferenceFacts.DECISIONS).hasSize(20);
  }
}
