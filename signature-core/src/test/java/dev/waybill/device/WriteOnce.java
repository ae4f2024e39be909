package dev.waybill.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A main class: writes SIGNATURE once and prints how that went. */
final class WriteOnce {
  private WriteOnce() {}

  public static void main(String[] arguments) throws IOException {
    byte[] content = "version:2.0\n".getBytes(StandardCharsets.US_ASCII);
    System.out.println(DeviceSignature.in(Path.of(arguments[0])).write(content, false).kind());
  }
}
