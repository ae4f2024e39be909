package dev.waybill.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The names in the root of a device, by which people know it again.
 *
 * @param newest a handful of them, the one that changed last first; directories end in a slash
 * @param count how many there are
 * @param fingerprint the same for the same names, in whatever order they come
 */
public record TopNames(List<String> newest, long count, String fingerprint) {
  private static final int HANDFUL = 5;

  /** Enough to know a device by; a root with more would take long to look at. */
  private static final int MOST_LOOKED_AT = 10_000;

  /** Of what cannot be looked at. */
  static final TopNames NONE = new TopNames(List.of(), 0, "");

  /** Copies the list. */
  public TopNames {
    newest = List.copyOf(newest);
  }

  private record Entry(String name, FileTime changed) {}

  /** Reads a directory; follows no link in it. */
  static TopNames of(Path root) throws IOException {
    List<Entry> entries = new ArrayList<>();
    byte[] sum = new byte[32];
    long count = 0;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(root)) {
      for (Path entry : stream) {
        if (count++ < MOST_LOOKED_AT) {
          entries.add(entry(entry));
        }
        // Added up, so that neither the order nor the number of names matters.
        byte[] digest = sha256().digest(bytes(entry));
        for (int i = 0, carry = 0; i < sum.length; i++) {
          carry += (sum[i] & 0xFF) + (digest[i] & 0xFF);
          sum[i] = (byte) carry;
          carry >>= Byte.SIZE;
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    List<String> newest =
        entries.stream()
            .sorted(Comparator.comparing(Entry::changed).reversed().thenComparing(Entry::name))
            .limit(HANDFUL)
            .map(Entry::name)
            .toList();
    return new TopNames(newest, count, HexFormat.of().formatHex(sum));
  }

  private static byte[] bytes(Path entry) {
    String path = KernelPath.of(entry).bytes();
    return path.substring(path.lastIndexOf('/') + 1).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Entry entry(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      var attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Entry(attributes.isDirectory() ? name + "/" : name, attributes.lastModifiedTime());
    } catch (IOException e) {
      // Gone by now, or damaged: a name is a name.
      return new Entry(name, FileTime.fromMillis(0));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
