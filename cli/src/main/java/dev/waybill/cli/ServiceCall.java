package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.job.Operation;
import dev.waybill.job.output.AnswerOutput;
import dev.waybill.job.output.NotPrintableException;
import dev.waybill.job.output.OutputForm;
import dev.waybill.job.output.OutputSettings;
import dev.waybill.job.output.Query;
import dev.waybill.service.MalformedRequestException;
import dev.waybill.service.RequestMember;
import dev.waybill.service.RequestReader;
import dev.waybill.service.RequestSkeleton;
import dev.waybill.service.Requests;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * One call of the service's side: parameters together, the answer out, and the exit status of the
 * provider's command line.
 */
final class ServiceCall {
  /** Of version 2 of the provider's command line, and here of version 1 too. */
  static final int USAGE = 252;

  private static final String FILE = "file://";
  private static final String BINARY_FILE = "fileb://";

  private final CommandSpec spec;
  private final ServiceOptions options;
  private final Operation operation;
  private final Map<String, String> given = new LinkedHashMap<>();

  ServiceCall(CommandSpec spec, ServiceOptions options, Operation operation) {
    this.spec = spec;
    this.options = options;
    this.operation = operation;
    with("APIVersion", options.apiVersion);
  }

  /** What answers, once all parameters are there. */
  interface Body {
    Answer answer(Parameters parameters) throws IOException, ConfigurationException;
  }

  /** A parameter of the command line; null when it was not given. */
  ServiceCall with(String member, @Nullable Object value) {
    if (value != null) {
      given.put(member, value.toString());
    }
    return this;
  }

  int run(Body body) throws IOException, ConfigurationException {
    if (options.skeleton != null) {
      return skeleton(options.skeleton, settings(options.noPaginate));
    }
    Parameters parameters = new Parameters(given, fromInput(), options.noPaginate);
    OutputSettings settings = settings(parameters.wantsOnePage());
    List<String> missing =
        Requests.of(operation).stream()
            .filter(member -> member.required() && !parameters.has(member.name()))
            .map(RequestMember::option)
            .toList();
    if (!missing.isEmpty()) {
      throw usage("the following arguments are required: " + String.join(", ", missing));
    }
    if (options.debug) {
      spec.commandLine()
          .getErr()
          .println(
              "waybill: "
                  + operation.text()
                  + " over the job folders in "
                  + Terminal.harmless(options.folders().directory().toString())
                  + "; nothing is sent");
    }
    return print(body.answer(parameters), settings);
  }

