package dev.waybill.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file named on the command line, or standard input when the name is {@code -}. */
final class Input {
  private final String name;

  Input(String name) {
    this.name = name;
  }

  boolean isStandardInput() {
    return name.equals("-");
  }

  /** How it is called in reports. */
  String shown() {
    return isStandardInput()
        ? "<stdin>"
        : PossibleKey.isWholeKey(name) ? "the file" : Terminal.nameForLine(name);
  }

  /** The name as it was given, for JSON. */
  String name() {
    return PossibleKey.path(name);
  }

  /** The path; only for what is not standard input. */
  Path path() {
    return Path.of(name);
  }

  /** The whole content, from its beginning; standard input can be opened once. */
  InputStream open() throws IOException {
    if (isStandardInput()) {
      return System.in;
    }
    if (Files.isDirectory(path())) {
      throw new FileSystemException(name, null, "is a directory, expected a file");
    }
    return Files.newInputStream(path());
  }

  /** The same for what may be signed however long it is, but not for ever. */
  InputStream openManifest() throws IOException {
    return new EndlessInput(open(), shown());
  }

  /** At most this many bytes and one more, so that the caller can tell whether there are more. */
  byte[] readUpTo(int limit) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(limit + 1);
    }
  }

  /** A stream that gives first what was read from it already. */
  static InputStream rewound(byte[] beginning, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(beginning), rest);
  }
}
