package dev.waybill.cli;

import dev.waybill.rule.ConfigurationReading;
import dev.waybill.shipment.FleetFolders;
import dev.waybill.shipment.FleetItem;
import dev.waybill.shipment.FleetListReader;
import dev.waybill.shipment.FleetListReading;
import dev.waybill.shipment.ListedItems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which devices a command is about. */
final class FleetOptions {
  /** What to say where a job is needed. */
  static final String JOB = "job: a list needs it in a column job, folders need --job-from-folder";

  private static final int MOST_SAID = 10;

  @Option(
      names = FleetHint.OPTION,
      arity = "0..*",
      required = true,
      paramLabel = "LIST",
      description = {
        "a list in CSV with the header row device,manifest,job[,signature]; - is standard input",
        "or a folder with a manifest (manifest.txt, .yaml, .yml, or no ending), whose device is 'device' in it or itself",
        "or a folder of such folders",
        "or a pattern of such folders or of manifests, in quotes"
      })
  List<String> sources = List.of();

  @Option(
      names = "--job-from-folder",
      description = "the job of each manifest is the name of the folder that it is in")
  boolean jobFromFolder;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "items under way at the same time (default: one for each processor)")
  int threads = Runtime.getRuntime().availableProcessors();

  /** Known, so that it is refused in words of its own. */
  @Option(names = DeviceOptions.JOB, paramLabel = "ID", hidden = true)
  @Nullable String job;

  private final List<Path> passedOver = new ArrayList<>();

  /** Folders in which no manifest was found, once {@link #items} is done. */
  List<Path> passedOver() {
    return passedOver;
  }

  /**
   * All items, each once.
   *
   * @throws IOException when a list cannot be read
   * @throws ConfigurationException when a list has faults; nothing has been done then
   */
  List<FleetItem> items(CommandSpec spec, KeyOptions keys)
      throws IOException, ConfigurationException {
    if (job != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--job and --fleet exclude each other: a fleet says itself which jobs its devices are of");
    }
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads takes a number from 1 on");
    }
    if (sources.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--fleet needs a list, a folder or a pattern");
    }
    long fromStandardInput = sources.stream().filter("-"::equals).count();
    if (fromStandardInput + (keys.takesStandardInput() ? 1 : 0) > 1) {
      throw new ParameterException(
          spec.commandLine(), "only one thing can come from standard input");
    }
    FleetItems.Builder items = FleetItems.builder();
    for (String source : new LinkedHashSet<>(sources)) {
      try {
        add(spec, source, items);
      } catch (InvalidPathException e) {
        throw new ParameterException(
            spec.commandLine(), "--fleet: a name that no file can have here");
      }
    }
    sayPassedOver(spec);
    List<FleetItem> all =
        items.build(jobFromFolder ? FleetFolders::withJobOfFolder : UnaryOperator.identity());
    if (all.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--fleet: no manifest was found; it is called manifest.txt, .yaml, .yml or has no ending");
    }
    return all;
  }

  /** Refuses a fleet of which an item does not name what the command cannot do without. */
  void refuse(CommandSpec spec, List<FleetItem> items, Predicate<FleetItem> lacks, String what) {
    items.stream()
        .filter(item -> item.fault() == null && lacks.test(item))
        .findFirst()
        .ifPresent(
            item -> {
              throw new ParameterException(
                  spec.commandLine(), Terminal.harmless(item.place()) + " names no " + what);
            });
  }

  private void add(CommandSpec spec, String source, FleetItems.Builder items)
      throws IOException, ConfigurationException {
    Input input = new Input(source);
    if (input.isStandardInput()) {
      items.addListed(listed(spec, input, Path.of("")));
    } else if (!Files.exists(input.path()) && FleetFolders.isPattern(source)) {
      add(FleetFolders.matching(source), items);
    } else if (Files.isDirectory(input.path())) {
      add(FleetFolders.in(input.path()), items);
    } else {
      Path folder = input.path().getParent();
      items.addListed(listed(spec, input, folder == null ? Path.of("") : folder));
    }
  }

  private void add(FleetFolders.Found found, FleetItems.Builder items) {
    passedOver.addAll(found.passedOver());
    items.addFound(found.items());
  }

  private static ListedItems listed(CommandSpec spec, Input list, Path folder)
      throws IOException, ConfigurationException {
    FleetListReading reading =
        FleetListReader.read(
            list.readUpTo(FleetListReader.MOST_BYTES),
            folder,
            list.isStandardInput() ? "<stdin>" : list.name());
    if (reading instanceof FleetListReading.Refused refused) {
      if (refused.more() > 0) {
        spec.commandLine()
            .getErr()
            .println(
                "waybill: the list has "
                    + (refused.faults().size() + refused.more())
                    + " faults; the first are told");
      }
      throw new ConfigurationException(
          PossibleKey.shown(list.shown(), "the list"),
          refused.faults().stream()
              .map(fault -> new ConfigurationReading.Fault(fault.position(), fault.message()))
              .toList());
    }
    return ((FleetListReading.Read) reading).items();
  }

  private void sayPassedOver(CommandSpec spec) {
    var err = spec.commandLine().getErr();
    passedOver.stream()
        .limit(MOST_SAID)
        .forEach(
            folder ->
                err.println(
                    "waybill: "
                        + Terminal.harmless(folder.toString())
                        + ": no manifest in it; passed over"));
    if (passedOver.size() > MOST_SAID) {
      err.println("waybill: and " + (passedOver.size() - MOST_SAID) + " more without a manifest");
    }
  }
}
