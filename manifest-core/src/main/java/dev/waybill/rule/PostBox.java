package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A return address that is a post box. */
final class PostBox implements Rule {

  /**
   * What is behind a word that streets have too: the number of the box, or nothing. "Postbox Lane"
   * is a street, and so is "Pobox Avenue".
   */
  private static final String NUMBER =
      "(\\s*+(no\\b|nr\\b|num\\b|n°|nº|#)?+[.:]?+\\s*+\\d|\\s*+($|[,;]))";

  /** A street may be called after one: "Calle Apartado 12", "Am alten Postfach 3". */
  private static final String NOT_BEHIND_A_STREET =
      "(?<!\\b(calle|c/|avda?\\.?|avenida|carrera|camino|plaza|rua|via|rue|de"
          + " la|am|zum|alten|ul\\.|ulica) )";

  /** Short words that tell a street: "Post Office Box Rd". */
  private static final String SHORT_STREET = "(?!\\s+(?:rd|st|ln|dr|ct|av|pl|cl|sq|hl|wy)\\b)";

  /** In English with and without dots; a name of several letters behind it is that of a street. */
  private static final String ENGLISH =
      "\\bp\\.?\\s*o\\.?\\s*b(ox(?![a-z])(?!\\s+(?!num)[a-z]{3})"
          + SHORT_STREET
          + "|\\.?\\s*\\d)"
          + "|\\bpost\\s*office\\s*box(?![a-z])(?!\\s+(?!num)[a-z]{3})"
          + SHORT_STREET
          + "|\\bp\\.?\\s?o\\.?\\s+drawer\\s*\\d|\\bgpo\\s+box\\s*\\d";

  /** With a number behind it. */
  private static final String OTHER_LANGUAGES =
      "post(al)?\\s*box|lock\\s*box|postbus|antwoordnummer|postfach|postboks|p[oó]sth[oó]lf"
          + "|postschlie(ß|ss)fach|packstation|bo[iî]te\\s+postale|case\\s+postale|casella\\s+postale"
          + "|caixa\\s+postal|casilla|apartado(\\s+de\\s+correos|\\s+postal|\\s+a[eé]reo)?|apdo\\.?"
          + "|skrytka(\\s+pocztowa)?|skr\\.\\s?poczt\\.|p\\.?\\s?o\\.?\\s?boks|po[sš]tilokero"
          + "|po[sš]tov[yýn][a-zá]{0,3}\\s+(p[rř]ihr[aá]dka|prie[cč]inok)|po[sš]tanski\\s+pretinac"
          + "|po[sš]tni\\s+predal|postafi[oó]k|c[aă]su[tț]a\\s+po[sș]tal[aă]|posta\\s+kutusu|pašto\\s+d[eė]žut[eė]"
          + "|kotak\\s+pos|tromol\\s+pos|hộp\\s+thư|ταχ\\.?\\s*θυρίδα|τ\\.\\s?θ\\.|ת\\.\\s?ד\\.?|ص\\s?\\.\\s?ب\\s?\\.?"
          + "|(locked|private)\\s+(mail\\s+)?bag(\\s+x)?";

  /** Short forms that mean something else in the middle of a line. */
  private static final String WHOLE_LINE =
      "^\\s*(box|pl|pf\\.?|p\\.?\\s?k\\.|b\\.?\\s?p\\.?|c\\.?\\s?p\\.?)\\s*+\\d{1,4}\\s*+($|,|;)"
          + "|^\\s*b\\.?p\\.?\\s*+\\d{5,6}\\s*+($|,|;)";

  /** In scripts without other meanings. */
  private static final String SIGNS =
      "а\\s?/\\s?я(?!\\p{L})|абонентский\\s+ящик|私書箱|私书箱|信箱|사서함|ตู้\\s*ปณ";

  /** "UPS does not deliver to postal boxes": official templates, fields to update. */
  private static final Pattern POST_BOX =
      Pattern.compile(
          ENGLISH
              // Words first: most texts have none of them, and to look back takes longer.
              + "|(?<!\\p{L})(?="
              + OTHER_LANGUAGES
              + ")"
              + NOT_BEHIND_A_STREET
              + "("
              + OTHER_LANGUAGES
              + ")"
              + NUMBER
              + "|"
              + WHOLE_LINE
              + "|"
              + SIGNS,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final List<String> STREETS =
      WrittenAddress.STREETS.stream().map(street -> "returnAddress." + street).toList();

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (String street : STREETS) {
      Field field = subject.value(street).orElse(null);
      if (field != null && isIn(field.text())) {
        found.add(finding(subject, field));
      }
    }
    return found;
  }

  private static boolean isIn(String text) {
    return mayBeIn(text) && isFoundIn(text);
  }

  static boolean isFoundIn(String text) {
    return POST_BOX.matcher(text).find();
  }

  /**
   * Spares most streets the pattern: whether a word begins as one of it does. A text that is not
   * all ASCII may have any.
   */
  static boolean mayBeIn(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~'
          || (!isLetter(before) && mayBegin(c, i + 1 < text.length() ? text.charAt(i + 1) : ' '))) {
        return true;
      }
      before = c;
    }
    return false;
  }

  private static boolean mayBegin(char first, char second) {
    int next = isLetter(second) ? second | ' ' : second;
    return switch (first | ' ') {
      case 'p' -> true;
      case 'b' -> next == 'o' || next == 'p' || !isLetter(second);
      case 'c' -> next == 'a' || next == 'p' || !isLetter(second);
      case 'a' -> next == 'n' || next == 'p';
      case 'g' -> next == 'p';
      case 'k', 'l' -> next == 'o';
      case 's' -> next == 'k';
      case 't' -> next == 'r';
      default -> false;
    };
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
