package dev.waybill.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code --output text}: values without names, parted by tabs or by what became of them. */
final class TextAnswer {
  private static final String ARTIFACT = "ARTIFACTLIST";

  private static final Pattern FLAG =
      Pattern.compile("(True|False)(?:(?:\\t| {2,})(.*))?", Pattern.DOTALL);

  private static final Pattern LABEL =
      Pattern.compile("(https?://[^\\s]{1,4000})(?:(?:\\t| {2,})(.*))?", Pattern.DOTALL);

  private final AnswerText source;
  private final Findings findings;

  private TextAnswer(AnswerText source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** Null when it is no answer; a finding says why not. */
  static @Nullable Draft read(AnswerText whole, Findings findings) {
    AnswerText source = whole.with(Decoration.withoutColours(whole.text()));
    Findings ofPlain = new Findings();
    Draft plain = new TextAnswer(source, ofPlain).read();
    String joined = Wrapping.undo(source.text());
    if ((plain == null || plain.doubts() > 0) && !joined.equals(source.text())) {
      Findings ofJoined = new Findings();
      Draft mended = new TextAnswer(source.with(joined), ofJoined).read();
      if (mended != null && (plain == null || mended.doubts() < plain.doubts())) {
        findings.addAll(ofJoined);
        findings.warn(Findings.CHANGED, source.start(), Wrapping.FINDING);
        return mended.map(found -> afterJoining(found, source.text()));
      }
    }
    findings.addAll(ofPlain);
    return plain;
  }

  /** What stands in the broken text just so has lost nothing; lines may have been long as that. */
  private static Found afterJoining(Found found, String broken) {
    boolean isWhole =
        !(found.value() instanceof Value.Text text)
            || !FoundCells.hasLines(found.member())
            || broken.contains(text.text());
    return found.atMost(isWhole ? Certainty.RECONSTRUCTED : Certainty.AMBIGUOUS);
  }

  private @Nullable Draft read() {
    String text = source.text();
    if (JobsText.isIt(text)) {
      return JobsText.read(source, findings);
    }
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    FoundCells found = new FoundCells(source, findings);
    if (text.indexOf('\t') < 0 && text.contains("  ")) {
      findings.note(
          Findings.CHANGED, source.start(), "no tabs: the columns were told apart by blanks");
    }
    String scalars = readArtifacts(body, found);
    boolean hasEnd = text.endsWith("\n") || found.has(Member.ARTIFACT_LIST);
    List<Operation> operations = StatusText.read(scalars, hasEnd, found);
    if (operations.isEmpty()) {
      operations = readOther(scalars, found);
    }
    if (operations.isEmpty() && found.list().isEmpty()) {
      findings.error(
          Findings.MALFORMED,
          source.start(),
          scalars.contains("manifestVersion")
              ? "this may be a manifest, but no answer of the service"
              : "no answer of the service in any form that is known");
      return null;
    }
    return Draft.of(AnswerFormat.TEXT, operations, List.of(found.list()));
  }

  private List<Operation> readOther(String text, FoundCells found) {
    Matcher flag = FLAG.matcher(text);
    if (flag.matches()) {
      found.add(Member.SUCCESS, new Cell(flag.group(1), 0), Certainty.RECONSTRUCTED);
      if (flag.group(2) != null) {
        found.add(
            Member.WARNING_MESSAGE,
            new Cell(flag.group(2), flag.start(2)),
            Certainty.RECONSTRUCTED);
        return List.of(Operation.UPDATE_JOB);
      }
      findings.note(
          Findings.UNNAMED,
          source.start(),
          "a lone %s is taken for Success; an empty list of jobs prints the same"
              .formatted(flag.group(1)));
      return found.has(Member.ARTIFACT_LIST)
          ? List.of(Operation.UPDATE_JOB)
          : List.of(Operation.UPDATE_JOB, Operation.CANCEL_JOB);
    }
    Matcher label = LABEL.matcher(text);
    if (label.matches()) {
      found.add(Member.SHIPPING_LABEL_URL, new Cell(label.group(1), 0), Certainty.RECONSTRUCTED);
      if (label.group(2) != null) {
        found.add(
            Member.WARNING, new Cell(label.group(2), label.start(2)), Certainty.RECONSTRUCTED);
      }
      return List.of(Operation.GET_SHIPPING_LABEL);
    }
    return readLone(text, found);
  }

  /** One value: what it is can be told of two members by their shape. */
  private List<Operation> readLone(String text, FoundCells found) {
    Cell cell = new Cell(text, 0);
    if (Vocabulary.isLikeSignatureFile(text) && text.indexOf('\t') < 0) {
      found.add(Member.SIGNATURE_FILE_CONTENTS, cell, Certainty.RECONSTRUCTED);
    } else if (Vocabulary.isJobId(text)) {
      found.add(Member.JOB_ID, cell, Certainty.AMBIGUOUS);
    } else {
      return List.of();
    }
    findings.note(
        Findings.UNNAMED,
        source.start(),
        "one value without its name, taken by its form for what it is");
    return List.of(Operation.GET_STATUS, Operation.CREATE_JOB);
  }

  /** Takes the lines of artifacts off the end; what is left are the scalars. */
  private String readArtifacts(String body, FoundCells found) {
    int end = body.length();
    List<Value> artifacts = new ArrayList<>();
    Certainty certainty = Certainty.RECONSTRUCTED;
    int start = end;
    while (end >= 0) {
      start = body.lastIndexOf('\n', end - 1) + 1;
      String line = body.substring(start, end);
      if (!line.startsWith(ARTIFACT + "\t") && !line.startsWith(ARTIFACT + "    ")) {
        break;
      }
      List<Cell> cells = Cell.split(line, ARTIFACT.length(), line.indexOf('\t') >= 0);
      certainty = certainty.and(addArtifact(cells, artifacts));
      end = start - 1;
    }
    if (artifacts.isEmpty()) {
      return body;
    }
    found.add(
        Member.ARTIFACT_LIST,
        new Value.Items(artifacts),
        certainty,
        Math.min(body.length(), end + 1));
    return body.substring(0, Math.max(0, end));
  }

  /** An empty cell is a member that this one lacks and another has. */
  private static Certainty addArtifact(List<Cell> cells, List<Value> artifacts) {
    Map<String, Value> entries = new LinkedHashMap<>();
    Certainty certainty = Certainty.RECONSTRUCTED;
    int last = cells.size() - 1;
    boolean hasUrl = last > 0 || Vocabulary.isLikeUrl(cells.get(last).text());
    List<Cell> description = cells.subList(0, hasUrl ? last : cells.size());
    if (!description.isEmpty()) {
      String text = Cell.joined(description).text();
      if (!text.isEmpty()) {
        entries.put(Member.DESCRIPTION.text(), new Value.Text(text));
      }
    }
    if (hasUrl && !cells.get(last).text().isEmpty()) {
      entries.put(Member.URL.text(), new Value.Text(cells.get(last).text()));
    }
    if (entries.size() < cells.size() || last > 1) {
      certainty = Certainty.AMBIGUOUS;
    }
    artifacts.add(0, new Value.Mapping(entries));
    return certainty;
  }
}
