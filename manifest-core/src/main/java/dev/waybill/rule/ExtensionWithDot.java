package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;

/** A file name extension written with its dot or with a star. */
final class ExtensionWithDot implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.entries("contentTypes").stream()
        .filter(entry -> entry.key().startsWith(".") || entry.key().startsWith("*"))
        .map(
            entry ->
                warning(
                        entry.keySpan(),
                        subject.quoteKey(entry)
                            + " is no extension; they are written without dot and star: jpg")
                    .about("contentTypes")
                    .leadingTo("no file has this extension, so none gets the content type"))
        .toList();
  }
}
