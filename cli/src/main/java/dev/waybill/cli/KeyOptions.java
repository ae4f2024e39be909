package dev.waybill.cli;

import dev.waybill.signature.SigningKey;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Where the secret access key comes from. Never from an argument, which every user of the machine
 * can read.
 */
final class KeyOptions {
  private static final String DEFAULT_VARIABLE = "AWS_SECRET_ACCESS_KEY";

  /** What a secret access key has; other lengths are signed with, but said. */
  private static final int USUAL_LENGTH_BYTES = 40;

  private static final int MAX_BYTES = 4096;

  private static final Set<PosixFilePermission> READ_BY_OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  /** One of these. */
  static final class Source {
    @Option(
        names = "--key-env",
        paramLabel = "NAME",
        description = "environment variable that holds the key (default: " + DEFAULT_VARIABLE + ")")
    @Nullable String variable;

    @Option(
        names = "--key-file",
        paramLabel = "FILE",
        description = "file that holds the key and nothing else")
    @Nullable Path file;

    @Option(names = "--key-stdin", description = "read the key from standard input")
    boolean standardInput;

    @Option(
        names = "--credentials",
        paramLabel = "FILE",
        description = "shared credentials file, or AwsCredentials.properties")
    @Nullable Path credentials;
  }

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  Source source = new Source();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "profile in the credentials file (default: default)")
  @Nullable String profile;

  /** Whether the key would be taken from standard input, so that nothing else can be. */
  boolean takesStandardInput() {
    return source.standardInput;
  }

  /** The key, asked for on the terminal when no source was given and the environment has none. */
  SigningKey read(CommandSpec spec) throws IOException {
    SigningKey key = readIfGiven(spec);
    if (key != null) {
      return key;
    }
    Console console = Terminal.console();
    if (console == null) {
      throw new ParameterException(
          spec.commandLine(),
          "no key: set "
              + DEFAULT_VARIABLE
              + ", or use --key-env, --key-file, --key-stdin or --credentials");
    }
    char[] typed = console.readPassword("Secret access key: ");
    if (typed == null || typed.length == 0) {
      throw new ParameterException(spec.commandLine(), "no key was typed");
    }
    try {
      return SigningKey.ofUtf8(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  /** The key from the given source or the usual environment variable; null when there is none. */
  @Nullable SigningKey readIfGiven(CommandSpec spec) throws IOException {
    Path file = source.file;
    Path credentials = source.credentials;
    if (profile != null && credentials == null) {
      throw new ParameterException(spec.commandLine(), "--profile needs --credentials");
    }
    if (file != null) {
      String shown = PossibleKey.shown(file.toString(), "the file of --key-file");
      warnIfOthersMayRead(spec, file, shown);
      return key(spec, readKeyFile(file, shown), shown);
    }
    if (source.standardInput) {
      return key(spec, System.in.readNBytes(MAX_BYTES + 1), "standard input");
    }
    if (credentials != null) {
      String shown = PossibleKey.shown(credentials.toString(), "the file of --credentials");
      warnIfOthersMayRead(spec, credentials, shown);
      byte[] secret =
          CredentialsFile.read(credentials, shown)
              .secretKey(profile == null ? "default" : profile)
              .getBytes(StandardCharsets.UTF_8);
      return key(spec, secret, shown);
    }
    String variable = source.variable;
    String value = System.getenv(variable == null ? DEFAULT_VARIABLE : variable);
    if (value == null || value.isEmpty()) {
      if (variable != null) {
        throw new ParameterException(
            spec.commandLine(),
            "the environment variable of --key-env is " + (value == null ? "not set" : "empty"));
      }
      return null;
    }
    return key(spec, value.getBytes(StandardCharsets.UTF_8), "the environment variable");
  }

  /**
   * Refuses a key that is about to be shipped.
   *
   * @throws ParameterException when the file with the key is on the device
   */
  void refuseOnDevice(CommandSpec spec, Path device) throws IOException {
    for (Path file : new Path[] {source.file, source.credentials}) {
      if (file != null
          && Files.exists(file)
          && Files.exists(device)
          && file.toRealPath().startsWith(device.toRealPath())) {
        throw new ParameterException(
            spec.commandLine(),
            "the file with the key is on the device that is to be shipped: keep it elsewhere, and make a new key if the device has left your hands with it");
      }
    }
  }

  /** Only where the file system knows owners; a pipe of the shell belongs to nobody else. */
  private static void warnIfOthersMayRead(CommandSpec spec, Path file, String shown) {
    try {
      if (Files.isRegularFile(file)
          && !Collections.disjoint(Files.getPosixFilePermissions(file), READ_BY_OTHERS)) {
        spec.commandLine()
            .getErr()
            .println(
                "waybill: warning: other users of this machine may read "
                    + shown
                    + "; 'chmod 600' keeps them out");
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Reading the file itself says what is wrong with it.
      return;
    }
  }

  private static byte[] readKeyFile(Path file, String shown) throws IOException {
    try {
      return new Input(file.toString()).readUpTo(MAX_BYTES);
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(shown);
    }
  }

  private static SigningKey key(CommandSpec spec, byte[] bytes, String from) throws IOException {
    byte[] own = bytes;
    try {
      int length = withoutLineEnd(bytes);
      if (bytes.length > MAX_BYTES) {
        throw new IOException(from + " holds more than " + MAX_BYTES + " bytes, which is no key");
      }
      if (length == 0) {
        throw new IOException(from + " holds no key");
      }
      if (length < bytes.length) {
        spec.commandLine()
            .getErr()
            .println(
                "waybill: the line end behind the key in "
                    + from
                    + " is not part of the key; left out");
      }
      if (length != USUAL_LENGTH_BYTES) {
        spec.commandLine()
            .getErr()
            .println(
                "waybill: the key in "
                    + from
                    + " does not have the "
                    + USUAL_LENGTH_BYTES
                    + " characters of a secret access key; used all the same");
      }
      own = Arrays.copyOf(bytes, length);
      return SigningKey.ofBytes(own);
    } finally {
      Arrays.fill(own, (byte) 0);
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** One LF or CR LF at the end belongs to the file, not to the key. */
  private static int withoutLineEnd(byte[] bytes) {
    int length = bytes.length;
    if (length > 0 && bytes[length - 1] == '\n') {
      length--;
      if (length > 0 && bytes[length - 1] == '\r') {
        length--;
      }
    }
    return length;
  }
}
