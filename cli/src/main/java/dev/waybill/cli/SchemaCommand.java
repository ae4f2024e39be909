package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.guide.StrictSchema;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The JSON Schema of manifests. */
@Command(
    name = "schema",
    addMethodSubcommands = false,
    description = "Prints a JSON Schema (2020-12) of manifests in the strict form, for editors.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill schema > manifest.schema.json",
      "  waybill schema --kind import-ebs",
      "",
      "An editor takes it from a first line: # yaml-language-server: $schema=manifest.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = Kinds.class,
      completionCandidates = Kinds.Words.class,
      description = "of one kind only: ${COMPLETION-CANDIDATES}")
  @Nullable JobKind kind;

  @Mixin EditionOption rules = new EditionOption();

  @Override
  public Integer call() {
    JobKind one = kind;
    Edition edition = rules.edition;
    if (one != null) {
      Kinds.refuseBefore(one, edition, spec);
    }
    Map<String, Object> schema =
        one == null ? StrictSchema.of(edition) : StrictSchema.of(edition, one);
    Json.print(spec.commandLine().getOut(), json -> members(json, schema));
    return ExitCode.FINE;
  }

  private static void members(JsonGenerator json, Map<?, ?> object) throws IOException {
    for (Map.Entry<?, ?> member : object.entrySet()) {
      json.writeFieldName((String) member.getKey());
      value(json, member.getValue());
    }
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> object) {
      json.writeStartObject();
      members(json, object);
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        value(json, item);
      }
      json.writeEndArray();
    } else {
      // A text, a number, a boolean or null.
      json.writeObject(value);
    }
  }
}
