package dev.waybill.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A main class: replaces SIGNATURE over and over, to be killed while it does. */
final class WriteUntilKilled {
  /** As long as a file may be, so that a torn one would show. */
  static final List<byte[]> CONTENTS = List.of(filled('a'), filled('b'));

  private WriteUntilKilled() {}

  public static void main(String[] arguments) throws IOException {
    DeviceSignature signature = DeviceSignature.in(Path.of(arguments[0]));
    // The first takes many times as long as those that follow, and most of it before it writes.
    signature.write(CONTENTS.get(1), true);
    System.out.println("started");
    for (int i = 0; ; i++) {
      signature.write(CONTENTS.get(i % CONTENTS.size()), true);
    }
  }

  private static byte[] filled(char with) {
    byte[] bytes = "version:2.0\n".repeat(300).getBytes(StandardCharsets.US_ASCII);
    Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) with);
    return bytes;
  }
}
