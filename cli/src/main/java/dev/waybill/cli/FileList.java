package dev.waybill.cli;

import dev.waybill.option.Catalogue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The names of files that stand in another file: one a line, or with a NUL behind each as {@code
 * find -print0} writes them. Lines that are blank are none.
 */
final class FileList {
  /** A million paths of usual length; what is larger was given by mistake. */
  private static final int MAX_BYTES = 64 << 20;

  private static final Pattern OPTION = Pattern.compile("\\s*(\\w+)\\s*:");

  private FileList() {}

  /**
   * The names in their order, at least one.
   *
   * @throws IOException when the list cannot be read
   * @throws ParameterException when it is none, or is empty
   */
  static List<String> read(CommandSpec spec, Input list) throws IOException {
    byte[] bytes = list.readUpTo(MAX_BYTES);
    if (bytes.length > MAX_BYTES) {
      throw refusal(spec, list, "has more than " + MAX_BYTES + " bytes");
    }
    String text = text(spec, list, bytes);
    Stream<String> parts =
        text.indexOf('\0') >= 0
            ? Stream.of(text.split("\0")).filter(name -> !name.isEmpty())
            : text.lines().filter(line -> !line.isBlank());
    List<String> names = parts.toList();
    if (names.isEmpty()) {
      throw refusal(spec, list, "names no file");
    }
    for (String name : names) {
      checkName(spec, list, name);
    }
    return names;
  }

  private static String text(CommandSpec spec, Input list, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // As Windows begins the files that its programs write.
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refusal(spec, list, "is not UTF-8");
    }
  }

  private static void checkName(CommandSpec spec, Input list, String name) {
    Matcher option = OPTION.matcher(name);
    if (option.lookingAt() && !Catalogue.named(option.group(1)).isEmpty()) {
      // Not repeated as a name that does not exist: it may be the line of a password.
      throw refusal(spec, list, "is a manifest, expected a list of names; give it as an argument");
    }
    try {
      Path file = Path.of(name);
      if (PossibleKey.isAmong(name) && Files.notExists(file)) {
        throw refusal(
            spec,
            list,
            "has a line with a password, a signature or a key, expected a list of names");
      }
    } catch (InvalidPathException e) {
      throw refusal(spec, list, "has a name that no file can have here");
    }
  }

  private static ParameterException refusal(CommandSpec spec, Input list, String what) {
    return new ParameterException(
        spec.commandLine(),
        "--files-from: "
            + FailureHandler.sentence(new FileSystemException(list.name(), null, what)));
  }
}
