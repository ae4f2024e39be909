package dev.waybill.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is behind a finding about an answer, and behind an error by which the service refuses a
 * request. Errors about the manifest itself are told by the catalogue.
 */
public final class AnswerPage {
  /** The ids of findings about answers. */
  public static final List<String> FINDINGS =
      List.of(
          Findings.NOT_TEXT,
          Findings.MALFORMED,
          Findings.CHANGED,
          Findings.UNKNOWN_PART,
          Findings.UNNAMED,
          Findings.DOUBTFUL,
          Findings.CONTRADICTION,
          Findings.IMPOSSIBLE);

  /** The codes of errors about requests, jobs and accounts. */
  public static final List<String> ERRORS =
      Arrays.stream(RefusalCode.values()).map(RefusalCode::text).toList();

  private AnswerPage() {}

  /** The page of that name in Markdown; empty when there is none. */
  public static Optional<String> of(String name) {
    return Stream.concat(FINDINGS.stream(), ERRORS.stream())
        .filter(name::equals)
        .findFirst()
        .map(AnswerPage::read);
  }

  private static String read(String name) {
    try (InputStream in = AnswerPage.class.getResourceAsStream(name + ".md")) {
      if (in == null) {
        throw new IllegalStateException("no page for " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
