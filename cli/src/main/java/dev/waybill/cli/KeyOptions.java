package dev.waybill.cli;

import dev.waybill.signature.SigningKey;
import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** As POSIX has them, in capitals or not. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

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

  /** The key to sign with, asked for on the terminal when no source was given and none is set. */
  SigningKey readToSign(CommandSpec spec) throws IOException {
    return read(spec, KeyText.Use.SIGNING);
  }

  /** The key to verify with, likewise. */
  SigningKey readToVerify(CommandSpec spec) throws IOException {
    return read(spec, KeyText.Use.VERIFYING);
  }

  /** The key to verify with when there is a source or the usual variable; null when not. */
  @Nullable SigningKey readToVerifyIfGiven(CommandSpec spec) throws IOException {
    return readIfGiven(spec, KeyText.Use.VERIFYING);
  }

  private SigningKey read(CommandSpec spec, KeyText.Use use) throws IOException {
    SigningKey key = readIfGiven(spec, use);
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
      return KeyText.key(spec, utf8(typed), "the line typed", use);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private static byte[] utf8(char[] typed) throws IOException {
    ByteBuffer room = ByteBuffer.allocate(Math.multiplyExact(typed.length, 3));
    var result = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(typed), room, true);
    byte[] bytes = Arrays.copyOf(room.array(), room.position());
    Arrays.fill(room.array(), (byte) 0);
    if (result.isError()) {
      Arrays.fill(bytes, (byte) 0);
      throw new IOException("the line typed is no text: half a surrogate pair in it");
    }
    return bytes;
  }

  /** Whether the command line names a source. */
  boolean isGiven() {
    return source.variable != null
        || source.file != null
        || source.standardInput
        || source.credentials != null;
  }

  /** The key from the given source or the usual environment variable; null when there is none. */
  private @Nullable SigningKey readIfGiven(CommandSpec spec, KeyText.Use use) throws IOException {
    Path file = source.file;
    Path credentials = source.credentials;
    if (profile != null && credentials == null) {
      throw new ParameterException(spec.commandLine(), "--profile needs --credentials");
    }
    if (file != null) {
      String shown = PossibleKey.shown(file.toString(), "the file of --key-file");
      warnOfOthers(spec, file, shown);
      return KeyText.key(spec, readKeyFile(file, shown), shown, use);
    }
    if (source.standardInput) {
      return KeyText.key(spec, System.in.readNBytes(KeyText.MOST_BYTES + 1), "standard input", use);
    }
    if (credentials != null) {
      String shown = PossibleKey.shown(credentials.toString(), "the file of --credentials");
      warnOfOthers(spec, credentials, shown);
      try (CredentialsFile keys = CredentialsFile.read(credentials, shown)) {
        SettingValue secret = keys.secretKey(profile == null ? "default" : profile);
        if (secret.isQuoted()) {
          say(spec, "the quotes around the key in " + shown + " are not part of the key; left out");
        }
        return KeyText.key(spec, secret.toBytes(), shown, use);
      }
    }
    String variable = source.variable;
    String value = System.getenv(variable == null ? DEFAULT_VARIABLE : variable);
    if (value == null || value.isEmpty()) {
      if (variable != null) {
        throw new ParameterException(
            spec.commandLine(),
            "the environment variable of --key-env is "
                + (value == null ? "not set" : "empty")
                + (VARIABLE.matcher(variable).matches() && !KeyText.isAccessKeyId(variable)
                    ? ""
                    : "; what was given does not look like the name of one"));
      }
      return null;
    }
    return KeyText.key(
        spec, value.getBytes(StandardCharsets.UTF_8), "the environment variable", use);
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
          && isOn(file.toRealPath(), device.toRealPath())) {
        throw new ParameterException(
            spec.commandLine(),
            "the file with the key is on the device that is to be shipped: keep it elsewhere, and"
                + " make a new key if the device has left your hands with it");
      }
    }
  }

  /** Also by another mount of the same device, or by another name of the file. */
  private static boolean isOn(Path file, Path device) throws IOException {
    if (file.startsWith(device)) {
      return true;
    }
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")
        || !number(file).equals(number(device))) {
      return false;
    }
    Path above = device.getParent();
    boolean isMounted = above != null && !number(above).equals(number(device));
    return isMounted || (Integer) Files.getAttribute(file, "unix:nlink") > 1;
  }

  /** Of the file system that a file is in. */
  private static Object number(Path path) throws IOException {
    return Files.getAttribute(path, "unix:dev");
  }

  /** Only where the file system knows owners; a pipe of the shell belongs to nobody else. */
  private static void warnOfOthers(CommandSpec spec, Path file, String shown) {
    try {
      if (!Files.isRegularFile(file)) {
        return;
      }
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
      if (!Collections.disjoint(mode, READ_BY_OTHERS)) {
        say(
            spec,
            "warning: other users of this machine may read "
                + shown
                + "; 'chmod 600' keeps them out");
      }
      if (mode.contains(PosixFilePermission.OTHERS_WRITE) || OpenFolders.areAbove(file)) {
        say(
            spec,
            "warning: every user of this machine may put another key in the place of "
                + shown
                + "; keep it in a folder of your own");
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Reading the file itself says what is wrong with it.
      return;
    }
  }

  private static byte[] readKeyFile(Path file, String shown) throws IOException {
    try {
      return new Input(file.toString()).readUpTo(KeyText.MOST_BYTES);
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(shown);
    }
  }

  private static void say(CommandSpec spec, String sentence) {
    spec.commandLine().getErr().println("waybill: " + sentence);
  }
}
