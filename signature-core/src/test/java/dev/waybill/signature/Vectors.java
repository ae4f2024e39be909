package dev.waybill.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Reads the known answers below {@code testdata/vectors}. */
final class Vectors {
  static final Path FOLDER = Path.of(System.getProperty("testdata"), "vectors");
  static final List<Path> OUR_OWN =
      List.of(FOLDER.resolve("made-with-python3.txt"), FOLDER.resolve("made-with-openssl.txt"));

  private Vectors() {}

  record Rfc2202(String number, String keyHex, String dataHex, String digestHex) {
    static List<Rfc2202> all() throws IOException {
      return lines(FOLDER.resolve("rfc2202-hmac-sha1.txt")).stream()
          .map(field -> new Rfc2202(field.get(0), field.get(1), field.get(2), field.get(3)))
          .toList();
    }

    byte[] key() {
      return HexFormat.of().parseHex(keyHex);
    }

    byte[] data() {
      return HexFormat.of().parseHex(dataHex);
    }

    byte[] digest() {
      return HexFormat.of().parseHex(digestHex);
    }

    @Override
    public String toString() {
      return "case " + number;
    }
  }

  record Own(String name, String keyHex, JobId jobId, String manifestBase64, String signature) {
    static List<Own> all() throws IOException {
      List<Own> all = new ArrayList<>();
      for (Path file : OUR_OWN) {
        all.addAll(of(file));
      }
      return all;
    }

    static List<Own> of(Path file) throws IOException {
      return lines(file).stream()
          .map(
              field ->
                  new Own(
                      field.get(0),
                      field.get(1),
                      new JobId(field.get(2)),
                      field.get(3),
                      field.get(4)))
          .toList();
    }

    byte[] key() {
      return HexFormat.of().parseHex(keyHex);
    }

    byte[] manifest() {
      int star = manifestBase64.indexOf('*');
      int times = star < 0 ? 1 : Integer.parseInt(manifestBase64.substring(0, star));
      String text = manifestBase64.substring(star + 1);
      byte[] piece = Base64.getDecoder().decode(text.equals("-") ? "" : text);
      byte[] manifest = new byte[piece.length * times];
      for (int i = 0; i < times; i++) {
        System.arraycopy(piece, 0, manifest, i * piece.length, piece.length);
      }
      return manifest;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static List<List<String>> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arrays.asList(line.split(" ", -1)))
        .toList();
  }
}
