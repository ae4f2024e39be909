package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of the address that is none: a name without letters, an e-mail address for a name. */
final class ImplausibleAddressPart implements Rule {

  private static final List<String> WORDS = List.of("name", "city", "street1");

  private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+");

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    List<Diagnostic> found = new ArrayList<>();
    for (String name : WORDS) {
      Field field = address.part(name).orElse(null);
      if (field != null && name.equals("city") && address.isCitySwapped()) {
        found.add(
            finding(subject, field, "a postal code").mendedBy("swap \"city\" and \"postalCode\""));
      } else if (field != null && !WordForNothing.isIn(field)) {
        String what = what(name, field.text());
        if (what != null) {
          found.add(finding(subject, field, what));
        }
      }
    }
    return found;
  }

  /** What it is instead; null when it may be what it should be. */
  private static @Nullable String what(String name, String text) {
    if (text.indexOf('@') > 0 && EMAIL.matcher(text).matches()) {
      return "an e-mail address";
    }
    if (hasLetter(text)) {
      return null;
    }
    boolean hasDigit = text.codePoints().anyMatch(Character::isDigit);
    // A place may be called by a number, a house may be all the street that a village has.
    boolean isStreet = name.equals("street1");
    if (isStreet && hasDigit) {
      return null;
    }
    return hasDigit ? "a number" : "only punctuation";
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Diagnostic finding(Subject subject, Field field, String what) {
    return WrittenAddress.undeliverable(
        warning(
            field.value().span(),
            subject.quoteValue(field) + " is " + what + " where \"" + field.key() + "\" belongs"),
        field);
  }
}
