package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Scalar;
import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A character as pages of the web write it, in a text that was copied out of the source of one. */
final class HtmlEntity implements Rule {
  /** HTML, section 13.5: those that every page must write so, and what makes blanks and dashes. */
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "-",
          "mdash", "-", "shy", "");

  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:(amp|lt|gt|quot|apos|nbsp|[nm]dash|shy)|#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6}));");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        (option, field) -> {
          if (field.text().indexOf('&') >= 0 && field.value() instanceof Scalar scalar) {
            Matcher entity = ENTITY.matcher(scalar.text());
            if (entity.find()) {
              found.add(finding(subject, scalar, entity).about(field.path()));
            }
          }
        });
    return found;
  }

  private Diagnostic finding(Subject subject, Scalar scalar, Matcher entity) {
    if (subject.document().isHidden(scalar.span())) {
      return warning(scalar.span(), "the value has a character as pages of the web write it")
          .mendedBy("write the character itself, unless the value is meant so");
    }
    Diagnostic finding =
        warning(
                scalar.span(),
                "\""
                    + entity.group()
                    + "\" is how pages of the web write a character; here it is read as it stands")
            .mendedBy("write the character itself");
    String character = character(entity);
    boolean isPlace =
        !scalar.quoted() && !character.isEmpty() && !subject.untouchable().holds(scalar);
    return isPlace
        ? finding.correctedBy(
            new Correction(false, List.of(new Edit(place(scalar, entity), character))))
        : finding;
  }

  private static Span place(Scalar scalar, Matcher entity) {
    Position start = scalar.span().start();
    int from = start.column() + scalar.text().codePointCount(0, entity.start());
    return new Span(
        new Position(start.line(), from),
        new Position(start.line(), from + entity.end() - entity.start()));
  }

  /** What an entity stands for, where that is a letter, a digit or a sign that can be seen. */
  private static String character(Matcher entity) {
    if (entity.group(1) != null) {
      return NAMED.getOrDefault(entity.group(1), "");
    }
    boolean isDecimal = entity.group(2) != null;
    int code = Integer.parseInt(entity.group(isDecimal ? 2 : 3), isDecimal ? 10 : 16);
    boolean isSeen =
        Character.isValidCodePoint(code)
            && (Character.isLetterOrDigit(code) || (code > ' ' && code <= '~'));
    return isSeen ? Character.toString(code) : "";
  }
}
