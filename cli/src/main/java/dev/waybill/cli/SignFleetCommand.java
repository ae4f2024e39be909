package dev.waybill.cli;

import dev.waybill.device.DeviceSignature;
import dev.waybill.diagnostic.Severity;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.shipment.DeviceIds;
import dev.waybill.shipment.FleetDuplicate;
import dev.waybill.shipment.FleetItem;
import dev.waybill.shipment.Repeats;
import dev.waybill.signature.JobId;
import dev.waybill.signature.Signature;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileWriter;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The SIGNATURE texts of many manifests. */
@Command(
    name = "sign",
    addMethodSubcommands = false,
    description = {
      "Writes the SIGNATURE file of many manifests: where the list says, or into --output-dir, or beside each manifest.",
      "Replaces nothing but SIGNATURE files, and leaves those alone that are right already."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill sign --fleet fleet.csv --key-file ~/key",
      "  waybill sign --fleet jobs --job-from-folder",
      "  waybill sign --fleet fleet.csv --output-dir signatures",
      "",
      "Writes into folders only: what would be in the root of a mounted device is left to 'waybill prepare'.",
      FleetHint.EXIT_STATUS
    })
final class SignFleetCommand implements Callable<Integer>, AfterFailure {
  private static final List<String> WORDS = List.of("written", "replaced", "unchanged", "refused");

  @Spec CommandSpec spec;
  @Mixin FleetOptions fleet = new FleetOptions();

  @Option(
      names = "--output-dir",
      paramLabel = "DIR",
      description = "write DIR/JOB/SIGNATURE for each, whatever the list says")
  @Nullable Path outputDir;

  @Mixin SignatureVersionOption version = new SignatureVersionOption();
  @Mixin KeyOptions keys = new KeyOptions();
  @Mixin FleetReportOptions form = new FleetReportOptions();

  @Override
  public Integer call() throws Exception {
    List<FleetItem> items = fleet.items(spec, keys);
    fleet.refuse(spec, items, item -> item.job() == null, FleetOptions.JOB);
    TwiceNamed twice = new TwiceNamed(FleetDuplicate.named(items));
    Map<FleetItem, FleetItem> sameTarget = sameTarget(items);
    DeviceIds deviceIds = new DeviceIds(items);
    try (SigningKey key = keys.readToSign(spec);
        Unbroken writing = new Unbroken()) {
      return new FleetRun(spec, fleet, form)
          .run(
              items,
              WORDS,
              (index, item) -> {
                FleetItem other = sameTarget.get(item);
                String fault =
                    other == null
                        ? twice.faultOf(item)
                        : "its SIGNATURE file would be that of "
                            + Terminal.harmless(other.place())
                            + ", too; --output-dir keeps them apart";
                FleetOutcome outcome =
                    fault == null
                        ? sign(item, key, writing, manifest -> deviceIds.note(index, manifest))
                        : TwiceNamed.refused(item, fault);
                return () -> outcome;
              },
              () -> FleetTally.Findings.of(twice.duplicates(), deviceIds));
    }
  }

  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    form.reportFailure(spec, sentence, status);
  }

  /** Items whose file would be that of another one, with the other one. */
  private Map<FleetItem, FleetItem> sameTarget(List<FleetItem> items) {
    Map<Object, FleetItem> targets = new HashMap<>();
    Map<FleetItem, FleetItem> same = new HashMap<>();
    Repeats.among(items.size(), i -> String.valueOf(identityOfTarget(items.get(i)))).stream()
        .mapToObj(items::get)
        .forEach(
            item -> {
              FleetItem first = targets.putIfAbsent(identityOfTarget(item), item);
              if (first != null) {
                same.put(item, first);
                same.putIfAbsent(first, item);
              }
            });
    return same;
  }

  /** Of an item that cannot be used: itself. */
  private Object identityOfTarget(FleetItem item) {
    return item.fault() == null ? OutputFile.identity(target(item)) : item;
  }

  private Path target(FleetItem item) {
    if (outputDir != null && item.job() != null) {
      return outputDir.resolve(item.job().value()).resolve(SignatureFile.NAME);
    }
    Path signature = item.signature();
    return signature == null ? item.manifest().resolveSibling(SignatureFile.NAME) : signature;
  }

  private FleetOutcome sign(
      FleetItem item, SigningKey key, Unbroken writing, Consumer<byte[]> noted) throws IOException {
    JobId job = item.job();
    if (job == null) {
      throw new IOException("no job is named");
    }
    byte[] manifest = FleetRun.manifest(item, SourceText.MAX_BYTES);
    if (manifest.length > SourceText.MAX_BYTES) {
      throw new FileSystemException(
          item.manifest().toString(),
          null,
          "has more than " + SourceText.MAX_BYTES + " bytes; 'waybill sign' takes it by itself");
    }
    noted.accept(manifest);
    Path target = target(item);
    Path above = outputDir;
    if (above != null && Files.exists(above.resolve(job.value()), LinkOption.NOFOLLOW_LINKS)) {
      // Before anything is read there.
      DeviceSignature.inFolder(above, job.value());
    }
    OutputFile.refuseAllButSignature(target);
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileSystemException(
          target.toString(), null, "is no file, expected a SIGNATURE file or nothing");
    }
    byte[] there =
        Files.isRegularFile(target)
            ? new Input(target.toString()).readUpTo(SignatureFile.MOST_BYTES)
            : new byte[0];
    Signature signature = Signer.standard().sign(job, manifest, key);
    byte[] content = SignatureFileWriter.render(new SignatureFile(version.version, job, signature));
    String word = "unchanged";
    if (!Arrays.equals(there, content)) {
      RootOfDevice.refuse(target);
      word = Files.exists(target) ? "replaced" : "written";
      if (above == null) {
        writing.write(() -> OutputFile.write(target, content));
      } else {
        writing.write(() -> writeInto(above, job.value(), content));
      }
    }
    return outcome(item, target, word, ManifestReader.read(manifest).count(Severity.ERROR));
  }

  /** A link in the place of the folder would lead the file to wherever somebody wants it. */
  private static void writeInto(Path above, String name, byte[] content) throws IOException {
    if (!Files.isDirectory(above)) {
      Files.createDirectories(above);
    }
    if (!Files.exists(above.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(above.resolve(name));
    }
    DeviceSignature.inFolder(above, name).write(content, true);
  }

  private static FleetOutcome outcome(FleetItem item, Path target, String word, long errors) {
    return new FleetOutcome(
        ExitCode.FINE,
        word,
        (out, paint) -> {
          out.println(
              paint.good(word)
                  + ": "
                  + Terminal.harmless(target.toString())
                  + " (job "
                  + item.job()
                  + ")");
          if (errors > 0) {
            out.println(
                "  but the manifest has "
                    + Commands.count(errors, "error")
                    + ": see 'waybill check "
                    + Terminal.harmless(item.manifest().toString())
                    + "'");
          }
        },
        json -> {
          FleetJson.device(json, item);
          json.writeStringField("jobId", String.valueOf(item.job()));
          json.writeStringField("outcome", word);
          json.writeStringField("signature", PossibleKey.path(target.toString()));
          json.writeNumberField("errors", errors);
        });
  }
}
