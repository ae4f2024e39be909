package dev.waybill.job;

import dev.waybill.text.Position;
import dev.waybill.text.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer in names and values, as JSON and YAML have it. */
final class TreeAnswer {
  private static final Set<String> NOT_OF_THE_ANSWER = Set.of("ResponseMetadata", "RequestId");

  private final AnswerFormat format;
  private final AnswerText source;
  private final Findings findings;
  private @Nullable String nextToken;

  private TreeAnswer(AnswerFormat format, AnswerText source, Findings findings) {
    this.format = format;
    this.source = source;
    this.findings = findings;
  }

  /**
   * Of the documents in a text, each a page; null when they are no answer, and then a finding says
   * so.
   */
  static @Nullable Draft of(
      AnswerFormat format, List<Tree> documents, AnswerText source, Findings findings) {
    return new TreeAnswer(format, source, findings).read(documents);
  }

  private @Nullable Draft read(List<Tree> documents) {
    List<Tree> pages = new ArrayList<>();
    for (Tree document : documents) {
      if (document instanceof Tree.Listing listing && !isJobs(listing)) {
        pages.addAll(listing.items());
      } else {
        pages.add(document);
      }
    }
    if (pages.size() == 1 && pages.get(0) instanceof Tree.Leaf leaf) {
      return signatureFile(leaf);
    }
    Answer.@Nullable Refusal refusal = pages.size() == 1 ? refusalIn(pages.get(0)) : null;
    if (refusal != null) {
      return Draft.of(format, refusal);
    }
    List<List<Found>> read = new ArrayList<>();
    for (Tree page : pages) {
      if (page instanceof Tree.Listing jobs && isJobs(jobs)) {
        Found list = found(new Tree.Entry(Member.JOBS.text(), jobs), Member.JOBS);
        if (list == null) {
          return null;
        }
        read.add(List.of(list));
      } else if (page instanceof Tree.Mapping mapping) {
        List<Found> fields = page(mapping);
        if (fields.isEmpty() && !mapping.entries().isEmpty()) {
          findings.error(
              Findings.MALFORMED,
              page.place(),
              "none of these names is that of a member of an answer");
          return null;
        }
        read.add(fields);
      } else {
        findings.error(
            Findings.UNNAMED,
            page.place(),
            "values without names, as --query prints them; ask again without --query");
        return null;
      }
    }
    if (read.isEmpty()) {
      findings.error(Findings.MALFORMED, source.start(), "an empty list, which is no answer");
      return null;
    }
    return Draft.of(format, List.of(), read).with(nextToken);
  }

  /** What {@code --query SignatureFileContents} prints has no name, but its own shape. */
  private @Nullable Draft signatureFile(Tree.Leaf leaf) {
    if (!Vocabulary.isLikeSignatureFile(leaf.text())) {
      findings.error(
          Findings.UNNAMED,
          leaf.place(),
          leaf.isNull()
              ? "null: the service did not answer what --query asked for"
              : "one value without its name, as --query prints it; ask again without --query");
      return null;
    }
    findings.note(
        Findings.UNNAMED,
        leaf.place(),
        "one value without its name; it has the form of a SIGNATURE file");
    return Draft.of(
        format,
        List.of(Operation.GET_STATUS, Operation.CREATE_JOB),
        List.of(
            List.of(
                new Found(
                    Member.SIGNATURE_FILE_CONTENTS,
                    new Value.Text(leaf.text()),
                    Certainty.RECONSTRUCTED.and(source.certaintyOf(leaf.text())),
                    leaf.place()))));
  }

  /** What {@code --query Jobs} prints. */
  private static boolean isJobs(Tree.Listing listing) {
    return !listing.items().isEmpty()
        && listing.items().stream()
            .allMatch(
                item -> item instanceof Tree.Mapping job && job.has(Member.IS_CANCELED.text()));
  }