  private int print(Answer answer, OutputSettings settings) {
    boolean isOnTerminal = Terminal.console() != null;
    if (answer instanceof Answer.Refusal refusal) {
      PrintWriter err = spec.commandLine().getErr();
      String words = AnswerOutput.render(refusal, operation, options.release);
      // Its message may repeat a parameter.
      err.print(isOnTerminal ? HarmlessAnswer.text(words) : words);
      err.flush();
      return options.release.refusalStatus();
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      Answer.Result result = (Answer.Result) answer;
      out.print(AnswerOutput.render(isOnTerminal ? HarmlessAnswer.of(result) : result, settings));
    } catch (NotPrintableException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    out.flush();
    return ExitCode.FINE;
  }

  private OutputSettings settings(boolean onePage) {
    boolean colored =
        switch (options.color) {
          case on -> true;
          case off -> false;
          case auto -> Terminal.colors(Terminal.Color.auto);
        };
    try {
      OutputSettings settings =
          OutputSettings.of(form(), options.release).color(colored).singlePage(onePage);
      return options.query == null ? settings : settings.query(Query.of(options.query));
    } catch (NotPrintableException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private OutputForm form() {
    if (options.output != null) {
      return options.output;
    }
    String told = System.getenv("AWS_DEFAULT_OUTPUT");
    return told == null || told.isEmpty()
        ? OutputForm.JSON
        : OutputForm.of(told)
            .orElseThrow(() -> usage("the variable AWS_DEFAULT_OUTPUT names no form of output"));
  }

  private int skeleton(String what, OutputSettings settings) {
    PrintWriter out = spec.commandLine().getOut();
    switch (what) {
      case "input" -> out.print(RequestSkeleton.json(operation));
      case "yaml-input" -> out.print(RequestSkeleton.yaml(operation));
      case "output" -> {
        return print(RequestSkeleton.answer(operation), settings);
      }
      default -> throw usage("--generate-cli-skeleton takes input, yaml-input or output");
    }
    out.flush();
    return ExitCode.FINE;
  }

  private Map<String, String> fromInput() throws IOException {
    String json = options.inputJson;
    String yaml = options.inputYaml;
    if (json != null && yaml != null) {
      throw usage("--cli-input-json and --cli-input-yaml exclude each other");
    }
    try {
      if (json != null) {
        return RequestReader.of(operation).json(text(json));
      }
      return yaml == null ? Map.of() : RequestReader.of(operation).yaml(text(yaml));
    } catch (MalformedRequestException e) {
      throw usage(
          (json == null ? "--cli-input-yaml: " : "--cli-input-json: ")
              + Terminal.harmless(String.valueOf(e.getMessage())));
    }
  }

  ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private static String text(String written) throws IOException {
    return decoded(bytes(written));
  }

  /** A character that is none must not be signed as another. */
  private static String decoded(byte[] bytes) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("a parameter of the request is not in UTF-8", e);
    }
  }

  private static byte[] encoded(String text) throws IOException {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] encoded = new byte[bytes.remaining()];
      bytes.get(encoded);
      return encoded;
    } catch (CharacterCodingException e) {
      throw new IOException("a parameter of the request has half a character in it", e);
    }
  }

  /** What a parameter of the command line stands for: itself, or the content of a file. */
  private static byte[] bytes(String written) throws IOException {
    for (String prefix : new String[] {FILE, BINARY_FILE}) {
      if (written.startsWith(prefix)) {
        Path file = Path.of(written.substring(prefix.length()));
        byte[] content = new Input(file.toString()).readUpTo(SourceText.MAX_BYTES);
        if (content.length > SourceText.MAX_BYTES) {
          throw new FileSystemException(
              file.toString(), null, "has more than " + SourceText.MAX_BYTES + " bytes");
        }
        return content;
      }
    }
    return encoded(written);
  }

  /** All parameters of a call: those of the command line win. */
  static final class Parameters {
    private final Map<String, String> given;
    private final Map<String, String> input;

    private final boolean noPaginate;

    private Parameters(Map<String, String> given, Map<String, String> input, boolean noPaginate) {
      this.given = given;
      this.input = input;
      this.noPaginate = noPaginate;
    }

    /** Of a list: whether one page is wanted as the service sends it, and not all of them. */
    boolean wantsOnePage() {
      return noPaginate || has("MaxJobs") || has("Marker");
    }

    boolean has(String member) {
      return given.containsKey(member) || input.containsKey(member);
    }

    /** A value as text; empty when it is absent. */
    String text(String member) throws IOException {
      return decoded(bytes(member));
    }

    /** A value as it is: only parameters of the command line can name a file. */
    byte[] bytes(String member) throws IOException {
      String written = given.get(member);
      return written == null ? encoded(input.getOrDefault(member, "")) : ServiceCall.bytes(written);
    }

    boolean isTrue(String member) throws IOException {
      return text(member).equals("true");
    }

    /** Where a manifest came from, for what is said of it; null when it was written out. */
    @Nullable String file(String member) {
      String written = given.getOrDefault(member, "");
      for (String prefix : new String[] {FILE, BINARY_FILE}) {
        if (written.startsWith(prefix)) {
          return written.substring(prefix.length());
        }
      }
      return null;
    }

    /** Whether a file's name stands where its content belongs. */
    boolean isNameOfFile(String member) {
      String written = given.getOrDefault(member, "");
      return file(member) == null
          && !written.contains("\n")
          && !written.isEmpty()
          && (!written.contains(":") || written.contains("/") || written.contains("\\"));
    }
  }
}
