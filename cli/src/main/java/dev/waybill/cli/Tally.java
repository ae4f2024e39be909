package dev.waybill.cli;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import java.util.EnumMap;
import java.util.Map;

/** What was found in all files of a run. */
final class Tally {
  private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);
  private long files;
  private long filesWithErrors;
  private long unread;

  void add(CheckedFile file) {
    files++;
    for (Diagnostic finding : file.result().diagnostics()) {
      findings.merge(finding.severity(), 1L, Long::sum);
    }
    if (file.hasErrors()) {
      filesWithErrors++;
    }
  }

  void addUnread() {
    unread++;
  }

  long count(Severity severity) {
    return findings.getOrDefault(severity, 0L);
  }

  long files() {
    return files;
  }

  long filesWithErrors() {
    return filesWithErrors;
  }

  long unread() {
    return unread;
  }

  boolean isClean() {
    return findings.isEmpty();
  }

  /** {@code 3 errors, 0 warnings, 1 note in 2 files, 1 with errors}. */
  String sentence() {
    StringBuilder sentence = new StringBuilder();
    for (Severity severity : Severity.values()) {
      sentence
          .append(sentence.isEmpty() ? "" : ", ")
          .append(Commands.count(count(severity), severity.word()));
    }
    sentence.append(" in ").append(Commands.count(files, "file"));
    if (files > 1 && filesWithErrors > 0) {
      sentence.append(", ").append(filesWithErrors).append(" with errors");
    }
    if (unread > 0) {
      sentence.append(", ").append(unread).append(" not judged");
    }
    return sentence.toString();
  }
}
