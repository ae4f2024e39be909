package dev.waybill.signature;

import dev.waybill.text.SourceText;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.crypto.macs.HMac;

/** Starts a main class of the tests in a Java of its own. */
public final class ChildJvm {
  private ChildJvm() {}

  /** With everything on its class path that signature-core has at run time, and with the tests. */
  public static Process start(List<String> options, Class<?> main, String... arguments)
      throws IOException {
    return new ProcessBuilder(command(options, main, arguments)).redirectErrorStream(true).start();
  }

  /** The same, to be started by something else. */
  public static List<String> command(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        Stream.of(Signer.class, SourceText.class, main, HMac.class)
            .map(ChildJvm::location)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** What it prints until it ends by itself. */
  static String output(List<String> options, Class<?> main) throws Exception {
    Process process = start(options, main);
    try (var out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("exit status " + process.exitValue() + ":\n" + text);
      }
      return text;
    }
  }

  private static String location(Class<?> of) {
    try {
      return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
