package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A return address that is a post box. */
final class PostBox implements Rule {

  /** "UPS does not deliver to postal boxes": official templates, fields to update. */
  // "Postbox Lane" is a street: the words that streets have too need a number or the end behind
  // them.
  private static final Pattern POST_BOX =
      Pattern.compile(
          "\\bp\\.?\\s*o\\.?\\s*b(ox\\b|\\.?\\s*\\d)|\\bpost\\s*office\\s*box\\b"
              + "|\\b(post(al)?\\s*box|postbus|postfach)(\\s*+(no\\b|nr\\b|#)?+\\.?+\\s*+\\d|\\s*+$)",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> STREETS = List.of("street1", "street2", "street3");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (String street : STREETS) {
      subject
          .value("returnAddress." + street)
          .filter(field -> POST_BOX.matcher(field.text()).find())
          .ifPresent(field -> found.add(finding(subject, field)));
    }
    return found;
  }

  private Diagnostic finding(Subject subject, Field field) {
    return error(
            field.value().span(),
            subject.quoteValue(field) + " is a post box; carriers need a street")
        .about(field.path())
        .sparing(ServiceError.INVALID_ADDRESS)
        .leadingTo("the device cannot be returned");
  }
}
