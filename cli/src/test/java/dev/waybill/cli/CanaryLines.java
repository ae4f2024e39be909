package dev.waybill.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Command lines over a {@link CanaryFolder}: at least one for every command. An option stands as
 * one word with its value.
 */
public final class CanaryLines {
  private static final Map<String, List<String>> LINES = new LinkedHashMap<>();

  static {
    String key = " --job-id=7K2QZ --key-file=key";
    LINES.put("new", List.of("import-s3", "export-s3 -o=out.txt"));
    LINES.put("check", List.of("m.txt", "m.txt slips.txt damaged.txt"));
    LINES.put("show", List.of("m.txt", "slips.txt"));
    LINES.put("fix", List.of("m.txt", "slips.txt", "slips.txt --write"));
    LINES.put("explain", List.of("", "pinCode"));
    LINES.put("schema", List.of(""));
    LINES.put(
        "sign",
        List.of(
            "m.txt" + key,
            "slips.txt -o=out.txt" + key,
            "m.txt --job-id=7K2QZ --credentials=credentials --profile=other"));
    LINES.put(
        "verify",
        List.of(
            "m.txt --signature=SIGNATURE" + key,
            "m.txt --signature=wrong --explain" + key,
            "m.txt --signature=cut --explain" + key,
            "m.txt --device=device --credentials=tool.properties"));
    LINES.put(
        "prepare",
        List.of(
            "device --manifest=m.txt --allow-directory --dry-run --replace" + key,
            "device --manifest=m.txt --allow-directory --yes --replace" + key,
            "device --manifest=slips.txt --allow-directory --yes" + key,
            "device --job=7K2QZ --allow-directory --dry-run --key-file=key --jobs=jobs"));
    LINES.put(
        "preflight",
        List.of(
            "device --manifest=m.txt" + key,
            "device --manifest=slips.txt --credentials=credentials",
            "device --job=53TX4 --jobs=jobs"));
    LINES.put(
        "sign --fleet",
        List.of(
            "--output-dir=out --fleet=fleet.csv --key-file=key",
            "--fleet=fleet --job-from-folder --credentials=credentials"));
    LINES.put(
        "verify --fleet",
        List.of(
            "--fleet=fleet.csv --key-file=key",
            "--fleet=fleet --job-from-folder --credentials=credentials"));
    LINES.put(
        "prepare --fleet",
        List.of(
            "--fleet=fleet.csv --dry-run --allow-directory --replace --key-file=key",
            "--fleet=fleet --job-from-folder --dry-run --allow-directory --credentials=credentials"));
    LINES.put(
        "preflight --fleet",
        List.of("--fleet=fleet.csv --key-file=key", "--fleet=fleet --credentials=credentials"));
    LINES.put(
        "status",
        List.of(
            "answer.xml",
            "answer.text",
            "answer.table --show-secrets",
            "answer.cut",
            "answer.yaml --format=json",
            "answer.json --output=table",
            "answer.cut --output=json",
            "answer.table --query=CurrentManifest",
            "answer.xml --field=CurrentManifest -o=out.txt"));
    String jobs = " --jobs=jobs";
    LINES.put("job", List.of("--help"));
    LINES.put(
        "job add",
        List.of(
            "answer.json" + jobs,
            "answer.cut" + jobs,
            "answer.xml --manifest=m.txt --jobs=missing",
            "--job=7K2QZ --inventory=m.txt --certificate=key" + jobs));
    LINES.put("job list", List.of("--jobs=jobs"));
    LINES.put("job show", List.of("7K2QZ" + jobs, "53TX4" + jobs));
    LINES.put(
        "job check",
        List.of(
            "7K2QZ --device=device --key-file=key" + jobs,
            "53TX4 --credentials=credentials" + jobs));
    String call = " --job-type=Import --key-file=key" + jobs;
    LINES.put(
        "create-job",
        List.of(
            "--manifest=file://m.txt --no-validate-only" + call,
            "--manifest=file://slips.txt --validate-only --verbose --job-type=Export"
                + " --credentials=credentials"
                + jobs));
    LINES.put(
        "update-job",
        List.of(
            "--job-id=7K2QZ --manifest=file://m.txt --no-validate-only" + call,
            "--job-id=7K2QZ --manifest=file://damaged.txt --validate-only --verbose"
                + " --job-type=Import --credentials=credentials"
                + jobs));
    LINES.put("get-status", List.of("--job-id=7K2QZ" + jobs, "--job-id=53TX4 --debug" + jobs));
    LINES.put("list-jobs", List.of("--jobs=jobs"));
    LINES.put("cancel-job", List.of("--job-id=7K2QZ" + jobs));
    LINES.put("help", List.of("", "sign"));
    LINES.put("generate-completion", List.of(""));
  }

  private CanaryLines() {}

  /** The commands that there are lines for; those for fleets are commands of their own. */
  public static Set<String> commands() {
    return LINES.keySet();
  }

  static List<List<String>> all() {
    List<List<String>> lines = new ArrayList<>();
    LINES.forEach(
        (command, all) -> {
          for (String line : all) {
            List<String> words =
                new ArrayList<>(List.of(command.replace(" --fleet", "").split(" ")));
            Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
            lines.add(words);
          }
        });
    return lines;
  }

  /** The first line of each command. */
  public static List<List<String>> firstOfEach() {
    Set<String> seen = new LinkedHashSet<>();
    return all().stream().filter(line -> seen.add(command(line))).toList();
  }

  static List<String> commandWords(List<String> line) {
    return line.subList(0, line.get(0).equals("job") && !line.get(1).startsWith("-") ? 2 : 1);
  }

  /** Its key among the lines. */
  public static String command(List<String> line) {
    boolean isFleet = line.stream().anyMatch(word -> word.startsWith(FleetHint.OPTION));
    return String.join(" ", commandWords(line)) + (isFleet ? " " + FleetHint.OPTION : "");
  }

  static CommandSpec spec(List<String> line) {
    // Of the first word is the line itself.
    CommandLine command = Main.commandLine(line.toArray(String[]::new));
    List<String> words = commandWords(line);
    for (String word : words.subList(1, words.size())) {
      command = Objects.requireNonNull(command.getSubcommands().get(word));
    }
    return command.getCommandSpec();
  }
}
