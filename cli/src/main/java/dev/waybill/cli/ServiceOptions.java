package dev.waybill.cli;

import dev.waybill.job.folder.JobFolders;
import dev.waybill.job.output.CommandLineRelease;
import dev.waybill.job.output.OutputForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What all commands of the service's side take: the options of the provider's command line, so that
 * a script written for that runs unchanged. Those that are about a connection change nothing here.
 */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeOnInvalidInput = ServiceCall.USAGE,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:answered, or with --validate-only: nothing to be said against it",
      "3:the folders cannot be read or written",
      "252:the command line is not right, or a file that it names cannot be read",
      "254:the service would refuse (255 with --cli-version 1)"
    })
final class ServiceOptions {
  @Mixin JobFolderOptions where = new JobFolderOptions();
  @Mixin ErrorOptions errors = new ErrorOptions();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      converter = StatusOptions.FormConverter.class,
      description =
          "json, text, table, yaml, yaml-stream, off or xml (default: $AWS_DEFAULT_OUTPUT, or json)")
  @Nullable OutputForm output;

  @Option(names = "--query", paramLabel = "EXPRESSION", description = "a JMESPath expression")
  @Nullable String query;

  @Mixin ColorOptions color = new ColorOptions();

  @Option(
      names = "--cli-version",
      paramLabel = "RELEASE",
      converter = StatusOptions.ReleaseConverter.class,
      description = "which release of the provider's command line to be like (default: 2)")
  CommandLineRelease release = CommandLineRelease.VERSION_2;

  @Option(
      names = "--cli-input-json",
      paramLabel = "JSON",
      description = "parameters as JSON, or file://FILE; options win over them")
  @Nullable String inputJson;

  @Option(
      names = "--cli-input-yaml",
      paramLabel = "YAML",
      description = "parameters as YAML, or file://FILE")
  @Nullable String inputYaml;

  @Option(
      names = "--generate-cli-skeleton",
      paramLabel = "WHAT",
      arity = "0..1",
      fallbackValue = "input",
      description = "print what to fill in, and do nothing: input, yaml-input or output")
  @Nullable String skeleton;

  @Option(names = "--debug", description = "say on standard error what is done")
  boolean debug;

  @Option(names = "--api-version", paramLabel = "VERSION", description = "version of the client")
  @Nullable String apiVersion;

  @Option(names = "--endpoint-url", paramLabel = "URL", description = "without effect: offline")
  @Nullable String endpointUrl;

  @Option(names = "--no-verify-ssl", description = "without effect: offline")
  boolean noVerifySsl;

  @Option(names = "--no-paginate", description = "one page of a list as the service sends it")
  boolean noPaginate;

  @Option(names = "--no-sign-request", description = "take no key; a job has no signature then")
  boolean noSignRequest;

  @Option(names = "--ca-bundle", paramLabel = "FILE", description = "without effect: offline")
  @Nullable String caBundle;

  @Option(
      names = "--cli-read-timeout",
      paramLabel = "SECONDS",
      description = "without effect: offline")
  @Nullable Integer readTimeout;

  @Option(
      names = "--cli-connect-timeout",
      paramLabel = "SECONDS",
      description = "without effect: offline")
  @Nullable Integer connectTimeout;

  @Option(
      names = "--cli-binary-format",
      paramLabel = "FORMAT",
      description = "without effect: no parameter is binary")
  @Nullable String binaryFormat;

  @Option(names = "--no-cli-pager", description = "without effect: there is no pager")
  boolean noPager;

  @Option(names = "--cli-auto-prompt", description = "without effect: nothing is asked")
  boolean autoPrompt;

  @Option(names = "--no-cli-auto-prompt", description = "without effect: nothing is asked")
  boolean noAutoPrompt;

  /** Where the jobs are. */
  JobFolders folders() {
    return where.folders();
  }
}
