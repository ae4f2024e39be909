package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.option.Edition;
import java.util.List;
import java.util.Set;

/** A manifest version that the chosen edition does not have yet. */
final class VersionNewerThanEdition implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    if (subject.edition() != Edition.E2009 || KindNewerThanEdition.isBroken(subject)) {
      return List.of();
    }
    return subject.value("manifestVersion").stream()
        .filter(field -> Set.of("2.0", "2").contains(field.text()))
        .map(
            field ->
                warning(
                        field.value().span(),
                        "version "
                            + subject.quoteValue(field)
                            + " is known from edition 2011 on; in 2009 it was 1.0")
                    .about("manifestVersion")
                    .mendedBy("write \"1.0\", or check against a later edition"))
        .toList();
  }
}
