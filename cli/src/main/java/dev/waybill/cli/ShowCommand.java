package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import dev.waybill.option.Option;
import dev.waybill.rule.Ruleset;
import dev.waybill.text.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the reader understood. */
@Command(
    name = "show",
    addMethodSubcommands = false,
    description =
        "Shows how Waybill reads a manifest: every option with its text, nested, secrets masked.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill show manifest.txt",
      "  waybill show --format json manifest.txt | jq .returnAddress",
      "",
      "The JSON of a file that cannot be read is null."
    })
final class ShowCommand implements Callable<Integer> {
  private static final String MASK = "********";

  enum Format {
    yaml,
    json
  }

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the manifest; - is standard input")
  String file = "";

  @picocli.CommandLine.Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "yaml",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  Format format = Format.yaml;

  @picocli.CommandLine.Option(
      names = "--show-secrets",
      description = "do not mask passwords and PINs")
  boolean showSecrets;

  @Override
  public Integer call() throws IOException {
    Input input = new Input(file);
    ReadResult result;
    try (InputStream in = input.open()) {
      result = ManifestReader.read(in, Ruleset.NEWEST);
    } catch (IOException e) {
      printNothing();
      throw e;
    }
    Document document = result.document();
    PrintWriter err = spec.commandLine().getErr();
    if (!document.isReadable()) {
      result
          .diagnostics()
          .forEach(finding -> err.println(Terminal.noCommand(finding.render(input.shown()))));
      printNothing();
      return ExitCode.FINDINGS;
    }
    long errors = result.count(Severity.ERROR);
    if (errors > 0) {
      err.println(
          "waybill: the manifest has " + Commands.count(errors, "error") + ", see 'waybill check'");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.json) {
      Json.print(out, json -> members(json, document, document.root()));
    } else {
      yaml(out, document, document.root(), "");
    }
    out.flush();
    return ExitCode.FINE;
  }

  /** Valid JSON in any case, but nothing that could be taken for a manifest without options. */
  private void printNothing() {
    if (format == Format.json) {
      spec.commandLine().getOut().println("null");
      spec.commandLine().getOut().flush();
    }
  }

  /** Of a key that is written twice the last one, as most readers take it; check reports it. */
  private static Map<String, Field> fields(Mapping mapping) {
    Map<String, Field> fields = new LinkedHashMap<>();
    mapping.fields().forEach(field -> fields.put(field.key(), field));
    return fields;
  }

  private void members(JsonGenerator json, Document document, Mapping mapping) throws IOException {
    for (Field field : fields(mapping).values()) {
      json.writeFieldName(key(document, field));
      value(json, document, field.value(), isSecret(field));
    }
  }

  private void value(JsonGenerator json, Document document, Value value, boolean secret)
      throws IOException {
    if (value instanceof Mapping mapping) {
      json.writeStartObject();
      members(json, document, mapping);
      json.writeEndObject();
    } else if (value instanceof Sequence sequence) {
      json.writeStartArray();
      for (Value item : sequence.items()) {
        value(json, document, item, secret);
      }
      json.writeEndArray();
    } else if (value instanceof Scalar scalar) {
      json.writeString(text(document, scalar, secret));
    }
  }

  private void yaml(PrintWriter out, Document document, Mapping mapping, String indent) {
    for (Field field : fields(mapping).values()) {
      out.print(indent + plainOrQuoted(key(document, field)) + ":");
      yaml(out, document, field.value(), indent + "  ", isSecret(field));
    }
  }

  private void yaml(
      PrintWriter out, Document document, Value value, String indent, boolean secret) {
    if (value instanceof Scalar scalar) {
      out.println(" " + quoted(text(document, scalar, secret)));
    } else if (value instanceof Mapping mapping) {
      out.println();
      yaml(out, document, mapping, indent);
    } else if (value instanceof Sequence sequence) {
      out.println();
      for (Value item : sequence.items()) {
        out.print(indent + "-");
        yaml(out, document, item, indent + "  ", secret);
      }
    }
  }

  private String key(Document document, Field field) {
    return !showSecrets && document.isHidden(field.keySpan()) ? MASK : field.key();
  }

  private String text(Document document, Scalar scalar, boolean secret) {
    boolean hidden = secret || document.isHidden(scalar.span());
    return !showSecrets && hidden && !scalar.text().isEmpty() ? MASK : scalar.text();
  }

  private static boolean isSecret(Field field) {
    return field.option().map(Option::secret).orElse(false);
  }

  private static String plainOrQuoted(String key) {
    return key.matches("[A-Za-z][A-Za-z0-9]*") ? key : quoted(key);
  }

  /** A JSON string is a YAML scalar that every reader takes for the same text. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    escaped
        .codePoints()
        .forEach(
            c -> {
              boolean beginsCommand = c == '#' && quoted.charAt(quoted.length() - 1) == '#';
              if (Quoted.isHarmless(c) && !beginsCommand) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(
                    c > 0xFFFF ? String.format("\\U%08X", c) : String.format("\\u%04X", c));
              }
            });
    return quoted.append('"').toString();
  }
}
