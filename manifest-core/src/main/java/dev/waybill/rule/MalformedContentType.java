package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A content type that is no media type. */
final class MalformedContentType implements Rule {

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+\\s*(;.*)?");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Field> types = new ArrayList<>(subject.entries("contentTypes"));
    subject.value("defaultContentType").filter(subject::isOfThisKind).ifPresent(types::add);
    return types.stream()
        .filter(Subject::isUndoubted)
        .filter(type -> !type.isEmpty() && !MEDIA_TYPE.matcher(type.text()).matches())
        .map(
            type ->
                warning(
                        type.value().span(),
                        subject.quoteValue(type)
                            + " is no media type, which has two parts with a slash between them, for example image/jpeg")
                    .about(type.path().equals("defaultContentType") ? type.path() : "contentTypes")
                    .leadingTo("browsers do not know what to do with the objects"))
        .toList();
  }
}