  private static Answer.@Nullable Refusal refusalIn(Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return null;
    }
    for (Tree.Entry entry : mapping.entries()) {
      if (entry.name().equals("Error") && mapping.entries().size() <= 2) {
        return refusalIn(entry.value());
      }
    }
    if (mapping.entries().stream().anyMatch(entry -> Member.of(entry.name()).isPresent())) {
      return null;
    }
    String code = null;
    String message = null;
    for (Tree.Entry entry : mapping.entries()) {
      if (entry.value() instanceof Tree.Leaf leaf) {
        code = entry.name().equals("Code") ? leaf.text() : code;
        message = entry.name().equals("Message") ? leaf.text() : message;
      }
    }
    return code == null || message == null
        ? null
        : new Answer.Refusal(null, code, message, Certainty.EXACT);
  }

  private List<Found> page(Tree.Mapping mapping) {
    Map<Member, Found> fields = new LinkedHashMap<>();
    for (Tree.Entry entry : mapping.entries()) {
      Member member = Member.of(entry.name()).orElse(null);
      if (member == null) {
        sayUnknown(entry);
        continue;
      }
      if (entry.value() instanceof Tree.Leaf leaf && leaf.isNull()) {
        // What --query prints for an absent member.
        continue;
      }
      Found found = found(entry, member);
      Found first = found == null ? null : fields.putIfAbsent(member, found);
      if (first != null) {
        fields.put(member, first.atMost(Certainty.AMBIGUOUS));
        findings.error(
            Findings.CONTRADICTION, entry.value().place(), member.text() + " is there twice");
      }
    }
    return List.copyOf(fields.values());
  }

  private void sayUnknown(Tree.Entry entry) {
    if (entry.name().equals(Vocabulary.NEXT_TOKEN)) {
      nextToken =
          entry.value() instanceof Tree.Leaf leaf && Vocabulary.isToken(leaf.text())
              ? leaf.text()
              : null;
      findings.noteCutList(entry.value().place());
    } else if (!NOT_OF_THE_ANSWER.contains(entry.name())) {
      findings.note(
          Findings.UNKNOWN_PART,
          entry.value().place(),
          "%s is no member of an answer and was left out".formatted(Quoted.of(entry.name())));
    }
  }

  private @Nullable Found found(Tree.Entry entry, Member member) {
    Position place = entry.value().place();
    Certain value =
        member.type() == MemberType.LIST
            ? items(member, entry.value())
            : scalar(member, entry.value());
    if (value == null) {
      findings.error(
          Findings.MALFORMED,
          place,
          "%s is not %s and was left out".formatted(member.text(), expected(member.type())));
      return null;
    }
    return new Found(member, value.value(), value.certainty(), place);
  }

  private static String expected(MemberType type) {
    return switch (type) {
      case TEXT, TIMESTAMP -> "a text";
      case INTEGER -> "a whole number";
      case BOOLEAN -> "true or false";
      case LIST -> "a list of mappings";
    };
  }

  /** A value with how sure it is. */
  private record Certain(Value value, Certainty certainty) {}

  private @Nullable Certain items(Member member, Tree tree) {
    if (!(tree instanceof Tree.Listing listing)) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    Certainty certainty = Certainty.EXACT;
    for (Tree item : listing.items()) {
      if (!(item instanceof Tree.Mapping mapping)) {
        return null;
      }
      Map<String, Value> entries = new LinkedHashMap<>();
      for (Member part : member.itemMembers()) {
        List<Tree> written = mapping.of(part.text());
        if (written.isEmpty() || (written.get(0) instanceof Tree.Leaf leaf && leaf.isNull())) {
          continue;
        }
        if (written.size() > 1) {
          findings.error(
              Findings.CONTRADICTION, written.get(1).place(), part.text() + " is there twice");
          certainty = Certainty.AMBIGUOUS;
        }
        Certain value = scalar(part, written.get(0));
        if (value == null) {
          return null;
        }
        entries.put(part.text(), value.value());
        certainty = certainty.and(value.certainty());
      }
      items.add(new Value.Mapping(entries));
    }
    return new Certain(new Value.Items(items), certainty);
  }

  private @Nullable Certain scalar(Member member, Tree tree) {
    if (!(tree instanceof Tree.Leaf leaf)) {
      return null;
    }
    String text = leaf.text();
    boolean isPlain = leaf.spelling() == Tree.Spelling.PLAIN;
    return switch (member.type()) {
      case TEXT -> new Certain(new Value.Text(text), certaintyOfText(leaf));
      case TIMESTAMP ->
          new Certain(
              new Value.Text(text), certaintyOfText(leaf).and(Vocabulary.certaintyOfDate(text)));
      case INTEGER ->
          Value.Numeral.isNumeral(text)
              ? new Certain(
                  new Value.Numeral(text), isPlain ? Certainty.EXACT : Certainty.RECONSTRUCTED)
              : null;
      case BOOLEAN -> {
        boolean isTrue = text.equalsIgnoreCase("true");
        yield isTrue || text.equalsIgnoreCase("false")
            ? new Certain(
                new Value.Flag(isTrue), isPlain ? Certainty.EXACT : Certainty.RECONSTRUCTED)
            : null;
      }
      case LIST -> null;
    };
  }

  /** JSON has quotes around every text; one without went through another hand. */
  private Certainty certaintyOfText(Tree.Leaf leaf) {
    boolean isOdd = format == AnswerFormat.JSON && leaf.spelling() == Tree.Spelling.PLAIN;
    return source.certaintyOf(leaf.text()).and(isOdd ? Certainty.RECONSTRUCTED : Certainty.EXACT);
  }
}
