package dev.waybill.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A device and the manifest it is shipped with. */
final class DeviceOptions {
  @Parameters(paramLabel = "DEVICE", description = "the root of the mounted device")
  Path device = Path.of("");

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      required = true,
      description = "the manifest; - is standard input")
  String manifest = "";
}
