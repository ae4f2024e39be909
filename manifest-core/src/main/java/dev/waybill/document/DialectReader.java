package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import dev.waybill.text.Decoding;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads the dialect: repairs the text line by line and makes a tree of the lines; what quotes and
 * escapes mean, a YAML parser says.
 *
 * <p>What is repaired and what is refused follows the official templates and samples, which no
 * stock YAML parser reads as they are meant: {@code bucket:mybucket} is a text to YAML and an
 * option here.
 */
public final class DialectReader {
  private static final SourceText NO_TEXT =
      ((Decoding.Decoded) SourceText.decode(new byte[0])).text();
  private static final Mapping NOTHING = new Mapping(List.of(), Span.at(Position.START));

  /** No text needs more of them to be noted, and a text of nothing else has a million. */
  private static final int MAX_LONE_RETURNS = 1000;

  private static final Set<String> NAMES =
      Catalogue.OPTIONS.stream().map(Option::name).collect(Collectors.toUnmodifiableSet());

  private DialectReader() {}

  /**
   * Whatever the bytes were, a document; one that is not {@link Document#isReadable() readable} has
   * a fault that says why.
   */
  public static Document read(Decoding decoding) {
    if (decoding instanceof Decoding.Decoded decoded) {
      return read(decoded.text());
    }
    Decoding.Undecodable undecodable = (Decoding.Undecodable) decoding;
    Fault.Kind kind =
        switch (undecodable.fault()) {
          case TOO_LARGE -> Fault.Kind.TOO_LARGE;
          case WIDE_ENCODING -> Fault.Kind.WIDE_ENCODING;
          case NOT_UTF8 -> Fault.Kind.NOT_UTF8;
          case CONTROL_CHARACTER -> Fault.Kind.CONTROL_CHARACTER;
          case OTHER_FORMAT -> Fault.Kind.NOT_A_MANIFEST;
        };
    Fault fault = new Fault(kind, Span.at(undecodable.place()), undecodable.found());
    return new Document(NO_TEXT, NOTHING, List.of(), List.of(fault));
  }

  /** Reads a text. */
  public static Document read(SourceText source) {
    String imposter = Imposter.certain(source);
    if (!imposter.isEmpty()) {
      return notAManifest(source, imposter);
    }
    Transcript transcript = Outline.of(source);
    if (transcript.rows.isEmpty() && transcript.faults.isEmpty()) {
      Fault fault = new Fault(Fault.Kind.EMPTY, firstContent(source), "");
      return new Document(source, NOTHING, List.of(), List.of(fault));
    }
    List<Repair> repairs = repairs(source, transcript);
    if (hasAny(transcript.faults, Fault.Kind::isFatal)) {
      return new Document(source, NOTHING, repairs, transcript.faults);
    }
    Mapping root = Tree.of(transcript.rows);
    Document document = new Document(source, root, repairs, transcript.faults);
    boolean isOtherYaml = hasAny(transcript.faults, Fault.Kind::isYaml);
    String byNames = Imposter.byNames(root.fields());
    if (!byNames.isEmpty() || (!isOtherYaml && !hasOption(document.fields()))) {
      return notAManifest(source, byNames.isEmpty() ? Imposter.likely(source) : byNames);
    }
    List<Fault> several = SeveralOptions.in(document);
    if (several.isEmpty()) {
      return document;
    }
    List<Fault> faults = new ArrayList<>(transcript.faults);
    faults.addAll(several);
    return new Document(source, root, repairs, faults);
  }

  private static Document notAManifest(SourceText source, String found) {
    Fault fault = new Fault(Fault.Kind.NOT_A_MANIFEST, firstContent(source), found);
    return new Document(source, NOTHING, List.of(), List.of(fault));
  }

  private static List<Repair> repairs(SourceText source, Transcript transcript) {
    List<Repair> repairs = new ArrayList<>();
    if (source.hasByteOrderMark()) {
      repairs.add(new Repair(Repair.Kind.BYTE_ORDER_MARK, Span.at(Position.START)));
    }
    List<Integer> loneReturns = source.loneCarriageReturnLines();
    for (int number : loneReturns.subList(0, Math.min(loneReturns.size(), MAX_LONE_RETURNS))) {
      int end = source.line(number).length();
      repairs.add(new Repair(Repair.Kind.LONE_CARRIAGE_RETURN, source.span(number, end, end)));
    }
    repairs.addAll(transcript.repairs);
    return repairs;
  }

  private static boolean hasAny(List<Fault> faults, Predicate<Fault.Kind> kind) {
    for (Fault fault : faults) {
      if (kind.test(fault.kind())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a field has the name of an option, or one that is probably meant for it. */
  private static boolean hasOption(List<Field> fields) {
    for (Field field : fields) {
      if (isName(field.key())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a key is the name of an option to the letter. */
  static boolean isKnown(String key) {
    return NAMES.contains(key);
  }

  /** Whether a key is the name of an option, or is probably meant for one. */
  static boolean isName(String key) {
    return isKnown(key) || NearestName.of(key, NAMES).isPresent();
  }

  /** The first line that says something; a spot at the start when none does. */
  private static Span firstContent(SourceText source) {
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      int from = Blanks.skip(line, 0);
      if (from < line.length() && line.charAt(from) != '#') {
        return source.span(number, from, Blanks.trimmedEnd(line));
      }
    }
    return Span.at(Position.START);
  }
}
