package dev.waybill.cli;

import dev.waybill.diagnostic.Severity;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.signature.JobId;
import dev.waybill.signature.Signature;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileWriter;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The SIGNATURE text of a manifest. */
@Command(
    name = "sign",
    addMethodSubcommands = false,
    description = "Computes the signature of a manifest and prints the text of its SIGNATURE file.",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "waybill sign [OPTIONS] --job-id=ID MANIFEST",
      "       waybill sign [OPTIONS] --fleet=LIST..."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill sign manifest.txt --job-id 7K2QZ -o SIGNATURE",
      "  waybill sign manifest.txt --job-id 7K2QZ --key-file ~/key --signature-version 1.0",
      "  waybill sign --fleet fleet.csv --key-file ~/key",
      "",
      "Signs the bytes as they are; to prepare a device, 'waybill prepare' also checks and reads"
          + " back."
    })
final class SignCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "MANIFEST", description = "the manifest; - is standard input")
  String manifest = "";

  @Option(
      names = "--job-id",
      paramLabel = "ID",
      required = true,
      converter = JobIdConverter.class,
      description = "the five characters of the job")
  @Nullable JobId jobId;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write to a file instead of standard output")
  @Nullable Path output;

  @Mixin SignatureVersionOption version = new SignatureVersionOption();
  @Mixin KeyOptions keys = new KeyOptions();
  @Mixin FleetHint fleet = new FleetHint();

  @Override
  public Integer call() throws IOException {
    Input input = new Input(manifest);
    JobId job = jobId;
    if (job == null) {
      throw new ParameterException(spec.commandLine(), "--job-id is missing");
    }
    Commands.refuseTwoFromStandardInput(spec, input, keys);
    Path target = output;
    if (target != null) {
      OutputFile.refuseAllButSignature(target);
    }
    try (InputStream in = input.openManifest();
        SigningKey key = keys.readToSign(spec)) {
      byte[] beginning = in.readNBytes(SourceText.MAX_BYTES + 1);
      Signature signature = Signer.standard().sign(job, Input.rewound(beginning, in), key);
      write(SignatureFileWriter.render(new SignatureFile(version.version, job, signature)), target);
      advise(input, beginning);
    }
    return ExitCode.FINE;
  }

  private void write(byte[] content, @Nullable Path target) throws IOException {
    if (target != null) {
      RootOfDevice.refuseAnother(target, content);
      OutputFile.write(target, content);
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.print(new String(content, StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  /** Signing takes any bytes; a signed manifest that comes back is a pity all the same. */
  private void advise(Input input, byte[] beginning) {
    long errors = ManifestReader.read(beginning).count(Severity.ERROR);
    if (errors > 0) {
      spec.commandLine()
          .getErr()
          .println(
              "waybill: signed, but the manifest has "
                  + Commands.count(errors, "error")
                  + ": see 'waybill check "
                  + input.shown()
                  + "'");
    }
  }
}
