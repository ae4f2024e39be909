package dev.waybill.job.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a release of the provider's command line once printed, as the corpus keeps it.
 *
 * @param folder of the case
 * @param responses what the service answered, page by page
 * @param release such as {@code 2.9.19}
 * @param arguments from {@code importexport} on
 * @param configuration what stood in its configuration file; empty for nothing
 * @param status its exit status
 * @param output the file with what it printed to standard output, or for a refusal to standard
 *     error; null when it printed nothing
 */
record RealRun(
    Path folder,
    List<Path> responses,
    String release,
    List<String> arguments,
    String configuration,
    int status,
    @Nullable Path output) {

  static List<RealRun> all(Path corpus) {
    try (Stream<Path> folders = Files.list(corpus.resolve("api"))) {
      return folders
          .sorted()
          .filter(folder -> Files.exists(folder.resolve("meta.json")))
          .flatMap(RealRun::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<RealRun> of(Path folder) {
    // JSON without surprises is YAML too, and a parser for that is here already.
    Map<?, ?> meta =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(read(folder.resolve("meta.json")));
    List<Path> responses =
        list(meta.get("responses")).map(String::valueOf).map(folder::resolve).toList();
    return list(meta.get("runs")).map(Map.class::cast).map(run -> of(folder, responses, run));
  }

  private static RealRun of(Path folder, List<Path> responses, Map<?, ?> run) {
    Object output =
        run.containsKey("same_as")
            ? run.get("same_as")
            : run.get("stdout") == null ? run.get("stderr") : run.get("stdout");
    return new RealRun(
        folder,
        responses,
        String.valueOf(run.get("cli")).replaceFirst("v\\d-", ""),
        list(run.get("args")).map(String::valueOf).toList(),
        Objects.toString(run.get("config"), ""),
        (Integer) Objects.requireNonNull(run.get("exit")),
        output == null ? null : folder.resolve(output.toString()));
  }

  private static Stream<?> list(@Nullable Object items) {
    return ((List<?>) Objects.requireNonNull(items)).stream();
  }

  /** What follows an option; empty when it is not there. */
  String option(String name) {
    int at = arguments.indexOf(name);
    return at < 0 ? "" : arguments.get(at + 1);
  }

  boolean isRefusal() {
    return status != 0;
  }

  /** Whether the file that it refers to is in this copy of the corpus. */
  boolean isKept() {
    return output == null || Files.exists(output);
  }

  String printed() {
    return output == null ? "" : read(output);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName()
        + (" " + release + " " + String.join(" ", arguments) + " " + configuration);
  }
}
