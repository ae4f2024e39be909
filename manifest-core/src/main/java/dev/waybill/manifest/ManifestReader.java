package dev.waybill.manifest;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.DialectReader;
import dev.waybill.document.Document;
import dev.waybill.option.JobKind;
import dev.waybill.rule.Rules;
import dev.waybill.rule.Ruleset;
import dev.waybill.rule.Subject;
import dev.waybill.rule.Unchecked;
import dev.waybill.text.Decoding;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads manifests.
 *
 * <pre>{@code
 * if (ManifestReader.read(bytes) instanceof ReadResult.Valid valid) {
 *   ship(valid.manifest());
 * }
 * }</pre>
 *
 * <p>Any bytes at all are answered, in bounded time and memory.
 */
public final class ManifestReader {
  private ManifestReader() {}

  /** Reads the bytes of a file under the newest rules. */
  public static ReadResult read(byte[] bytes) {
    return read(bytes, Ruleset.NEWEST);
  }

  /** Reads the bytes of a file. */
  public static ReadResult read(byte[] bytes, Ruleset rules) {
    return read(SourceText.decode(bytes), rules);
  }

  /**
   * Reads a stream, no further than the budget.
   *
   * @throws IOException as the stream throws it
   */
  public static ReadResult read(InputStream in, Ruleset rules) throws IOException {
    return read(SourceText.read(in), rules);
  }

  private static ReadResult read(Decoding decoding, Ruleset rules) {
    Document document = DialectReader.read(decoding);
    Subject subject = new Subject(document, rules);
    List<Diagnostic> diagnostics = Rules.check(subject);
    JobKind kind = subject.kind();
    if (!document.isReadable()) {
      kind = null;
    }
    List<String> notChecked = Unchecked.of(subject);
    return kind != null && !hasError(diagnostics)
        ? new ReadResult.Valid(
            new Interpretation(document).manifest(kind), document, diagnostics, notChecked)
        : new ReadResult.Invalid(kind, document, diagnostics, notChecked);
  }

  /** Whether one of the findings is an error. */
  static boolean hasError(List<Diagnostic> diagnostics) {
    for (Diagnostic finding : diagnostics) {
      if (finding.severity() == Severity.ERROR) {
        return true;
      }
    }
    return false;
  }
}
