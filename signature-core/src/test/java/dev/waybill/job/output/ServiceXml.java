package dev.waybill.job.output;

import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Member;
import dev.waybill.job.MemberType;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads sound answers of the service by another way than the reader does: with a DOM. */
final class ServiceXml {
  private ServiceXml() {}

  static Answer.Result result(List<Path> responses) throws Exception {
    List<Page> pages = new ArrayList<>();
    List<Operation> operations = new ArrayList<>();
    for (Path response : responses) {
      Element root = root(response);
      operations.add(Operation.of(root.getLocalName().replaceFirst("Response$", "")).orElseThrow());
      pages.add(page(children(root).get(0)));
    }
    return new Answer.Result(operations.stream().distinct().toList(), pages);
  }

  static Answer.Refusal refusal(Path response) throws Exception {
    Element error = children(root(response)).get(0);
    Map<String, String> texts = new LinkedHashMap<>();
    children(error).forEach(child -> texts.put(child.getLocalName(), child.getTextContent()));
    return new Answer.Refusal(
        null, texts.getOrDefault("Code", ""), texts.getOrDefault("Message", ""), Certainty.EXACT);
  }

  private static Element root(Path response) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (var in = Files.newInputStream(response)) {
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static Page page(Element result) {
    List<Field> fields = new ArrayList<>();
    for (Element element : children(result)) {
      Member.of(element.getLocalName())
          .ifPresent(
              member -> fields.add(new Field(member, value(member, element), Certainty.EXACT)));
    }
    return new Page(fields);
  }

  private static Value value(Member member, Element element) {
    if (member.type() == MemberType.LIST) {
      return new Value.Items(children(element).stream().map(item -> (Value) item(item)).toList());
    }
    String text = element.getTextContent();
    return switch (member.type()) {
      case INTEGER -> new Value.Numeral(text);
      case BOOLEAN -> new Value.Flag(text.equals("true"));
      default -> new Value.Text(text);
    };
  }

  private static Value.Mapping item(Element item) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Element element : children(item)) {
      Member.of(element.getLocalName())
          .ifPresent(member -> entries.put(member.text(), value(member, element)));
    }
    return new Value.Mapping(entries);
  }
}
