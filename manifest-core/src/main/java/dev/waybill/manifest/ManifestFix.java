package dev.waybill.manifest;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Document;
import dev.waybill.rule.Rules;
import dev.waybill.rule.Ruleset;
import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The corrections of findings, carried out.
 *
 * <pre>{@code
 * ManifestFix fix = ManifestFix.of(bytes, Ruleset.NEWEST, (document, finding) -> false);
 * fix.applied().forEach(finding -> log(finding.message()));
 * store(fix.bytes());
 * }</pre>
 *
 * <p>Safe corrections are made unasked, the others only when approved. Nothing is taken on trust:
 * after each step the text is read again, and a correction that would add an error, or a safe one
 * that would change what Waybill reads, is left out. Only the bytes of the corrections change. A
 * text that cannot be read is left alone. Corrections that others make possible are made too; to
 * fix a fixed text changes nothing.
 */
public final class ManifestFix {
  /**
   * Each takes what the one before made possible; three is the most that slips of people needed.
   */
  private static final int MAX_ROUNDS = 40;

  /** Bounds the time that a text takes in which no two corrections go together. */
  private static final int MAX_READINGS = 200;

  private final Ruleset rules;
  private final BiPredicate<Document, Diagnostic> approval;
  private final byte[] original;
  private final ReadResult before;
  private final List<Diagnostic> applied = new ArrayList<>();

  /** What the person said of the findings that were asked about. */
  private final Map<String, Boolean> answers = new HashMap<>();

  /** Findings whose corrections would do harm to the text as it is now. */
  private final Set<String> harmful = new HashSet<>();

  private byte[] bytes;
  private ReadResult after;
  private int readings;

  private ManifestFix(byte[] bytes, Ruleset rules, BiPredicate<Document, Diagnostic> approval) {
    this.rules = rules;
    this.approval = approval;
    this.original = bytes.clone();
    this.bytes = original;
    this.before = ManifestReader.read(original, rules);
    this.after = before;
  }

  /**
   * Fixes the bytes of a file.
   *
   * @param approval asked once for each finding whose correction is not safe, with the text as it
   *     is by then
   */
  public static ManifestFix of(
      byte[] bytes, Ruleset rules, BiPredicate<Document, Diagnostic> approval) {
    ManifestFix fix = new ManifestFix(bytes, rules, approval);
    for (int round = 0; round < MAX_ROUNDS; round++) {
      int known = fix.harmful.size();
      // What waited for its neighbour to be judged has its turn when the neighbour is out.
      if (!fix.step(true) && !fix.step(false) && fix.harmful.size() == known) {
        break;
      }
    }
    return fix;
  }

  /** The text with its corrections. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether anything is different now. */
  public boolean isChanged() {
    return !applied.isEmpty();
  }

  /** The findings that were mended, in the order in which they were. */
  public List<Diagnostic> applied() {
    return List.copyOf(applied);
  }

  /** What reading the text gave before. */
  public ReadResult before() {
    return before;
  }

  /** What reading the text gives now. */
  public ReadResult after() {
    return after;
  }

  /** Whether findings can be of a rule of this id. */
  public static boolean knowsRule(String id) {
    return Rules.find(id).isPresent();
  }

  /** The findings that are left and have a correction, which was not approved or would do harm. */
  public List<Diagnostic> notApplied() {
    return after.diagnostics().stream().filter(finding -> finding.correction() != null).toList();
  }

  /** One reading of the text and the corrections that came of it; false when there were none. */
  private boolean step(boolean safe) {
    if (!after.document().isReadable()) {
      return false;
    }
    List<Diagnostic> chosen = new ArrayList<>();
    for (Diagnostic finding : after.diagnostics()) {
      Correction correction = finding.correction();
      if (correction != null
          && correction.safe() == safe
          && !harmful.contains(name(finding))
          && (safe || isApproved(finding))) {
        chosen.add(finding);
      }
    }
    return !chosen.isEmpty() && apply(chosen, safe);
  }

  private boolean isApproved(Diagnostic finding) {
    return answers.computeIfAbsent(
        name(finding), unasked -> approval.test(after.document(), finding));
  }

  /** A finding as it is known again in a later reading, where columns may have moved. */
  private static String name(Diagnostic finding) {
    return finding.rule() + " " + finding.span().start().line() + " " + finding.message();
  }

  /**
   * All of them at once where that goes well, otherwise those halves of them with which it does.
   */
  private boolean apply(List<Diagnostic> findings, boolean safe) {
    if (++readings > MAX_READINGS) {
      return false;
    }
    List<Diagnostic> together = withoutOverlap(findings);
    byte[] candidate = edited(after.document(), together);
    ReadResult result = ManifestReader.read(candidate, rules);
    if (isSound(after, result, safe)) {
      bytes = candidate;
      after = result;
      applied.addAll(together);
      // Another text: what would have done harm before may do none now.
      harmful.clear();
      return true;
    }
    if (together.size() == 1) {
      harmful.add(name(together.get(0)));
      return false;
    }
    int half = together.size() / 2;
    // The first half that goes well changes the text; the rest is found again in the next round.
    return apply(together.subList(0, half), safe)
        || apply(together.subList(half, together.size()), safe);
  }

  private static List<Diagnostic> withoutOverlap(List<Diagnostic> findings) {
    List<Diagnostic> kept = new ArrayList<>();
    List<Diagnostic> inOrder = new ArrayList<>(findings);
    inOrder.sort(Comparator.comparing((Diagnostic finding) -> span(finding).start()));
    Position end = null;
    for (Diagnostic finding : inOrder) {
      Span span = span(finding);
      // Neighbours wait for the next round too: which of them comes first would matter.
      if (end == null || span.start().compareTo(end) > 0) {
        kept.add(finding);
        end = span.end();
      }
    }
    return kept;
  }

  /** From the first to the last character that a correction touches. */
  private static Span span(Diagnostic finding) {
    List<Edit> edits = edits(finding);
    Span span = edits.get(0).span();
    for (Edit edit : edits) {
      Position start = min(span.start(), edit.span().start());
      Position end = max(span.end(), edit.span().end());
      span = new Span(start, end);
    }
    return span;
  }

  private static Position min(Position a, Position b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Position max(Position a, Position b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static List<Edit> edits(Diagnostic finding) {
    Correction correction = finding.correction();
    return correction == null ? List.of() : correction.edits();
  }

  private static byte[] edited(Document document, List<Diagnostic> findings) {
    return document
        .source()
        .edited(findings.stream().flatMap(finding -> edits(finding).stream()).toList());
  }

  private static boolean isSound(ReadResult before, ReadResult after, boolean safe) {
    return addsNoError(before, after)
        && after.document().isReadable()
        && (!safe || before.document().saysTheSameAs(after.document()));
  }

  /** By rule and option: lines move when one is taken away. */
  private static boolean addsNoError(ReadResult before, ReadResult after) {
    Map<String, Integer> counts = new HashMap<>();
    for (Diagnostic finding : before.diagnostics()) {
      if (finding.severity() == Severity.ERROR) {
        counts.merge(finding.rule() + " " + finding.option(), 1, Integer::sum);
      }
    }
    for (Diagnostic finding : after.diagnostics()) {
      if (finding.severity() == Severity.ERROR
          && counts.merge(finding.rule() + " " + finding.option(), -1, Integer::sum) < 0) {
        return false;
      }
    }
    return true;
  }
}
