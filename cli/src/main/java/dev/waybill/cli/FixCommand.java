package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Document;
import dev.waybill.manifest.ManifestFix;
import dev.waybill.text.SourceText;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The corrections that findings carry, shown or written. */
@Command(
    name = "fix",
    addMethodSubcommands = false,
    description = {
      "Mends what can be mended without changing what a manifest says: blanks, indentation,"
          + " semicolons.",
      "Shows the difference, or writes it with --write."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill fix manifest.txt",
      "  waybill fix --write --rule unknown-option jobs/*.txt",
      "  generate-manifest | waybill fix --write - > manifest.txt",
      "",
      "Misspelt names and words are mended on request only: --write asks on a terminal; elsewhere"
          + " name the",
      "rule, or say --include-doubtful. The value of what decides about erasing, device, address,"
          + " buckets and passwords",
      "is never changed. The difference hides secrets, so it is no input for 'patch'.",
      "In JSON, \"mended\" has the places in the text before and \"left\" those in the text after,"
          + " also when nothing is written.",
      "Exit status: 1 when the difference is not empty, or a file is no text that can be mended."
    })
final class FixCommand implements Callable<Integer> {
  private static final Set<PosixFilePermission> WRITERS =
      EnumSet.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  @Spec CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "manifests; - is standard input")
  List<String> files = List.of();

  @Option(names = "--diff", description = "show what would change and write nothing (default)")
  boolean diff;

  @Option(
      names = "--write",
      description = "write the files; for standard input, print the fixed text")
  boolean write;

  @Option(names = "--include-doubtful", description = "also mend what may not be meant so")
  boolean includeDoubtful;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "also mend the doubtful findings of this rule; may be given several times")
  Set<String> doubtfulRules = Set.of();

  @Mixin RuleOptions rules = new RuleOptions();
  @Mixin ReportOptions report = new ReportOptions();

  private boolean stopAsking;

  /** A file and what was made of it. */
  private record FixedFile(Input input, ManifestFix fix) {}

  @Override
  public Integer call() throws IOException, ConfigurationException {
    refuseWhatMakesNoSense();
    Set<String> mistakes = new LinkedHashSet<>();
    Map<String, String> failures = new LinkedHashMap<>();
    List<FixedFile> done = new ArrayList<>();
    boolean failed = false;
    for (String file : files) {
      Input input = new Input(file);
      try {
        rules.prepare();
        byte[] read = input.readUpTo(SourceText.MAX_BYTES);
        ManifestFix fix = ManifestFix.of(read, rules.rulesFor(input).ruleset(), this::isApproved);
        if (write && fix.isChanged() && !input.isStandardInput()) {
          refuseWriteProtected(input.path());
          OutputFile.rewrite(input.path(), read, fix.bytes());
        }
        done.add(new FixedFile(input, fix));
        if (!report.isJson()) {
          print(input, fix);
        }
      } catch (ConfigurationException e) {
        mistakes.addAll(e.sentences());
        failures.put(file, String.join("; ", e.sentences()));
      } catch (IOException e) {
        failed = true;
        String sentence = FailureHandler.sentence(e);
        if (!failures.containsValue(sentence)) {
          err().println("waybill: " + sentence);
        }
        failures.put(file, sentence);
      }
    }
    if (report.isJson()) {
      Json.print(out(), json -> members(json, done, failures));
    }
    done.forEach(file -> remind(file.input(), file.fix()));
    mistakes.forEach(sentence -> err().println("waybill: " + sentence));
    out().flush();
    if (!mistakes.isEmpty()) {
      return ExitCode.USAGE;
    }
    if (failed) {
      return ExitCode.FAILED;
    }
    boolean isOpen =
        done.stream()
            .anyMatch(file -> isUnreadable(file.fix()) || (!write && file.fix().isChanged()));
    return isOpen ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** A new file is put in its place, so that its own protection would be no hindrance. */
  private static void refuseWriteProtected(Path path) throws IOException {
    var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    boolean isForReading =
        view == null
            ? !Files.isWritable(path)
            : Collections.disjoint(view.readAttributes().permissions(), WRITERS);
    if (isForReading) {
      throw new FileSystemException(path.toString(), null, "is write-protected");
    }
  }

  private void refuseWhatMakesNoSense() {
    if (diff && write) {
      throw new ParameterException(spec.commandLine(), "--diff and --write exclude each other");
    }
    if (files.stream().filter("-"::equals).count() > 1) {
      throw new ParameterException(spec.commandLine(), "standard input can be read once");
    }
    if (write && files.contains("-") && (files.size() > 1 || report.isJson())) {
      throw new ParameterException(
          spec.commandLine(),
          "--write prints the text of standard input, so nothing else can be printed beside it");
    }
    for (String rule : doubtfulRules) {
      if (!ManifestFix.knowsRule(rule)) {
        throw new ParameterException(
            spec.commandLine(), "there is no rule \"" + Terminal.harmless(rule) + "\"");
      }
    }
  }

  // Asking

  private boolean isApproved(Document document, Diagnostic finding) {
    if (includeDoubtful || doubtfulRules.contains(finding.rule())) {
      return true;
    }
    Console console = write && !stopAsking && !report.isJson() ? Terminal.console() : null;
    if (console == null) {
      return false;
    }
    PrintWriter out = out();
    out.println(finding.message() + " " + report.paint().faint("[" + finding.rule() + "]"));
    new Snippet(document).of(finding.span()).forEach(out::println);
    out.flush();
    String question =
        (finding.fix() == null ? "" : "      = " + finding.fix() + "; ")
            + "do so? y(es), n(o), q(uit asking): ";
    String line = console.readLine("%s", question);
    String answer = line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
    stopAsking = answer.startsWith("q");
    return answer.equals("y") || answer.equals("yes");
  }

  // Reports

  private void print(Input input, ManifestFix fix) {
    if (isUnreadable(fix)) {
      fix.before()
          .diagnostics()
          .forEach(finding -> err().println(Terminal.noCommand(finding.render(input.shown()))));
    }
    if (write && input.isStandardInput()) {
      out().print(new String(fix.bytes(), StandardCharsets.UTF_8));
    } else if (write) {
      out().println(input.shown() + ": " + sentence("mended ", fix));
    } else if (fix.isChanged()) {
      UnifiedDiff.of(input.shown(), fix.before().document(), fix.after().document())
          .forEach(line -> out().println(painted(Terminal.noCommand(line))));
    }
  }

  private String painted(String line) {
    Paint paint = report.paint();
    if (line.startsWith("---") || line.startsWith("+++")) {
      return paint.bold(line);
    }
    return line.startsWith("+")
        ? paint.good(line)
        : line.startsWith("-") ? paint.bad(line) : line.startsWith("@@") ? paint.faint(line) : line;
  }

  /** What concerns the person rather than the text, for each file. */
  private void remind(Input input, ManifestFix fix) {
    if (!write && !report.isJson() && fix.isChanged()) {
      err().println("waybill: " + input.shown() + ": " + sentence("would mend ", fix));
    }
    if (!report.isJson() && !isUnreadable(fix) && !fix.notApplied().isEmpty()) {
      err()
          .println(
              "waybill: "
                  + input.shown()
                  + ": left for you to decide: "
                  + byRule(fix.notApplied())
                  + (write ? "" : "; --write asks, or say --include-doubtful"));
    }
    sayWhatIsLeft(input, fix);
    if (fix.isChanged()) {
      Path signature = signatureBeside(input);
      err()
          .println(
              "waybill: "
                  + input.shown()
                  + ": "
                  + (signature == null
                      ? "if it was signed already, it needs a new signature"
                      : Terminal.harmless(signature.toString())
                          + " does not fit any more if it was made of the text as it was: sign the"
                          + " manifest again"));
    }
  }

  /** A fix that is silent about the rest would be taken for a manifest without mistakes. */
  private void sayWhatIsLeft(Input input, ManifestFix fix) {
    long errors = count(fix, Severity.ERROR);
    long warnings = count(fix, Severity.WARNING);
    if (!report.isJson() && !isUnreadable(fix) && errors + warnings > 0) {
      err()
          .println(
              "waybill: "
                  + input.shown()
                  + ": left for you to mend: "
                  + Commands.count(errors, "error")
                  + ", "
                  + Commands.count(warnings, "warning")
                  + "; 'waybill check' says what they are");
    }
  }

  /** Of the findings without a correction, and those that are too dear to be corrected. */
  private static long count(ManifestFix fix, Severity severity) {
    return fix.after().diagnostics().stream()
        .filter(finding -> finding.severity() == severity && finding.correction() == null)
        .count();
  }

  private static @Nullable Path signatureBeside(Input input) {
    if (input.isStandardInput()) {
      return null;
    }
    Path signature = input.path().resolveSibling("SIGNATURE");
    return Files.isRegularFile(signature) ? signature : null;
  }

  private static String sentence(String verb, ManifestFix fix) {
    return fix.isChanged()
        ? verb + Commands.count(fix.applied().size(), "finding") + ": " + byRule(fix.applied())
        : "nothing to mend";
  }

  private static String byRule(List<Diagnostic> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Diagnostic::rule, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(rule -> rule.getValue() + " " + rule.getKey())
        .collect(Collectors.joining(", "));
  }

  private void members(JsonGenerator json, List<FixedFile> done, Map<String, String> failures)
      throws IOException {
    Json.tool(json);
    json.writeObjectFieldStart("places");
    json.writeStringField("mended", "before");
    json.writeStringField("left", "after");
    json.writeEndObject();
    json.writeArrayFieldStart("files");
    for (FixedFile file : done) {
      json.writeStartObject();
      json.writeStringField("path", file.input().name());
      json.writeBooleanField("changed", file.fix().isChanged());
      json.writeBooleanField("written", write && file.fix().isChanged());
      json.writeArrayFieldStart("mended");
      for (Diagnostic finding : file.fix().applied()) {
        CheckJson.write(json, finding);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("left");
      for (Diagnostic finding : file.fix().after().diagnostics()) {
        CheckJson.write(json, finding);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    CheckJson.failures(json, failures);
  }

  private static boolean isUnreadable(ManifestFix fix) {
    return !fix.before().document().isReadable();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
