package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.util.List;

/** An address in letters that are not Latin. */
final class OtherScript implements Rule {

  private static final List<String> PARTS =
      List.of("name", "company", "street1", "street2", "street3", "city", "stateOrProvince");

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    for (String name : PARTS) {
      Field field = address.part(name).orElse(null);
      if (field != null && isInOtherScript(field.text())) {
        return List.of(finding(subject, field));
      }
    }
    return List.of();
  }

  private static boolean isInOtherScript(String text) {
    for (int i = 0; i < text.length(); i++) {
      // Letters of ASCII are Latin, and most texts have no others.
      if (text.charAt(i) > '~') {
        int c = text.codePointAt(i);
        if (Character.isLetter(c)
            && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
          return true;
        }
      }
    }
    return false;
  }

  private Diagnostic finding(Subject subject, Field field) {
    return WrittenAddress.undeliverable(
        note(
            field.value().span(),
            "the address is printed on a label in the country of the facility, where "
                + subject.quoteValue(field)
                + " may not be read"),
        field);
  }
}
