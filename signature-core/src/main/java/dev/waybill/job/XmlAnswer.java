package dev.waybill.job;

import dev.waybill.text.Position;
import dev.waybill.text.Quoted;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the service's own XML, whatever its namespace. No document type, no entity but the five of
 * XML itself, nothing from outside.
 */
final class XmlAnswer {
  private static final int DEEPEST = 16;
  private static final String RESPONSE = "Response";
  private static final String RESULT = "Result";

  /** An element; those with children keep no text. */
  private record Element(String name, List<Element> children, String text, Position place) {
    Optional<Element> child(String wanted) {
      return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    @Override
    public String toString() {
      return "element with a text of " + text.length() + " characters";
    }
  }

  /** Ends the reading where something stands that no answer has. */
  private static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message, null, false, false);
    }
  }

  private final AnswerText source;
  private final Findings findings;

  private XmlAnswer(AnswerText source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** Null when it is no answer; a finding says why not. */
  static @Nullable Draft read(AnswerText source, Findings findings) {
    return Wrapping.read(source, findings, (text, found) -> new XmlAnswer(text, found).read());
  }

  private @Nullable Draft read() {
    Position place = source.start();
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(source.text()));
      try {
        return answer(root(reader));
      } catch (RefusedException e) {
        findings.error(
            Findings.MALFORMED, position(reader.getLocation()), String.valueOf(e.getMessage()));
        return null;
      } catch (XMLStreamException e) {
        place = position(e.getLocation());
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      place = position(e.getLocation());
    }
    findings.error(Findings.MALFORMED, place, "this is not well-formed XML, or it is cut");
    return null;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("an answer refers to nothing outside");
        });
    return factory;
  }

  private Element root(XMLStreamReader reader) throws XMLStreamException, RefusedException {
    Element root = null;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new RefusedException("a document type, which no answer has");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        root = element(reader, 1);
      }
    }
    if (root == null) {
      throw new RefusedException("no element");
    }
    return root;
  }

  private Element element(XMLStreamReader reader, int depth)
      throws XMLStreamException, RefusedException {
    if (depth > DEEPEST) {
      throw new RefusedException("elements nested more deeply than in any answer");
    }
    String name = reader.getLocalName();
    Position place = position(reader.getLocation());
    List<Element> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new RefusedException("an entity that XML itself does not have");
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
    return new Element(name, children, children.isEmpty() ? text.toString() : "", place);
  }

  private @Nullable Draft answer(Element root) {
    Optional<Element> error = error(root);
    if (error.isPresent()) {
      return refusal(error.get());
    }
    @Nullable Element result = root;
    String name = root.name;
    if (name.endsWith(RESPONSE)) {
      name = name.substring(0, name.length() - RESPONSE.length());
      result = root.child(name + RESULT).orElse(null);
    } else if (name.endsWith(RESULT)) {
      name = name.substring(0, name.length() - RESULT.length());
    }
    Optional<Operation> operation = Operation.of(name);
    if (operation.isEmpty()) {
      findings.error(
          Findings.MALFORMED,
          root.place,
          "element %s, expected the answer of an operation, such as GetStatusResponse"
              .formatted(Quoted.of(root.name, 60)));
      return null;
    }
    List<Found> fields = new ArrayList<>();
    if (result == null) {
      findings.warn(
          Findings.MALFORMED,
          root.place,
          "no element %sResult; the answer says nothing".formatted(name));
    } else {
      fields.addAll(fields(operation.get(), result));
    }
    Draft draft = Draft.of(AnswerFormat.XML, List.of(operation.get()), List.of(fields));
    return isTwice(root, name + RESULT)
        ? draft.map(found -> found.atMost(Certainty.AMBIGUOUS))
        : draft;
  }

  private static Optional<Element> error(Element root) {
    Element at = root;
    for (int depth = 0; depth < 3; depth++) {
      if (at.name.equals("Error") && at.child("Code").isPresent()) {
        return Optional.of(at);
      }
      Optional<Element> errors = at.child("Errors");
      Optional<Element> next = at.child("Error").or(() -> errors);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.empty();
  }

  private Draft refusal(Element error) {
    String code = error.child("Code").map(Element::text).orElse("");
    String message = error.child("Message").map(Element::text).orElse("");
    boolean isCodeTwice = isTwice(error, "Code");
    boolean isTwice = isTwice(error, "Message") || isCodeTwice;
    Certainty certainty = isTwice ? Certainty.AMBIGUOUS : source.certaintyOf(message);
    return Draft.of(AnswerFormat.XML, new Answer.Refusal(null, code, message, certainty));
  }

  /** Which of two elements holds, nobody can tell. */
  private boolean isTwice(Element parent, String name) {
    List<Element> named =
        parent.children.stream().filter(child -> child.name.equals(name)).toList();
    if (named.size() < 2) {
      return false;
    }
    findings.error(Findings.CONTRADICTION, named.get(1).place, name + " is there twice");
    return true;
  }

  private List<Found> fields(Operation operation, Element result) {
    Map<Member, Found> fields = new LinkedHashMap<>();
    for (Element child : result.children) {
      Optional<Member> member = Member.of(child.name).filter(operation.members()::contains);
      if (member.isEmpty()) {
        findings.note(
            Findings.UNKNOWN_PART,
            child.place,
            "%s is no member of this answer and was left out".formatted(Quoted.of(child.name)));
        continue;
      }
      Found found = found(member.get(), child);
      Found first = found == null ? null : fields.putIfAbsent(member.get(), found);
      if (first != null) {
        fields.put(member.get(), first.atMost(Certainty.AMBIGUOUS));
        findings.error(
            Findings.CONTRADICTION, child.place, member.get().text() + " is there twice");
      }
    }
    return List.copyOf(fields.values());
  }

  private @Nullable Found found(Member member, Element element) {
    Value value =
        member.type() == MemberType.LIST ? items(member, element) : scalar(member, element);
    if (value == null) {
      findings.error(
          Findings.MALFORMED,
          element.place,
          "%s has no value of its type and was left out".formatted(member.text()));
      return null;
    }
    if (hasOddBoolean(member, element)) {
      findings.warn(
          Findings.DOUBTFUL,
          element.place,
          "%s has neither true nor false in it; the provider's command line takes that for false"
              .formatted(member.text()));
      return new Found(member, value, Certainty.AMBIGUOUS, element.place);
    }
    Certainty certainty = certainty(member, value);
    if (certainty == Certainty.AMBIGUOUS) {
      findings.warn(
          Findings.DOUBTFUL,
          element.place,
          "%s has a line break or a character that may not have been answered"
              .formatted(member.text()));
    }
    return new Found(member, value, certainty, element.place);
  }

  private static boolean hasOddBoolean(Member member, Element element) {
    return switch (member.type()) {
      case BOOLEAN -> !element.text.equals("true") && !element.text.equals("false");
      case LIST ->
          element.children.stream()
              .flatMap(item -> item.children.stream())
              .anyMatch(
                  part ->
                      Member.of(part.name)
                          .filter(member.itemMembers()::contains)
                          .filter(known -> hasOddBoolean(known, part))
                          .isPresent());
      case TEXT, TIMESTAMP, INTEGER -> false;
    };
  }

  /** A message or an address on the web has one line; where it has two, a terminal broke it. */
  private Certainty certainty(Member member, Value value) {
    if (value instanceof Value.Text text) {
      boolean isBroken = !FoundCells.hasLines(member) && text.text().indexOf('\n') >= 0;
      return isBroken ? Certainty.AMBIGUOUS : source.certaintyOf(text.text());
    }
    Certainty least = Certainty.EXACT;
    if (value instanceof Value.Items items) {
      for (Value item : items.items()) {
        for (Member part : member.itemMembers()) {
          Value entry =
              item instanceof Value.Mapping mapping ? mapping.entries().get(part.text()) : null;
          least = entry == null ? least : least.and(certainty(part, entry));
        }
      }
    }
    return least;
  }

  private @Nullable Value items(Member member, Element element) {
    List<Value> items = new ArrayList<>();
    for (Element item : element.children) {
      Map<String, Value> entries = new LinkedHashMap<>();
      for (Member part : member.itemMembers()) {
        if (item.children.stream().filter(child -> child.name.equals(part.text())).count() > 1) {
          return null; // Which of the two holds, nobody can tell.
        }
        Optional<Element> written = item.child(part.text());
        if (written.isPresent()) {
          Value value = scalar(part, written.get());
          if (value == null) {
            return null;
          }
          entries.put(part.text(), value);
        }
      }
      items.add(new Value.Mapping(entries));
    }
    return new Value.Items(items);
  }

  private static @Nullable Value scalar(Member member, Element element) {
    if (!element.children.isEmpty()) {
      return null;
    }
    String text = element.text;
    return switch (member.type()) {
      case TEXT, TIMESTAMP -> new Value.Text(text);
      case INTEGER ->
          Value.Numeral.isNumeral(text.strip()) ? new Value.Numeral(text.strip()) : null;
      // As the provider's command line does; whether it is meant so is another question.
      case BOOLEAN -> new Value.Flag(text.equals("true"));
      case LIST -> null;
    };
  }

  private Position position(@Nullable Location location) {
    return location == null || location.getLineNumber() < 1 || location.getColumnNumber() < 1
        ? source.start()
        : new Position(source.linesBefore() + location.getLineNumber(), location.getColumnNumber());
  }
}
