package dev.waybill.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of the replies by mail of 2009: {@code SUCCESS} or {@code ERROR}, then lines of
 * name and value. What was called device then is the location now.
 */
final class MailAnswer {
  private static final String ERROR = "ERROR";
  private static final String CODE = "CODE";
  private static final String DESCRIPTION = "DESCRIPTION";

  private static final Map<String, Member> MEMBERS =
      Map.of(
          "JOBID", Member.JOB_ID,
          "DEVICE CODE", Member.LOCATION_CODE,
          "DEVICE DESCRIPTION", Member.LOCATION_MESSAGE,
          "JOB CODE", Member.PROGRESS_CODE,
          "JOB DESCRIPTION", Member.PROGRESS_MESSAGE);

  private static final Pattern FIRST =
      Pattern.compile(
          "(SUCCESS|ERROR)\\s+(?:JOBID|DEVICE CODE|JOB CODE|CODE) ?:.*", Pattern.DOTALL);

  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z ]{1,30}?) ?: *(.*)");

  private MailAnswer() {}

  /** Whether a text, without blank lines in front, begins as one. */
  static boolean isIt(String text) {
    return FIRST.matcher(text).matches();
  }

  /** Null when it lacks what every reply has; a finding says so. */
  static @Nullable Draft read(AnswerText source, Findings findings) {
    Map<String, Cell> lines = new LinkedHashMap<>();
    String last = null;
    int offset = 0;
    for (String line : source.text().split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      Cell before = last == null ? null : lines.get(last);
      if (matcher.matches()) {
        last = matcher.group(1);
        lines.putIfAbsent(last, new Cell(matcher.group(2).strip(), offset + matcher.start(2)));
      } else if (before != null && last != null && !line.isBlank()) {
        // Mail breaks long lines.
        lines.put(last, new Cell(before.text() + " " + line.strip(), before.offset()));
      }
      offset += line.length() + 1;
    }
    return source.text().startsWith(ERROR)
        ? refusal(lines, source, findings)
        : status(lines, source, findings);
  }

  private static @Nullable Draft refusal(
      Map<String, Cell> lines, AnswerText source, Findings findings) {
    Cell code = lines.get(CODE);
    Cell description = lines.get(DESCRIPTION);
    if (code == null || description == null) {
      findings.error(
          Findings.MALFORMED, source.start(), "a reply without CODE and DESCRIPTION, or a cut one");
      return null;
    }
    return Draft.of(
        AnswerFormat.MAIL,
        new Answer.Refusal(null, code.text(), description.text(), Certainty.RECONSTRUCTED));
  }

  private static @Nullable Draft status(
      Map<String, Cell> lines, AnswerText source, Findings findings) {
    FoundCells found = new FoundCells(source, findings);
    lines.forEach(
        (name, cell) -> {
          Member member = MEMBERS.get(name);
          if (member != null) {
            found.add(member, cell, Certainty.RECONSTRUCTED);
          }
        });
    if (!found.has(Member.JOB_ID)) {
      findings.error(Findings.MALFORMED, source.start(), "a reply without JOBID, or a cut one");
      return null;
    }
    List<Found> page = new ArrayList<>(found.list());
    return Draft.of(AnswerFormat.MAIL, List.of(Operation.GET_STATUS), List.of(page));
  }
}
