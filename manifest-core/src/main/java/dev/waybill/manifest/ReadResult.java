package dev.waybill.manifest;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
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
   * What could not be checked, one sentence each: what only the service knows, and what the user
   * has not told; empty when nothing could be read.
   */
  List<String> notChecked();

  /** How many findings have this weight. */
  default long count(Severity severity) {
    return diagnostics().stream().filter(finding -> finding.severity() == severity).count();
  }

  /**
   * No finding is an error.
   *
   * @param manifest what it says
   * @param document what was written
   * @param diagnostics warnings and notes
   * @param notChecked what could not be checked
   */
  record Valid(
      Manifest manifest, Document document, List<Diagnostic> diagnostics, List<String> notChecked)
      implements ReadResult {
    /** Copies the lists, and refuses one with an error. */
    public Valid {
      diagnostics = List.copyOf(diagnostics);
      notChecked = List.copyOf(notChecked);
      if (ManifestReader.hasError(diagnostics)) {
        throw new IllegalArgumentException("a manifest with errors is not valid");
      }
    }

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
   * @param notChecked what could not be checked
   */
  record Invalid(
      @Nullable JobKind kind,
      Document document,
      List<Diagnostic> diagnostics,
      List<String> notChecked)
      implements ReadResult {
    /** Copies the lists, and demands an error. */
    public Invalid {
      diagnostics = List.copyOf(diagnostics);
      notChecked = List.copyOf(notChecked);
      if (!ManifestReader.hasError(diagnostics)) {
        throw new IllegalArgumentException("a manifest without errors is not invalid");
      }
    }
  }
}
