package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waybill and a shell script with openssl judge the same files. */
class ShellVerifierTest {
  private static final int CASES = 520;
  private static final String ALPHABET = "123456789ABCDEFGHIJKLMNPQRSTUVWXYZ";

  /** The same cases in every run. */
  private final Random random = new Random(20_100_603);

  @TempDir private Path folder = Path.of("");

  @Test
  void agreeOnGoodAndBadFiles() throws Exception {
    for (String tool : List.of("openssl version", "sed --version", "od --version")) {
      assumeTrue(runs(tool), "skipped: no " + tool + " here");
    }
    List<String> ours = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      ours.add(writeCase(folder.resolve(String.format(Locale.ROOT, "%03d", i))));
    }
    Process script =
        new ProcessBuilder(
                "sh",
                "-c",
                "for c in */; do sh \"$0\" \"$c/key\" \"$c/manifest\" \"$c/SIGNATURE\"; done",
                Vectors.FOLDER.resolve("verify.sh").toAbsolutePath().toString())
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String theirs = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    script.waitFor();

    assertThat(theirs.lines().toList()).isEqualTo(ours);
    assertThat(ours).hasSizeGreaterThanOrEqualTo(500);
    // All three verdicts, and none of them rarely.
    Map<String, Long> counts =
        ours.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(counts).containsOnlyKeys("match", "mismatch", "unreadable");
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isGreaterThan(100));
  }

  /** Writes one and returns Waybill's verdict. */
  private String writeCase(Path target) throws IOException {
    Files.createDirectories(target);
    byte[] key = bytes(1 + random.nextInt(80), "abcXYZ019+/=\u00e9\n\u0000");
    byte[] manifest = bytes(random.nextInt(400), "ab: \r\n\r\n\u00c5\u0000-");
    String job = jobId();
    String form = random.nextInt(4) == 0 ? job.toLowerCase(Locale.ROOT) : job;
    String signature;
    try (SigningKey signing = SigningKey.ofBytes(key)) {
      signature =
          Signer.standard()
              .signExactly(
                  random.nextBoolean() ? job : form, CanonicalManifest.of(manifest), signing)
              .toBase64();
    }
    String file =
        "version:%s\nsigningMethod:HmacSHA1\njobId:%s\nsignature:%s\n"
            .formatted(random.nextBoolean() ? "1.0" : "2.0", form, signature);
    byte[] damagedFile = damaged(file).getBytes(StandardCharsets.ISO_8859_1);
    byte[] damagedManifest = random.nextInt(4) == 0 ? flipped(manifest) : manifest;
    byte[] otherKey = random.nextInt(8) == 0 ? flipped(key) : key;
    Files.write(target.resolve("key"), otherKey);
    Files.write(target.resolve("manifest"), damagedManifest);
    Files.write(target.resolve("SIGNATURE"), damagedFile);
    if (SignatureFileReader.read(damagedFile) instanceof SignatureFileReading.Read read) {
      try (SigningKey signing = SigningKey.ofBytes(otherKey)) {
        Verification verification =
            Verifier.standard()
                .verify(damagedManifest, read.file(), read.jobIdAsWritten(), signing);
        return verification instanceof Verification.Match ? "match" : "mismatch";
      }
    }
    return "unreadable";
  }

  private String damaged(String file) {
    return switch (random.nextInt(16)) {
      case 0 -> file.replace("\n", "\r\n");
      case 1 -> file.replace(":", ": \t");
      case 2 -> file.stripTrailing();
      case 3 -> file + "\n \n";
      case 4 -> file.replace("=", "");
      case 5 -> file.replace("version", "Version");
      case 6 -> file.replace("HmacSHA1", "HmacSHA256");
      case 7 -> "\u00ef\u00bb\u00bf" + file;
      case 8 -> file + "version:2.0\n";
      case 9 -> file.replaceFirst("version:.*\n", "");
      case 10 -> flippedLetter(file);
      default -> file;
    };
  }

  /** Another character in the middle of the signature. */
  private String flippedLetter(String file) {
    int at = file.length() - 3 - random.nextInt(20);
    char other = file.charAt(at) == 'A' ? 'B' : 'A';
    return file.substring(0, at) + other + file.substring(at + 1);
  }

  private byte[] flipped(byte[] bytes) {
    byte[] changed = bytes.clone();
    if (changed.length > 0) {
      changed[random.nextInt(changed.length)] ^= 1;
    }
    return changed;
  }

  private byte[] bytes(int length, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private String jobId() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }

  private static boolean runs(String command) throws InterruptedException {
    try {
      return new ProcessBuilder(command.split(" ", -1))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
