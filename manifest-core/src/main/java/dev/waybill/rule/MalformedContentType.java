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
    List<Diagnostic> found = new ArrayList<>();
    for (Field entry : subject.entries("contentTypes")) {
      check(subject, entry, "contentTypes", found);
    }
    Field fallback = subject.value("defaultContentType").orElse(null);
    if (fallback != null && subject.isOfThisKind(fallback)) {
      check(subject, fallback, fallback.path(), found);
    }
    return found;
  }

  private void check(Subject subject, Field type, String path, List<Diagnostic> found) {
    if (!type.isEmpty()
        && !MEDIA_TYPE.matcher(type.text()).matches()
        && Subject.isUndoubted(type)) {
      found.add(
          warning(
                  type.value().span(),
                  subject.quoteValue(type)
                      + " is no media type, which has two parts with a slash between them, for example image/jpeg")
              .about(path)
              .leadingTo("browsers do not know what to do with the objects"));
    }
  }
}
