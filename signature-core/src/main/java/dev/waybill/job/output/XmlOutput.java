package dev.waybill.job.output;

import dev.waybill.job.Operation;
import dev.waybill.job.Value;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The service's own form: what its answer looks like before the command line reads it. */
final class XmlOutput {
  /** Of the service's model of 2010-06-01. */
  private static final String NAMESPACE = "http://importexport.amazonaws.com/doc/2010-06-01/";

  private static final String STEP = "  ";

  private final XMLStreamWriter xml;

  private XmlOutput(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static void write(
      Value.Mapping page, Operation operation, OutputSettings settings, StringBuilder out)
      throws NotPrintableException {
    if (settings.query().isPresent()) {
      throw new NotPrintableException("what a query yields has no form in XML");
    }
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartElement(operation.text() + "Response");
      xml.writeDefaultNamespace(NAMESPACE);
      new XmlOutput(xml).element(operation.text() + "Result", page, 1);
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a writer in memory failed", e);
    }
    out.append(text.getBuffer()).append('\n');
  }

  private void element(String name, Value value, int depth)
      throws XMLStreamException, NotPrintableException {
    xml.writeCharacters("\n" + STEP.repeat(depth));
    if (isEmpty(value)) {
      xml.writeEmptyElement(name);
      return;
    }
    xml.writeStartElement(name);
    if (value instanceof Value.Mapping mapping) {
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        if (!(entry.getValue() instanceof Value.Nothing)) {
          element(entry.getKey(), entry.getValue(), depth + 1);
        }
      }
      xml.writeCharacters("\n" + STEP.repeat(depth));
    } else if (value instanceof Value.Items list) {
      for (Value item : list.items()) {
        element("member", item, depth + 1);
      }
      xml.writeCharacters("\n" + STEP.repeat(depth));
    } else {
      text(
          value instanceof Value.Flag flag
              ? Boolean.toString(flag.isTrue())
              : ScalarText.of(value));
    }
    xml.writeEndElement();
  }

  private static boolean isEmpty(Value value) {
    return (value instanceof Value.Items list && list.items().isEmpty())
        || (value instanceof Value.Mapping mapping && mapping.entries().isEmpty())
        || (value instanceof Value.Text text && text.text().isEmpty());
  }

  /** A carriage return has to be a reference: a reader of XML makes a bare one a line feed. */
  private void text(String text) throws XMLStreamException, NotPrintableException {
    if (!text.codePoints().allMatch(XmlOutput::isCharacter)) {
      throw new NotPrintableException("XML cannot carry the control characters of a value");
    }
    String[] parts = text.split("\r", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        xml.writeEntityRef("#13");
      }
      xml.writeCharacters(parts[i]);
    }
  }

  /** Production 2 of XML 1.0. */
  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c <= '\uD7FF')
        || (c >= '\uE000' && c <= '\uFFFD')
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
