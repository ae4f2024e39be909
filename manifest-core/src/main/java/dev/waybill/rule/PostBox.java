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
          "\\bp\\.?\\s*o\\.?\\s*b(ox(?![a-z])|\\.?\\s*\\d)|\\bpost\\s*office\\s*box(?![a-z])"
              + "|\\bp\\.?\\s?o\\.?\\s+drawer\\s*\\d|\\bgpo\\s+box\\b|\\bpo[sš]tilokero\\b"
              + "|\\b(post(al)?\\s*box|postbus|postfach|postboks|postschlie(ß|ss)fach|packstation"
              + "|bo[iî]te\\s+postale|case\\s+postale|casella\\s+postale|caixa\\s+postal|casilla"
              + "|apartado(\\s+de\\s+correos|\\s+postal|\\s+a[eé]reo)?|apdo\\.?|skrytka(\\s+pocztowa)?|skr\\.\\s?poczt\\."
              + "|po[sš]tov[yýn][a-zá]{0,3}\\s+(p[rř]ihr[aá]dka|priečinok|prie[cč]inok)|p\\.?\\s?o\\.?\\s?boks"
              + "|(locked|private)\\s+(mail\\s+)?bag(\\s+x)?)"
              + "(\\s*+(no\\b|nr\\b|n°|nº|#)?+\\.?+\\s*+\\d|\\s*+$)"
              + "|^\\s*(box|pl|b\\.?\\s?p\\.?|c\\.?\\s?p\\.?)\\s*+\\d{1,4}\\s*+($|,|;)"
              + "|^\\s*b\\.?p\\.?\\s*+\\d{5,6}\\s*+($|,|;)"
              + "|а\\s?/\\s?я(?!\\p{L})|абонентский\\s+ящик|私書箱|私书箱|信箱|사서함",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (String street : WrittenAddress.STREETS) {
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
