package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.OptionType;
import dev.waybill.text.LookAlikes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that is no list of e-mail addresses. */
final class MalformedEmail implements Rule {

  private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\s,;<>\"]+");

  private static final Pattern HYPHEN_AT_EDGE = Pattern.compile("(?:^|\\.)-|-(?:\\.|$)");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(OptionType.EMAILS, (option, field) -> check(subject, field, found));
    return found;
  }

  private void check(Subject subject, Field field, List<Diagnostic> found) {
    String part = firstIn(field.text());
    if (part != null) {
      Diagnostic finding =
          error(
                  field.value().span(),
                  part.isEmpty()
                      ? "an empty address between semicolons"
                      : subject.document().quote(field.value().span(), part)
                          + " is no e-mail address"
                          + (subject.isSecret(field) ? "" : hint(part)))
              .about(field.path())
              .sparing(field.option().orElseThrow().invalid())
              .leadingTo("nobody is told when something is wrong with the job");
      String list = withSemicolons(field.text());
      found.add(
          list.isEmpty()
              ? finding
              : finding.mendedBy("write " + subject.document().quote(field.value().span(), list)));
    }
  }

  /** The first part of a list that is no address; null when all are. */
  static @Nullable String firstIn(String list) {
    String[] parts = list.split(";", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      boolean isTrailing = part.isEmpty() && i == parts.length - 1 && i > 0;
      if (!isTrailing && !isPlausible(part)) {
        return part;
      }
    }
    return null;
  }

  /** The same addresses as they are separated; empty when that does not make a list of them. */
  private static String withSemicolons(String text) {
    String list =
        BETWEEN_ADDRESSES
            .splitAsStream(text.strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(";"));
    return !list.equals(text) && !list.isEmpty() && firstIn(list) == null ? list : "";
  }

  /** Plausible, not valid: what has no single @ or no domain with a dot cannot be meant. */
  private static boolean isPlausible(String part) {
    int at = part.indexOf('@');
    return at > 0
        && !hasStrayDot(part.substring(0, at))
        && isDomain(part.substring(at + 1))
        && !looksLikeAscii(part)
        && !hasForbidden(part);
  }

  private static boolean hasStrayDot(String name) {
    return name.startsWith(".") || name.endsWith(".") || name.contains("..");
  }

  /** RFC 1123, 2.1: letters, digits and hyphens inside, with dots between. */
  private static boolean isDomain(String domain) {
    return domain.contains(".")
        && !hasStrayDot(domain)
        && (domain.indexOf('-') < 0 || !HYPHEN_AT_EDGE.matcher(domain).find())
        && domain.lastIndexOf('.') < domain.length() - 2
        && domain.indexOf('@') < 0
        && domain.indexOf('"') < 0
        && domain.indexOf('\'') < 0;
  }

  /**
   * Domains may have letters of any script, but none in which a single letter stands for another.
   */
  private static boolean looksLikeAscii(String part) {
    String folded = LookAlikes.fold(part);
    return !folded.equals(part) && folded.chars().allMatch(c -> c <= '~');
  }

  private static boolean hasForbidden(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (Character.isWhitespace(c) || ",:<>".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String hint(String part) {
    String comment = HashInValue.hint(part);
    if (!comment.isEmpty()) {
      return comment;
    }
    if (looksLikeAscii(part)) {
      return LookAlikes.hint(part);
    }
    if (part.endsWith("\"") || part.endsWith("'")) {
      return "; the quote at its end belongs to none";
    }
    return part.contains(",") || part.contains(" ") ? "; several are separated by semicolons" : "";
  }
}
