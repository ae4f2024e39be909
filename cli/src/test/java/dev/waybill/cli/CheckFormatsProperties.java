package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Document;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import dev.waybill.option.JobKind;
import dev.waybill.rule.Rules;
import dev.waybill.rule.Ruleset;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a finding says and a file is called, a report is what its readers can read. */
class CheckFormatsProperties {
  private static final String TEXT = "a: 1\nbucket: \tx\ndeviceId: 名前 \uD83D\uDE80 b\n";
  private static final Document DOCUMENT =
      ManifestReader.read(TEXT.getBytes(StandardCharsets.UTF_8)).document();
  private static final Pattern COMMAND =
      Pattern.compile(
          "::(error|warning|notice) file=([^,:]*),line=\\d+,endLine=\\d+(,col=\\d+,endColumn=\\d+)?,title=[a-z0-9-]+::.*");

  /** A file as it would have been judged. */
  record Judged(String path, List<Diagnostic> findings) {
    CheckedFile file() {
      List<Diagnostic> all = new ArrayList<>(findings);
      all.add(finding(Rules.ALL.get(0).id(), Severity.ERROR, Span.at(Position.START), "last"));
      ReadResult result = new ReadResult.Invalid(JobKind.IMPORT_S3, DOCUMENT, all, List.of());
      return new CheckedFile(new Input(path), result, new RulesInForce(Ruleset.NEWEST, null));
    }
  }

  private static Diagnostic finding(String rule, Severity severity, Span span, String words) {
    return Diagnostic.of(rule, severity, span, words).mendedBy(words).leadingTo(words);
  }

  /** Opens a report. */
  private interface Form {
    Report open(PrintWriter out) throws IOException;
  }

  private static String report(Form form, List<Judged> files) throws IOException {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    Report report = form.open(out);
    Tally tally = new Tally();
    report.begin();
    for (Judged judged : files) {
      CheckedFile file = judged.file();
      tally.add(file);
      report.add(file);
      tally.addUnread();
      report.addUnread(file.input(), Terminal.harmless(judged.path()));
    }
    report.end(tally);
    out.flush();
    assertThat(text.toString().codePoints())
        .noneMatch(
            c ->
                (c != '\n' && Character.isISOControl(c))
                    || Character.getType(c) == Character.SURROGATE);
    return text.toString();
  }

  @Property(tries = 200)
  void jsonHasTheVeryWords(@ForAll("files") List<Judged> files) throws IOException {
    Map<String, Object> json = new Run(0, report(CheckJson::new, files), "").json();

    List<Map<String, Object>> read = Run.items(json.get("files"));
    assertThat(read).extracting(file -> file.get("path")).isEqualTo(paths(files));
    for (int i = 0; i < read.size(); i++) {
      assertThat(Run.items(read.get(i).get("diagnostics")))
          .extracting(finding -> finding.get("message"))
          .isEqualTo(
              files.get(i).file().result().diagnostics().stream()
                  .map(Diagnostic::message)
                  .toList());
    }
  }

  private static List<String> paths(List<Judged> files) {
    return files.stream().map(Judged::path).toList();
  }

  @Property(tries = 200)
  void sarifKeepsToItsSchemaAndItsOwnRules(@ForAll("files") List<Judged> files) throws IOException {
    String report = report(CheckSarif::new, files);
    Schemas.assertSarif(report);
    SarifMeaning.assertSound(new Run(0, report, "").json(), TEXT);
  }

  @Property(tries = 200)
  void junitKeepsToItsSchema(@ForAll("files") List<Judged> files) throws IOException {
    Schemas.assertJunit(report(CheckJunit::new, files));
  }

  @Property(tries = 200)
  void githubHasOneLineAFinding(@ForAll("files") List<Judged> files) throws IOException {
    List<String> lines = report(CheckGithub::new, files).lines().toList();
    long findings =
        files.stream().mapToLong(file -> file.file().result().diagnostics().size()).sum();

    assertThat(lines.stream().filter(line -> COMMAND.matcher(line).matches()))
        .hasSize((int) findings);
    assertThat(lines).hasSize((int) findings + files.size() + 1);
    assertThat(lines.stream().filter(line -> line.startsWith("::")))
        .allMatch(line -> !Pattern.compile("%(?!25|0A|0D|3A|2C)").matcher(line).find());
  }

  @Property(tries = 200)
  void textHasTheMessageOnOneLine(@ForAll("files") List<Judged> files) throws IOException {
    String report = report(out -> new CheckText(out, new Paint(false), true), files);
    for (Judged judged : files) {
      String start = Terminal.noCommand(Terminal.harmless(judged.path()) + ":1:1: error: last [");

      assertThat(report.lines()).anyMatch(line -> line.startsWith(start));
    }
  }

  @Provide
  static Arbitrary<List<Judged>> files() {
    Arbitrary<Judged> file =
        Combinators.combine(words(1).filter(CheckFormatsProperties::mayBePath), findings())
            .as(Judged::new);
    return file.list().ofMaxSize(3);
  }

  /** What the system can hand over as a name. */
  private static boolean mayBePath(String name) {
    return !name.equals("-")
        && name.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private static Arbitrary<List<Diagnostic>> findings() {
    return Combinators.combine(
            Arbitraries.of(Rules.ids()), Arbitraries.of(Severity.class), spans(), words(0))
        .as(CheckFormatsProperties::finding)
        .list()
        .ofMaxSize(5);
  }

  private static Arbitrary<Span> spans() {
    return Arbitraries.of(
        Span.at(Position.START),
        DOCUMENT.source().span(1, 0, 4),
        DOCUMENT.source().span(2, 8, 10),
        DOCUMENT.source().span(3, 10, 17));
  }

  private static Arbitrary<String> words(int least) {
    return Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(3),
            Arbitraries.strings().ascii().ofMaxLength(3),
            Arbitraries.of(
                "]]>",
                "<!--",
                "&amp;",
                "\"",
                "'",
                "\n",
                "\r\n",
                "%0A",
                "%",
                ",",
                ":",
                "::",
                "{0}",
                "}",
                "[a](1)",
                "\u001b[2J",
                "\u007f",
                "\u009b",
                "\uD800",
                "\uDC00\uD800",
                "\uFFFE",
                "\uFFFF",
                "\u2028",
                "\u202e",
                "\uFEFF",
                "\\",
                "/",
                "..",
                "名前",
                "\uD83D\uDE80"))
        .list()
        .ofMinSize(least)
        .ofMaxSize(5)
        .map(parts -> String.join("", parts))
        .filter(text -> text.length() >= least);
  }
}
