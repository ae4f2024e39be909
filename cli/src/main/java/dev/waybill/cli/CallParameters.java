package dev.waybill.cli;

import dev.waybill.job.Operation;
import dev.waybill.service.request.RequestMember;
import dev.waybill.service.request.Requests;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * All parameters of a call: those of the command line win, and may name a file that has the value.
 * A file that cannot be read makes the command line wrong, as it does for the provider's.
 */
final class CallParameters {
  private static final String FILE = "file://";
  private static final String BINARY_FILE = "fileb://";

  /** What a shell leaves alone behind {@code file://}, and Python then resolves. */
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{([^}]+)\\})");

  private final CommandSpec spec;
  private final Operation operation;
  private final Map<String, String> given;
  private final Map<String, String> input;
  private final boolean noPaginate;

  CallParameters(
      CommandSpec spec,
      Operation operation,
      Map<String, String> given,
      Map<String, String> input,
      boolean noPaginate) {
    this.spec = spec;
    this.operation = operation;
    this.given = given;
    this.input = input;
    this.noPaginate = noPaginate;
  }

  /** Of a list: whether one page is wanted as the service sends it, and not all of them. */
  boolean wantsOnePage() {
    return noPaginate || has("MaxJobs") || has("Marker");
  }

  boolean has(String member) {
    return given.containsKey(member) || input.containsKey(member);
  }

  /** The options that are missing, as usages write them. */
  List<String> missing() {
    return Requests.of(operation).stream()
        .filter(member -> member.required() && !has(member.name()))
        .map(CallParameters::usage)
        .toList();
  }

  private static String usage(RequestMember member) {
    String option = member.option();
    return member.type() == RequestMember.Type.BOOLEAN
        ? option + " or --no-" + option.substring(2)
        : option;
  }

  /** A value as text; empty when it is absent. */
  String text(String member) {
    return decoded(spec, option(member), bytes(member));
  }

  /** A value as it is: only parameters of the command line can name a file. */
  byte[] bytes(String member) {
    String written = given.get(member);
    return written == null
        ? encoded(spec, option(member), input.getOrDefault(member, ""))
        : bytes(spec, option(member), written);
  }

  boolean isTrue(String member) {
    return text(member).equals("true");
  }

  private String option(String member) {
    return Requests.of(operation).stream()
        .filter(one -> one.name().equals(member))
        .map(RequestMember::option)
        .findFirst()
        .orElse(member);
  }

  /** Where a manifest came from, for what is said of it; null when it was written out. */
  @Nullable String file(String member) {
    String written = given.getOrDefault(member, "");
    return written.startsWith(FILE) ? expanded(written.substring(FILE.length())) : null;
  }

  /** Whether a file's name stands where its content belongs. */
  boolean isNameOfFile(String member) {
    String written = given.getOrDefault(member, "");
    return file(member) == null
        && !written.contains("\n")
        && !written.isEmpty()
        && (!written.contains(":") || written.contains("/") || written.contains("\\"));
  }

  /** What an option's value stands for: itself, or the content of a file. */
  static String text(CommandSpec spec, String option, String written) {
    return decoded(spec, option, bytes(spec, option, written));
  }

  private static byte[] bytes(CommandSpec spec, String option, String written) {
    if (written.startsWith(BINARY_FILE)) {
      throw wrong(
          spec, option, "fileb:// stands for bytes, and it takes a text: write file:// instead");
    }
    if (!written.startsWith(FILE)) {
      return encoded(spec, option, written);
    }
    String unable = "Unable to load paramfile " + PossibleKey.shown(written, "the file") + ": ";
    try {
      byte[] content =
          new Input(expanded(written.substring(FILE.length()))).readUpTo(SourceText.MAX_BYTES);
      if (content.length > SourceText.MAX_BYTES) {
        throw wrong(spec, option, unable + "has more than " + SourceText.MAX_BYTES + " bytes");
      }
      return content;
    } catch (IOException e) {
      throw wrong(spec, option, unable + FailureHandler.reason(e));
    }
  }

  /** With the home directory and variables that there are; those that there are not stay. */
  private static String expanded(String path) {
    boolean isAtHome = path.equals("~") || path.startsWith("~/");
    String whole = isAtHome ? System.getProperty("user.home") + path.substring(1) : path;
    return VARIABLE
        .matcher(whole)
        .replaceAll(
            found -> {
              String name = found.group(1) == null ? found.group(2) : found.group(1);
              String value = System.getenv(name);
              return Matcher.quoteReplacement(value == null ? found.group() : value);
            });
  }

  /** A character that is none must not be signed as another. */
  private static String decoded(CommandSpec spec, String option, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw wrong(spec, option, "text contents could not be decoded: they are not in UTF-8");
    }
  }

  private static byte[] encoded(CommandSpec spec, String option, String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] encoded = new byte[bytes.remaining()];
      bytes.get(encoded);
      return encoded;
    } catch (CharacterCodingException e) {
      throw wrong(spec, option, "it has half a character in it");
    }
  }

  private static ParameterException wrong(CommandSpec spec, String option, String why) {
    return new ParameterException(
        spec.commandLine(), "Error parsing parameter '" + option + "': " + why);
  }
}
