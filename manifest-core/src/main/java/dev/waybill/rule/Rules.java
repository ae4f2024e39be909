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
          new MergeConflict(),
          new MarkedLines(),
          new CodeFence(),
          new WrongSeparator(),
          new LookAlikeCharacter(),
          new SeveralOptionsOnALine(),
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
          new StrayTab(),
          new NoBreakSpace(),
          new InvisibleCharacter(),
          new UnevenIndent(),
          new UnindentedChildren(),
          new MissingDash(),
          new TightDash(),
          new TightColon(),
          new StraySemicolon());

  private static final UnusedSuppression UNUSED_SUPPRESSION = new UnusedSuppression();

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
          new CommentInValue(),
          new HtmlEntity(),
          new GarbledText(),
          new NeedsQuotes(),
          new AmbiguousType(),
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
          new MilitaryAddress(),
          new UnknownCountry(),
          new CountryDoesNotFit(),
          new UnknownState(),
          new StateOfOtherCountry(),
          new MalformedPostalCode(),
          new PostalCodeOfOtherState(),
          new MalformedPhoneNumber(),
          new PhoneOfOtherCountry(),
          new ImplausibleAddressPart(),
          new OtherScript(),
          new WordForNothing(),
          new SampleValue(),
          new ExpeditedOutsideUsa(),
          new BucketName(),
          new GluedPrefix(),
          new StraySlash(),
          new LogKeyTooLong(),
          new MalformedPattern(),
          new IgnoresEverything(),
          new IgnoresNothing(),
          new ExplosivePattern(),
          new RepeatedPattern(),
          new EmptyPattern(),
          new EmptySubstitution(),
          new IdleSubstitution(),
          new InteractingSubstitutions(),
          new ManyToOneSubstitution(),
          new SubstitutionsInOldVersion(),
          new ExtensionWithDot(),
          new MalformedContentType(),
          new MalformedHeaderName(),
          new HeaderBeyondAscii(),
          new MalformedDate(),
          new MalformedAccessKeyId(),
          new UncertainFileSystem(),
          new EmptyExportRange(),
          new SameExportTwice(),
          new OverriddenTargetDirectory(),
          new VaultName(),
          new ArchiveCommentTooLong(),
          new ArchiveCommentBeyondAscii(),
          new EncryptionNotDeclared(),
          new UnknownExportClass(),
          new UnusualTariffCode(),
          new BucketsInSeveralRegions(),
          new AddressOutsideEuropeanUnion(),
          new KindNewerThanEdition(),
          new VersionNewerThanEdition(),
          UNUSED_SUPPRESSION);

  private static final OlderEditionAgrees OLDER_EDITION_AGREES = new OlderEditionAgrees();

  /** Every rule once, in the order of the documentation. */
  public static final List<Rule> ALL =
      Stream.of(OF_THE_TEXT, OF_THE_OPTIONS, List.<Rule>of(OLDER_EDITION_AGREES))
          .flatMap(List::stream)
          .toList();

  /** More findings than this are no help to anyone. */
  public static final int MAX_FINDINGS = 1000;

  /** Made when somebody asks: most runs do not, and it takes time. */
  private static final class Ids {
    static final List<String> ALL = Rules.ALL.stream().map(Rule::id).toList();
  }

  private Rules() {}

  /** The ids of all rules, in the same order. */
  public static List<String> ids() {
    return Ids.ALL;
  }

  /** The rule of an id; empty when there is none. */
  public static Optional<Rule> find(String id) {
    int index = ids().indexOf(id);
    return index < 0 ? Optional.empty() : Optional.of(ALL.get(index));
  }

  /**
   * Everything that is wrong and no comment allows, in the order of {@link Diagnostic#ORDER}, each
   * thing once. Beyond {@link #MAX_FINDINGS} the lightest are left out, and a finding says how
   * many.
   */
  public static List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    check(subject, OF_THE_TEXT, found);
    if (subject.document().isReadable()) {
      check(subject, OF_THE_OPTIONS, found);
      if (OlderEditionAgrees.isWorthAsking(found)) {
        found.addAll(OLDER_EDITION_AGREES.check(subject));
      }
    }
    found.sort(Diagnostic.ORDER);
    List<Diagnostic> once = new ArrayList<>();
    for (Diagnostic finding : found) {
      if (once.isEmpty() || Diagnostic.ORDER.compare(once.get(once.size() - 1), finding) != 0) {
        once.add(finding);
      }
    }
    List<Diagnostic> left =
        Echoes.without(weighed(allowedAside(once, subject), subject.severities()));
    return left.size() <= MAX_FINDINGS ? List.copyOf(left) : heaviest(left);
  }

  private static void check(Subject subject, List<Rule> rules, List<Diagnostic> found) {
    for (Rule rule : rules) {
      List<Diagnostic> ofRule = rule.check(subject);
      if (!ofRule.isEmpty()) {
        found.addAll(ofRule);
      }
    }
  }

  /**
   * Without what comments allow, and with what is to be said of comments that allow nothing. They
   * meet the rules' own weights: a warning that somebody wants to be an error can be allowed where
   * it is meant, an error cannot.
   */
  private static List<Diagnostic> allowedAside(List<Diagnostic> findings, Subject subject) {
    Suppressions suppressions = subject.suppressions();
    if (suppressions.isEmpty()) {
      return findings;
    }
    List<Diagnostic> left = new ArrayList<>(suppressions.notAllowed(findings));
    // Of what was not read it cannot be known what would be found there.
    if (subject.document().isReadable() && !subject.isCutOff()) {
      left.addAll(UNUSED_SUPPRESSION.idle(suppressions, findings));
      left.sort(Diagnostic.ORDER);
    }
    return left;
  }

  private static List<Diagnostic> weighed(List<Diagnostic> findings, Severities severities) {
    if (severities.areOwn()) {
      return findings;
    }
    List<Diagnostic> weighed = new ArrayList<>();
    for (Diagnostic finding : findings) {
      Diagnostic here = severities.weigh(finding);
      if (here != null) {
        weighed.add(here);
      }
    }
    return weighed;
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
