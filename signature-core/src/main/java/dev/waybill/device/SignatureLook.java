package dev.waybill.device;

import dev.waybill.signature.SignatureFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/** Looks at what stands under the name SIGNATURE. */
final class SignatureLook {
  private SignatureLook() {}

  static SignatureState at(DeviceRoot root) throws IOException {
    Path name = root.name(SignatureFile.NAME);
    BasicFileAttributes attributes;
    try {
      attributes = root.attributes(name);
    } catch (NoSuchFileException e) {
      return new SignatureState.Absent();
    }
    // Asked before opening: to open a pipe would be to wait for its other end.
    if (!attributes.isRegularFile()) {
      return new SignatureState.NotRegular(kind(attributes));
    }
    return new SignatureState.Present(beginning(root, name), attributes.size(), spelling(root));
  }

  /** Of a file no longer than a SIGNATURE file all its bytes, of a longer one a byte more. */
  static byte[] beginning(DeviceRoot root, Path name) throws IOException {
    try (FileChannel channel = root.openFile(name, StandardOpenOption.READ);
        InputStream in = Channels.newInputStream(channel)) {
      return in.readNBytes(SignatureFile.MOST_BYTES + 1);
    }
  }

  /**
   * Where capitals make no difference, the file that answers to SIGNATURE may be called otherwise.
   */
  private static String spelling(DeviceRoot root) throws IOException {
    try {
      root.attributes(root.name(SignatureFile.NAME.toLowerCase(Locale.ROOT)));
    } catch (NoSuchFileException e) {
      return SignatureFile.NAME;
    }
    String other = SignatureFile.NAME;
    try (DirectoryStream<Path> names = root.list()) {
      for (Path path : names) {
        String name = path.toString();
        if (name.equals(SignatureFile.NAME)) {
          return name;
        }
        if (name.equalsIgnoreCase(SignatureFile.NAME)) {
          other = name;
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return other;
  }

  private static SignatureState.Kind kind(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return SignatureState.Kind.LINK;
    }
    return attributes.isDirectory() ? SignatureState.Kind.DIRECTORY : SignatureState.Kind.OTHER;
  }
}
