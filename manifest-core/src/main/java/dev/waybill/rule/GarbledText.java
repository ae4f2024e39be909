package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text that a program read in the wrong encoding and saved so: {@code M\u00C3\u00BCnchen}. */
final class GarbledText implements Rule {
  /** What programs take UTF-8 for that do not know it. */
  private static final List<Charset> MISTAKEN_FOR =
      List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);

  private static final char UNREADABLE = '\uFFFD';

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        (option, field) -> {
          if (isIn(field.text())) {
            found.add(finding(subject, field).about(field.path()));
          }
        });
    return found;
  }

  private Diagnostic finding(Subject subject, Field field) {
    Optional<String> meant = meant(field.text()).filter(text -> !subject.isSecret(field));
    Diagnostic finding =
        warning(
            field.value().span(),
            field.text().indexOf(UNREADABLE) >= 0
                ? "U+FFFD stands where a program could not read a character"
                : "the text was read in another encoding than UTF-8 once, and saved so");
    return finding
        .leadingTo("labels and logs have it as it stands here")
        .mendedBy(
            meant
                .map(text -> "write " + subject.document().quote(field.value().span(), text))
                .orElse("type the text anew"));
  }

  /** Whether a text is one. */
  static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      // Nearly all texts are nothing but ASCII.
      if (text.charAt(i) > '~') {
        return text.indexOf(UNREADABLE, i) >= 0 || meant(text).isPresent();
      }
    }
    return false;
  }

  /** The text as it was; empty when it was never another. */
  private static Optional<String> meant(String text) {
    for (Charset mistaken : MISTAKEN_FOR) {
      Optional<String> read = reread(text, mistaken);
      if (read.isPresent() && !read.get().equals(text)) {
        return read;
      }
    }
    return Optional.empty();
  }

  /**
   * Without an exception where it cannot be, as of every name in another script: those are dear.
   */
  private static Optional<String> reread(String text, Charset mistaken) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    if (!mistaken.newEncoder().encode(CharBuffer.wrap(text), bytes, true).isUnderflow()) {
      return Optional.empty();
    }
    bytes.flip();
    CharBuffer read = CharBuffer.allocate(bytes.remaining());
    return StandardCharsets.UTF_8.newDecoder().decode(bytes, read, true).isUnderflow()
        ? Optional.of(read.flip().toString())
        : Optional.empty();
  }
}
