package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules, and how they are applied to a manifest. */
public final class Rules {
  /**
   * What the text is and what the reader did to it; these hold even for a file that is no manifest.
   */
  private static final List<Rule> OF_THE_TEXT =
      List.of(
          new TooLarge(),
          new WideEncoding(),
          new NotUtf8(),
          new ControlCharacter(),
          new EmptyManifest(),
          new NotAManifest(),
          new SeveralDocuments(),
          new StrayText(),
          new ValueOnNextLine(),
          new StrayListItem(),
          new MalformedQuotes(),
          new AnchorOrAlias(),
          new YamlTag(),
          new BlockScalar(),
          new FlowCollection(),
          new ByteOrderMark(),
          new LoneCarriageReturn(),
          new DocumentMarker(),
          new TabIndent(),
          new NoBreakSpace(),
          new InvisibleCharacter(),
          new UnevenIndent(),
          new UnindentedChildren(),
          new MissingDash(),
          new TightDash(),
          new TightColon(),
          new StraySemicolon());

  /** What the options say. */
  private static final List<Rule> OF_THE_OPTIONS =
      List.of(
          new DuplicateKey(),
          new UnknownOption(),
          new MisplacedOption(),
          new MissingOption(),
          new WrongShape(),
          new UnfilledPlaceholder(),
          new HashInValue(),
          new NeedsQuotes(),
          new ConflictingKinds(),
          new UnclearKind(),
          new SeveralOperations(),
          new VersionDoesNotFit(),
          new LegacyVersion(),
          new OptionOfOtherKind(),
          new OptionNewerThanEdition(),
          new ValueNotAllowed(),
          new NotYesOrNo(),
          new NotANumber(),
          new EraseNotConfirmed(),
          new MalformedEmail(),
          new PostBox(),
          new ExpeditedOutsideUsa(),
          new BucketName(),
          new GluedPrefix(),
          new LogKeyTooLong(),
          new MalformedPattern());

  /** Every rule once, in the order of the documentation. */
  public static final List<Rule> ALL =
      Stream.of(OF_THE_TEXT, OF_THE_OPTIONS).flatMap(List::stream).toList();

  /** More findings than this are no help to anyone. */
  public static final int MAX_FINDINGS = 1000;

  private Rules() {}

  /** The rule of an id; empty when there is none. */
  public static Optional<Rule> find(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * Everything that is wrong, in the order of {@link Diagnostic#ORDER}, each thing once. Beyond
   * {@link #MAX_FINDINGS} the lightest are left out, and a finding says how many.
   */
  public static List<Diagnostic> check(Subject subject) {
    List<Rule> applicable = subject.document().isReadable() ? ALL : OF_THE_TEXT;
    List<Diagnostic> found = new ArrayList<>();
    for (Rule rule : applicable) {
      found.addAll(rule.check(subject));
    }
    found.sort(Diagnostic.ORDER);
    List<Diagnostic> once = new ArrayList<>();
    for (Diagnostic finding : found) {
      if (once.isEmpty() || Diagnostic.ORDER.compare(once.get(once.size() - 1), finding) != 0) {
        once.add(finding);
      }
    }
    return once.size() <= MAX_FINDINGS ? List.copyOf(once) : heaviest(once);
  }

  private static List<Diagnostic> heaviest(List<Diagnostic> found) {
    List<Diagnostic> kept =
        new ArrayList<>(
            found.stream()
                .sorted(Comparator.comparing(Diagnostic::severity))
                .limit(MAX_FINDINGS)
                .toList());
    kept.sort(Diagnostic.ORDER);
    Diagnostic last = kept.get(kept.size() - 1);
    int left = found.size() - MAX_FINDINGS;
    kept.add(
        Diagnostic.of(
            new TooLarge().id(),
            Severity.ERROR,
            last.span(),
            left + " more findings are left out, the lightest first; no manifest has so many"));
    return List.copyOf(kept);
  }
}
