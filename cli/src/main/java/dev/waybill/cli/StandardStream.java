package dev.waybill.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stream of the program; knows whether whoever read it has gone, as {@code head} does. */
final class StandardStream extends OutputStream {
  private final FileOutputStream stream;
  private boolean failed;
  private boolean left;

  StandardStream(FileOutputStream stream) {
    this.stream = stream;
  }

  /** Whether nobody reads any more, which is no failure of the machine. */
  boolean isLeft() {
    return left;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (failed) {
      return;
    }
    try {
      stream.write(bytes, from, length);
    } catch (IOException e) {
      failed = true;
      left = isBrokenPipe(e);
      throw e;
    }
  }

  /** The system words its error in the language of the user; that the stream is a pipe is plain. */
  private static boolean isBrokenPipe(IOException failure) {
    String message = failure.getMessage();
    if (message != null && message.endsWith("roken pipe")) {
      return true;
    }
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
