package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import dev.waybill.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An option that the format does not have. */
final class UnknownOption implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Field field : subject.standIns().unknown()) {
      if (!subject.standIns().isMarred(field)) {
        found.add(finding(subject, field));
      }
    }
    return found;
  }

  private Diagnostic finding(Subject subject, Field field) {
    Optional<String> meant = subject.standIns().meantBy(field);
    String message =
        "unknown option "
            + subject.quoteKey(field)
            + (field.parent().isEmpty() ? "" : " below \"" + owner(field) + "\"")
            + meant.map(name -> "; did you mean \"" + name + "\"").orElse("");
    Optional<Option> home = subject.standIns().homeOf(field);
    if (home.isPresent()) {
      return elsewhere(field, message, home.get(), subject);
    }
    Diagnostic finding = warning(field.keySpan(), message).as(severity(subject, field, meant));
    return meant
        .map(name -> finding.about(path(field, name)).mendedBy("write \"" + name + "\""))
        .map(
            mended ->
                isOnlyMisspelt(subject, field) ? renamed(mended, meant.orElseThrow()) : mended)
        .orElse(finding);
  }

  private Diagnostic elsewhere(Field field, String message, Option home, Subject subject) {
    String place = home.parent().isEmpty() ? "at top level" : "below \"" + owner(home) + "\"";
    boolean isNeeded = subject.isStrict() || subject.requires(home);
    return warning(field.keySpan(), message + "; did you mean \"" + home.name() + "\" " + place)
        .as(isNeeded ? Severity.ERROR : Severity.WARNING)
        .about(home.path())
        .mendedBy("write \"" + home.name() + "\" " + place);
  }

  private static String owner(Option option) {
    return option.parent().replace("[]", "");
  }

  /**
   * A slip of the pen that leaves out what must be there is no smaller a mistake than leaving it
   * out.
   */
  private static Severity severity(Subject subject, Field field, Optional<String> meant) {
    boolean isOtherCase = meant.filter(name -> name.equalsIgnoreCase(field.key())).isPresent();
    boolean isNeeded =
        subject
            .standIns()
            .replacesIn(field)
            .flatMap(
                level ->
                    meant
                        .flatMap(name -> Catalogue.find(field.parent(), name))
                        .filter(option -> subject.needs(option, level)))
            .isPresent();
    return subject.isStrict() || isOtherCase || isNeeded ? Severity.ERROR : Severity.WARNING;
  }

  /** Not where the option is there too, nor where the key holds a part of the value. */
  private static boolean isOnlyMisspelt(Subject subject, Field field) {
    return subject.standIns().replacesIn(field).isPresent()
        && !subject.standIns().isBeginning(field);
  }

  private static Diagnostic renamed(Diagnostic finding, String name) {
    return finding.correctedBy(Correction.doubtful(new Edit(finding.span(), name)));
  }

  private static String owner(Field field) {
    return field.parent().replace("[]", "");
  }

  private static String path(Field field, String name) {
    return field.parent().isEmpty() ? name : field.parent() + "." + name;
  }
}
