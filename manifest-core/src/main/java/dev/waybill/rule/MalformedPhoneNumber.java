package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something that nobody can call. */
final class MalformedPhoneNumber implements Rule {
  private static final Pattern OF_SPREADSHEET = Pattern.compile("\\d[.,]\\d+[eE]\\+?\\d+");

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    Optional<Field> field = address.part("phoneNumber").filter(text -> !WordForNothing.isIn(text));
    return field
        .flatMap(text -> what(text.text(), address))
        .map(what -> List.of(finding(subject, field.orElseThrow(), what)))
        .orElse(List.of());
  }

  /** Numbers with letters on the keys, 1-800-FLOWERS, can be called. */
  private static Optional<String> what(String text, WrittenAddress address) {
    if (OF_SPREADSHEET.matcher(text).matches()) {
      return Optional.of(" is a number as spreadsheets shorten it, not all of its digits");
    }
    PhoneNumber number = PhoneNumber.read(text);
    if (number.isEmpty()) {
      return Optional.of(" is no phone number");
    }
    if (number.isOneDigit()) {
      return Optional.of(" is one digit again and again, which nobody's number is");
    }
    if (number.isTooShort()) {
      return isWord(text) && text.chars().filter(Character::isDigit).count() > 2
          ? Optional.empty()
          : Optional.of(" has too few digits for a phone number");
    }
    if (number.isTooLong()) {
      return Optional.of(" has more than the 15 digits of the longest phone numbers");
    }
    return address
        .knownCountry()
        .filter(number::lacksAreaCode)
        .filter(country -> letters(text) == 0)
        .map(country -> " has no area code, which the three digits before the last seven are");
  }

  private static boolean isWord(String text) {
    return letters(text) >= 4 && letters(text) <= 8;
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  private Diagnostic finding(Subject subject, Field field, String what) {
    return warning(field.value().span(), subject.quoteValue(field) + what)
        .about(field.path())
        .sparing(field.option().orElseThrow().invalid())
        .leadingTo("the carrier cannot call when it does not find the address")
        .mendedBy("write it with its country code, such as +1 206 555 0100");
  }
}
