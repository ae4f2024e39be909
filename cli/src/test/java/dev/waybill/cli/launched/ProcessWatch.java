package dev.waybill.cli.launched;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every user of a Linux machine, or every program of the same user, can see of a process and
 * of those that it starts while it runs: arguments and environment.
 */
final class ProcessWatch {
  private static final long MILLIS_BETWEEN_LOOKS = 3;

  private final Process process;
  private final Set<String> arguments = ConcurrentHashMap.newKeySet();
  private final Set<String> environments = ConcurrentHashMap.newKeySet();
  private final Thread watcher = new Thread(this::watch, "process watch");

  private ProcessWatch(Process process) {
    this.process = process;
  }

  static ProcessWatch of(Process process) {
    ProcessWatch watch = new ProcessWatch(process);
    watch.watcher.start();
    return watch;
  }

  private void watch() {
    while (process.isAlive()) {
      look();
      try {
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Once more, now. */
  void look() {
    Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .forEach(
            handle -> {
              Path seen = Path.of("/proc", String.valueOf(handle.pid()));
              read(seen.resolve("cmdline"), arguments);
              read(seen.resolve("environ"), environments);
            });
  }

  /** A process that has ended meanwhile shows nothing. */
  private static void read(Path file, Set<String> all) {
    try {
      all.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' '));
    } catch (IOException e) {
      // It was there a moment ago.
      return;
    }
  }

  /** A command line on each line. */
  String arguments() {
    return arguments.stream().sorted().collect(Collectors.joining("\n"));
  }

  String environments() {
    return environments.stream().sorted().collect(Collectors.joining("\n"));
  }

  /** Waits for the last look. */
  void end() throws InterruptedException {
    watcher.join();
  }
}
