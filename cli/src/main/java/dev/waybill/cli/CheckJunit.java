package dev.waybill.cli;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as test results, which every build server shows: a file is a suite, a rule that it
 * breaks with an error is a failed test, and a file without errors is one test that passed.
 * Warnings and notes fail nothing, so they are the output of a test that passed.
 */
final class CheckJunit implements Report {
  private static final String UNREADABLE = "unreadable";
  private static final String SOUND = "no errors";
  private static final String OTHERS = "warnings and notes";

  private final PrintWriter out;
  private final XMLStreamWriter xml;

  CheckJunit(PrintWriter out) throws IOException {
    this.out = out;
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes XML. */
  @FunctionalInterface
  private interface Writing {
    void write() throws XMLStreamException;
  }

  private static void write(Writing writing) throws IOException {
    try {
      writing.write();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void begin() throws IOException {
    write(
        () -> {
          xml.writeStartDocument("UTF-8", "1.0");
          startOnNewLine(0, "testsuites");
          xml.writeAttribute("name", "waybill");
        });
  }

  @Override
  public void add(CheckedFile file) throws IOException {
    Map<String, List<Diagnostic>> failures = new LinkedHashMap<>();
    List<Diagnostic> others = new ArrayList<>();
    for (Diagnostic finding : file.result().diagnostics()) {
      if (finding.severity() == Severity.ERROR) {
        failures.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
      } else {
        others.add(finding);
      }
    }
    String name = file.input().shown();
    write(
        () -> {
          int tests = Math.max(1, failures.size()) + (others.isEmpty() ? 0 : 1);
          startSuite(name, tests, failures.size(), 0);
          for (Map.Entry<String, List<Diagnostic>> failure : failures.entrySet()) {
            startCase(name, failure.getKey());
            writeFailure(name, failure.getValue());
            endOnNewLine(2);
          }
          if (failures.isEmpty()) {
            startCase(name, SOUND);
            xml.writeEndElement();
          }
          if (!others.isEmpty()) {
            startCase(name, OTHERS);
            startOnNewLine(3, "system-out");
            xml.writeCharacters(lines(name, others));
            xml.writeEndElement();
            endOnNewLine(2);
          }
          endOnNewLine(1);
        });
  }

  @Override
  public void addUnread(Input input, String sentence) throws IOException {
    write(
        () -> {
          startSuite(input.shown(), 1, 0, 1);
          startCase(input.shown(), UNREADABLE);
          startOnNewLine(3, "error");
          xml.writeAttribute("message", sentence);
          xml.writeAttribute("type", UNREADABLE);
          xml.writeEndElement();
          endOnNewLine(2);
          endOnNewLine(1);
        });
  }

  @Override
  public void end(Tally tally) throws IOException {
    write(
        () -> {
          endOnNewLine(0);
          xml.writeCharacters("\n");
          xml.writeEndDocument();
          xml.flush();
        });
    out.flush();
  }

  private void startSuite(String name, int tests, int failures, int errors)
      throws XMLStreamException {
    startOnNewLine(1, "testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", Integer.toString(tests));
    xml.writeAttribute("failures", Integer.toString(failures));
    xml.writeAttribute("errors", Integer.toString(errors));
    xml.writeAttribute("skipped", "0");
    // How long it took is not the same twice, and a report is.
    xml.writeAttribute("time", "0");
  }

  private void startCase(String file, String name) throws XMLStreamException {
    startOnNewLine(2, "testcase");
    xml.writeAttribute("name", name);
    xml.writeAttribute("classname", file);
    xml.writeAttribute("time", "0");
  }

  /** One element whatever the number of findings: some servers show the first only. */
  private void writeFailure(String file, List<Diagnostic> findings) throws XMLStreamException {
    Diagnostic first = findings.get(0);
    int more = findings.size() - 1;
    startOnNewLine(3, "failure");
    xml.writeAttribute(
        "message",
        "line "
            + first.span().start().line()
            + ": "
            + FindingWords.message(first)
            + (more == 0 ? "" : " (and " + more + " more)"));
    xml.writeAttribute("type", first.rule());
    xml.writeCharacters(lines(file, findings));
    xml.writeEndElement();
  }

  private static String lines(String file, List<Diagnostic> findings) {
    StringBuilder lines = new StringBuilder("\n");
    for (Diagnostic finding : findings) {
      lines
          .append(file)
          .append(':')
          .append(finding.span().start().line())
          .append(':')
          .append(finding.span().start().column())
          .append(": ")
          .append(finding.severity().word())
          .append(": ")
          .append(FindingWords.paragraph(finding).replace("\n", "\n    "))
          .append(" [")
          .append(finding.rule())
          .append("]\n");
    }
    return lines.toString();
  }

  private void startOnNewLine(int depth, String element) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeStartElement(element);
  }

  private void endOnNewLine(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeEndElement();
  }
}
