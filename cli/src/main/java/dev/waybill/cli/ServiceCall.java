package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.job.Operation;
import dev.waybill.job.output.AnswerOutput;
import dev.waybill.job.output.ErrorOutput;
import dev.waybill.job.output.NotPrintableException;
import dev.waybill.job.output.OutputForm;
import dev.waybill.job.output.OutputSettings;
import dev.waybill.job.output.Query;
import dev.waybill.service.request.MalformedRequestException;
import dev.waybill.service.request.RequestReader;
import dev.waybill.service.request.RequestSkeleton;
import java.io.IOException;
import java.io.PrintWriter;
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

  private static final String INPUT_JSON = "--cli-input-json";
  private static final String INPUT_YAML = "--cli-input-yaml";

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
    Answer answer(CallParameters parameters) throws IOException, ConfigurationException;
  }

  /** A parameter of the command line; null when it was not given. */
  ServiceCall with(String member, @Nullable Object value) {
    if (value != null) {
      given.put(member, value.toString());
    }
    return this;
  }

  int run(Body body) throws IOException, ConfigurationException {
    ErrorOutput errors = options.errors.output(spec, options.release, options.color.isColored());
    try {
      return answered(body, errors);
    } catch (ParameterException e) {
      if (!errors.isStructured()) {
        throw e;
      }
      PrintWriter err = spec.commandLine().getErr();
      err.print(errors.renderWrongParameters(String.valueOf(e.getMessage())));
      err.flush();
      return USAGE;
    }
  }

  private int answered(Body body, ErrorOutput errors) throws IOException, ConfigurationException {
    if (options.skeleton != null) {
      return skeleton(options.skeleton, settings(options.noPaginate), errors);
    }
    CallParameters parameters =
        new CallParameters(spec, operation, given, fromInput(), options.noPaginate);
    OutputSettings settings = settings(parameters.wantsOnePage());
    List<String> missing = parameters.missing();
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
    options.where.warn(spec.commandLine().getErr());
    return print(body.answer(parameters), settings, errors);
  }

  private int print(Answer answer, OutputSettings settings, ErrorOutput errors) {
    boolean isOnTerminal = Terminal.console() != null;
    if (answer instanceof Answer.Refusal refusal) {
      PrintWriter err = spec.commandLine().getErr();
      String words = errors.render(refusal, operation);
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
    try {
      OutputSettings settings =
          OutputSettings.of(form(), options.release)
              .color(options.color.isColored())
              .singlePage(onePage);
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

  private int skeleton(String what, OutputSettings settings, ErrorOutput errors) {
    PrintWriter out = spec.commandLine().getOut();
    switch (what) {
      case "input" -> out.print(RequestSkeleton.json(operation));
      case "yaml-input" -> out.print(RequestSkeleton.yaml(operation));
      case "output" -> {
        return print(RequestSkeleton.answer(operation), settings, errors);
      }
      default -> throw usage("--generate-cli-skeleton takes input, yaml-input or output");
    }
    out.flush();
    return ExitCode.FINE;
  }

  private Map<String, String> fromInput() {
    String json = options.inputJson;
    String yaml = options.inputYaml;
    if (json != null && yaml != null) {
      throw usage(INPUT_JSON + " and " + INPUT_YAML + " exclude each other");
    }
    try {
      if (json != null) {
        return RequestReader.of(operation).json(CallParameters.text(spec, INPUT_JSON, json));
      }
      return yaml == null
          ? Map.of()
          : RequestReader.of(operation).yaml(CallParameters.text(spec, INPUT_YAML, yaml));
    } catch (MalformedRequestException e) {
      throw usage(Terminal.harmless(String.valueOf(e.getMessage())));
    }
  }

  ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
