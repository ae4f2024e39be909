package dev.waybill.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what list-jobs prints as text: a line a job, which says so itself, and whose values are
 * told apart by their shapes.
 */
final class JobsText {
  private static final String JOBS = "JOBS";
  private static final String NEXT = Vocabulary.NEXT_TOKEN.toUpperCase(Locale.ROOT);
  private static final Pattern FIRST =
      Pattern.compile("(?:(?:(?:True|False)\\n)?JOBS|NEXTTOKEN)[\\t ][\\s\\S]*");
  private static final Pattern GAP = Pattern.compile("\\t| +");

  private final AnswerText source;
  private final Findings findings;
  private final List<List<Found>> pages = new ArrayList<>();
  private List<Value> jobs = new ArrayList<>();

  /** Nothing marks the end of the list. */
  private Certainty certainty = Certainty.RECONSTRUCTED;

  private int jobsOffset = -1;
  private @Nullable Found isTruncated;
  private @Nullable String nextToken;

  private JobsText(AnswerText source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  static boolean isIt(String text) {
    return FIRST.matcher(text).matches();
  }

  static @Nullable Draft read(AnswerText source, Findings findings) {
    return new JobsText(source, findings).read();
  }

  private @Nullable Draft read() {
    int offset = 0;
    for (String line : source.text().split("\n", -1)) {
      if (!readLine(line, offset)) {
        findings.error(
            Findings.MALFORMED,
            source.place(offset),
            "neither a job nor a blank line, expected JOBS, a date, True or False, job ID and job type");
        return null;
      }
      offset += line.length() + 1;
    }
    if (!source.text().endsWith("\n")) {
      findings.warn(
          Findings.DOUBTFUL,
          source.place(source.text().length()),
          "no line end behind the last job, which may be cut");
      certainty = jobs.isEmpty() ? certainty : certaintyOfCutList();
    }
    endPage();
    if (pages.isEmpty()) {
      // The rest of it may have been in front.
      pages.add(
          List.of(
              new Found(
                  Member.JOBS, new Value.Items(List.of()), Certainty.AMBIGUOUS, source.start())));
    }
    return Draft.of(AnswerFormat.TEXT, List.of(Operation.LIST_JOBS), pages).with(nextToken);
  }

  /** A last job that has all that jobs have is whole. */
  private Certainty certaintyOfCutList() {
    boolean isWhole =
        jobs.get(jobs.size() - 1) instanceof Value.Mapping last
            && last.entries().size() == Member.JOBS.itemMembers().size();
    return isWhole ? certainty : Certainty.AMBIGUOUS;
  }

  private boolean readLine(String line, int offset) {
    if (line.isBlank()) {
      return true;
    }
    if (Vocabulary.isFlag(line)) {
      endPage();
      isTruncated =
          new Found(
              Member.IS_TRUNCATED,
              new Value.Flag(line.equals("True")),
              Certainty.RECONSTRUCTED,
              source.place(offset));
      return true;
    }
    if (line.startsWith(NEXT)) {
      String token = line.substring(NEXT.length()).strip();
      nextToken = Vocabulary.isToken(token) ? token : null;
      findings.noteCutList(source.place(offset));
      return true;
    }
    return line.startsWith(JOBS) && readJob(line, offset);
  }

  private boolean readJob(String line, int offset) {
    Map<Member, Value> values = new LinkedHashMap<>();
    String[] cells = GAP.split(line, -1);
    for (int i = 1; i < cells.length; i++) {
      String cell = cells[i];
      Member member = memberOf(cell);
      if (member == null && !cell.isEmpty()) {
        return false;
      }
      if (member == null) {
        // Absent here and present in another job, or there and empty.
        certainty = Certainty.AMBIGUOUS;
      } else if (values.put(member, value(member, cell)) != null) {
        return false;
      }
    }
    Map<String, Value> job = new LinkedHashMap<>();
    for (Member member : Member.JOBS.itemMembers()) {
      Value value = values.get(member);
      if (value != null) {
        job.put(member.text(), value);
      }
    }
    jobs.add(new Value.Mapping(job));
    jobsOffset = jobsOffset < 0 ? offset : jobsOffset;
    return true;
  }

  private static Value value(Member member, String cell) {
    return member == Member.IS_CANCELED
        ? new Value.Flag(cell.equals("True"))
        : new Value.Text(cell);
  }

  private static @Nullable Member memberOf(String cell) {
    if (Vocabulary.isDate(cell)) {
      return Member.CREATION_DATE;
    }
    if (Vocabulary.isFlag(cell)) {
      return Member.IS_CANCELED;
    }
    if (Vocabulary.isJobId(cell)) {
      return Member.JOB_ID;
    }
    return Vocabulary.isJobType(cell) ? Member.JOB_TYPE : null;
  }

  private void endPage() {
    List<Found> page = new ArrayList<>();
    if (jobsOffset >= 0) {
      page.add(new Found(Member.JOBS, new Value.Items(jobs), certainty, source.place(jobsOffset)));
    }
    if (isTruncated != null) {
      page.add(isTruncated);
    }
    if (!page.isEmpty()) {
      pages.add(page);
    }
    jobs = new ArrayList<>();
    jobsOffset = -1;
    certainty = Certainty.RECONSTRUCTED;
    isTruncated = null;
  }
}
