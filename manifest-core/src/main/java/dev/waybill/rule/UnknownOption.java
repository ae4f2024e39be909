package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Value;
import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import dev.waybill.text.Edit;
import dev.waybill.text.LookAlikes;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** An option that the format does not have. */
final class UnknownOption implements Rule {
  /** Fewer names in another spelling are slips of their own. */
  private static final int MANY = 3;

  private static final Span ANY = Span.at(Position.START);

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    List<Field> otherwise = writtenOtherwise(subject);
    IdentityHashMap<Field, List<Span>> strays = strays(subject);
    for (Field field : subject.standIns().unknown()) {
      if (otherwise.contains(field) || strays.getOrDefault(field, List.of(ANY)).isEmpty()) {
        continue;
      }
      // A merge key of YAML has an alias behind it, which says it all.
      boolean isMerge = field.key().equals("<<") && subject.document().isFaulty(field);
      if (!subject.standIns().isMarred(field) && !isMerge) {
        found.add(finding(subject, field, strays.getOrDefault(field, List.of())));
      }
    }
    if (!otherwise.isEmpty()) {
      found.add(writtenOtherwise(subject, otherwise));
    }
    return found;
  }

  /** Fields whose names only differ in case or in what joins their words, if they are many. */
  private static List<Field> writtenOtherwise(Subject subject) {
    List<Field> fields =
        subject.standIns().unknown().stream()
            .filter(
                field ->
                    subject
                        .standIns()
                        .meantBy(field)
                        .filter(name -> isSameName(field.key(), name))
                        .isPresent())
            .filter(field -> !subject.standIns().isMarred(field))
            .toList();
    return fields.size() < MANY ? List.of() : fields;
  }

  private static boolean isSameName(String key, String name) {
    return key.replaceAll("[-_. ]", "").equalsIgnoreCase(name);
  }

  /** Who writes one name so writes all of them so: one mistake. */
  private Diagnostic writtenOtherwise(Subject subject, List<Field> fields) {
    Field first = fields.get(0);
    String name = subject.standIns().meantBy(first).orElseThrow();
    List<Edit> edits = new ArrayList<>();
    for (Field field : fields) {
      if (isOnlyMisspelt(subject, field)) {
        edits.add(new Edit(field.keySpan(), subject.standIns().meantBy(field).orElseThrow()));
      }
    }
    Diagnostic finding =
        error(
                first.keySpan(),
                "unknown option "
                    + subject.quoteKey(first)
                    + "; did you mean \""
                    + name
                    + "\"; so are "
                    + (fields.size() - 1)
                    + " more in another spelling, though names stand for themselves letter by"
                    + " letter"
                    + Lines.besides(fields.stream().map(Field::keySpan).toList()))
            .about(path(first, name))
            .mendedBy("write \"" + name + "\", and the others as the manual does");
    return edits.isEmpty() ? finding : finding.correctedBy(new Correction(false, edits));
  }

  /**
   * Indented lines below each other whose block was lost, such as that of {@code contentTypes}: all
   * of them for the first, none for the others.
   */
  private static IdentityHashMap<Field, List<Span>> strays(Subject subject) {
    IdentityHashMap<Field, List<Span>> strays = new IdentityHashMap<>();
    List<Span> run = new ArrayList<>();
    for (Field field : subject.standIns().unknown()) {
      Position key = field.keySpan().start();
      boolean isLost =
          field.parent().isEmpty()
              && key.column() > subject.document().root().span().start().column()
              && subject.standIns().meantBy(field).isEmpty()
              && subject.standIns().homeOf(field).isEmpty();
      if (!isLost) {
        continue;
      }
      Position last = run.isEmpty() ? null : run.get(run.size() - 1).start();
      if (last != null && last.line() == key.line() - 1 && last.column() == key.column()) {
        strays.put(field, List.of());
      } else {
        run = new ArrayList<>();
        strays.put(field, run);
      }
      run.add(field.keySpan());
    }
    return strays;
  }

  private Diagnostic finding(Subject subject, Field field, List<Span> strays) {
    Optional<String> meant = subject.standIns().meantBy(field);
    String message =
        "unknown option "
            + subject.quoteKey(field)
            + (field.parent().isEmpty() ? "" : " below \"" + owner(field) + "\"")
            + meant
                .map(name -> "; did you mean \"" + name + "\"" + because(field, name))
                .orElse(Lines.besides(strays));
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
    boolean isMissing = subject.document().find(home.path()).isEmpty();
    boolean isNeeded = subject.isStrict() || (isMissing && isNeeded(subject, home));
    return warning(field.keySpan(), message + "; did you mean \"" + home.name() + "\" " + place)
        .as(isNeeded ? Severity.ERROR : Severity.WARNING)
        .about(home.path())
        .mendedBy("write \"" + home.name() + "\" " + place);
  }

  private static boolean isNeeded(Subject subject, Option home) {
    Document document = subject.document();
    Value level =
        home.parent().isEmpty()
            ? document.root()
            : document.find(home.parent()).map(Field::value).orElse(null);
    return level instanceof Mapping mapping ? subject.needs(home, mapping) : subject.requires(home);
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

  /**
   * Not where the option is there too, nor where the key holds a part of the value, nor where it is
   * the name of another option, {@code region} for a state: then it is a guess at what is meant.
   */
  private static boolean isOnlyMisspelt(Subject subject, Field field) {
    return subject.standIns().replacesIn(field).isPresent()
        && !subject.standIns().isBeginning(field)
        && (Catalogue.named(field.key()).isEmpty() || !field.parent().equals("returnAddress"));
  }

  private static Diagnostic renamed(Diagnostic finding, String name) {
    return finding.correctedBy(Correction.doubtful(new Edit(finding.span(), name)));
  }

  /** Why a name is another though it looks the same. */
  private static String because(Field field, String name) {
    return LookAlikes.fold(field.key()).equals(name) ? LookAlikes.hint(field.key()) : "";
  }

  private static String owner(Field field) {
    return field.parent().replace("[]", "");
  }

  private static String path(Field field, String name) {
    return field.parent().isEmpty() ? name : field.parent() + "." + name;
  }
}
