package dev.waybill.manifest;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Document;
import dev.waybill.option.JobKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a manifest. The manifest itself is only there when nothing speaks against
 * it.
 */
public sealed interface ReadResult {
  /** What was written, sound or not. */
  Document document();

  /** The kind of job; null when it cannot be told. */
  @Nullable JobKind kind();

  /** Everything that was found, in the order of the text. */
  List<Diagnostic> diagnostics();

  /**
   * No finding is an error.
   *
   * @param manifest what it says
   * @param document what was written
   * @param diagnostics warnings and notes
   */
  record Valid(Manifest manifest, Document document, List<Diagnostic> diagnostics)
      implements ReadResult {
    @Override
    public JobKind kind() {
      return manifest.kind();
    }
  }

  /**
   * At least one finding is an error.
   *
   * @param kind the kind of job; null when it cannot be told
   * @param document what was written
   * @param diagnostics errors, warnings and notes
   */
  record Invalid(@Nullable JobKind kind, Document document, List<Diagnostic> diagnostics)
      implements ReadResult {}
}
