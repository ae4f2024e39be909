package dev.waybill.benchmark;

import dev.waybill.signature.Evidence;
import dev.waybill.signature.JobId;
import dev.waybill.signature.Signature;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verification;
import dev.waybill.signature.Verifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;

/** How long the search for the cause of a mismatch takes on a manifest of 10 KB. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
public class CausesBenchmark {
  private static final int BYTES = 10 << 10;
  private static final String KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final JobId JOB = new JobId("7K2QZ");

  /** What the manifest is made of. */
  public enum Lines {
    /** As people write them. */
    USUAL("notificationEmail: Åse.with.a.name@warehouse.example.org\r\n"),
    /** So that there are many of them. */
    SHORT("a: b\n"),
    /** None of them is one that a value is changed in. */
    BLANK("\t \r\n");

    private final String line;

    Lines(String line) {
      this.line = line;
    }

    private String text() {
      String head = "eraseDevice: yes\nmanifestVersion: 2.0\n".replace("\n", end());
      return head + line.repeat((BYTES - head.length()) / line.length());
    }

    private String end() {
      return line.endsWith("\r\n") ? "\r\n" : "\n";
    }
  }

  /** What went wrong between signing and shipping; of the last two nothing can be found out. */
  public enum Damage {
    CRLF_SIGNED,
    FINAL_NEWLINE,
    UTF_16_SIGNED,
    JOB_IN_LOWER_CASE,
    KEY_WITH_NEWLINE,
    LINE_REMOVED,
    CRLF_AND_KEY,
    ENCODING_AND_JOB,
    NOTHING_KNOWN,
    NOTHING_KNOWN_AMONG_MANY;

    private byte[] signature(String text) throws GeneralSecurityException {
      String canonical = text.replace("\r\n", "\n");
      String windows = canonical.replace("\n", "\r\n");
      return switch (this) {
        case CRLF_SIGNED -> hmac(KEY, "7K2QZ\n", utf8(windows));
        case FINAL_NEWLINE -> hmac(KEY, "7K2QZ\n", utf8(canonical.stripTrailing()));
        case UTF_16_SIGNED -> hmac(KEY, "7K2QZ\n", canonical.getBytes(StandardCharsets.UTF_16LE));
        case JOB_IN_LOWER_CASE -> hmac(KEY, "7k2qz\n", utf8(canonical));
        case KEY_WITH_NEWLINE -> hmac(KEY + "\n", "7K2QZ\n", utf8(canonical));
        case LINE_REMOVED ->
            hmac(KEY, "7K2QZ\n", utf8(canonical.substring(canonical.indexOf('\n') + 1)));
        case CRLF_AND_KEY -> hmac(KEY + "\n", "7K2QZ\n", utf8(windows));
        case ENCODING_AND_JOB ->
            hmac(KEY, "7k2qz\n", canonical.getBytes(StandardCharsets.UTF_16BE));
        case NOTHING_KNOWN, NOTHING_KNOWN_AMONG_MANY ->
            hmac("another key", "7K2QZ\n", utf8(canonical));
      };
    }

    private Evidence evidence() {
      if (this != NOTHING_KNOWN_AMONG_MANY) {
        return Evidence.NONE;
      }
      byte[] other = utf8("bucket: archive\n".repeat(BYTES / 16));
      return new Evidence(
          Stream.of("AAAAA", "BBBBB", "CCCCC").map(JobId::new).toList(),
          Collections.nCopies(100, new Evidence.OtherManifest("other", other)));
    }
  }

  /** What the manifest is made of. */
  @Param public Lines lines;

  /** What was signed. */
  @Param public Damage damage;

  private final SigningKey key = SigningKey.ofUtf8(KEY.toCharArray());
  private byte[] manifest = {};
  private SignatureFile file;
  private Verifier verifier;
  private Mac mac;

  /** Writes the manifest, and the SIGNATURE that does not match it. */
  @Setup
  public void write() throws GeneralSecurityException {
    String text = lines.text();
    manifest = utf8(text);
    file = new SignatureFile(SignatureVersion.V2_0, JOB, Signature.ofBytes(damage.signature(text)));
    Evidence evidence = damage.evidence();
    verifier = Verifier.standard().with(() -> evidence);
    mac = mac(KEY);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Mac mac(String key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(utf8(key), "HmacSHA1"));
    return mac;
  }

  private static byte[] hmac(String key, String head, byte[] text) throws GeneralSecurityException {
    Mac mac = mac(key);
    mac.update(utf8(head));
    return mac.doFinal(text);
  }

  /** Everything from the bytes to the cause. */
  @Benchmark
  public Verification verify() {
    return verifier.verify(manifest, file, key);
  }

  /** What each of the guesses costs at least. */
  @Benchmark
  public byte[] bareMac() {
    return mac.doFinal(manifest);
  }

  /**
   * Measures all damages of all manifests.
   *
   * @param args how many rounds
   */
  public static void main(String[] args) throws RunnerException {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    List<Double> all = new ArrayList<>();
    for (Lines lines : Lines.values()) {
      new Turns(CausesBenchmark.class, "lines", lines.name(), "damage", "NOTHING_KNOWN")
          .rate("verify", 8000);
      for (Damage damage : Damage.values()) {
        var turns =
            new Turns(CausesBenchmark.class, "lines", lines.name(), "damage", damage.name());
        turns.rate("verify", 500);
        double[] milliseconds = new double[rounds];
        double[] guesses = new double[rounds];
        for (int round = 0; round < rounds; round++) {
          milliseconds[round] = 1000 / turns.rate("verify", 500);
          guesses[round] = milliseconds[round] * turns.rate("bareMac", 200) / 1000;
        }
        all.add(Turns.median(milliseconds));
        System.out.printf(
            Locale.ROOT,
            "%s lines, %s: %.2f ms, as long as %.0f bare HMACs of the manifest%n",
            lines,
            damage,
            Turns.median(milliseconds),
            Turns.median(guesses));
      }
    }
    System.out.printf(Locale.ROOT, "the longest: %.2f ms%n", Collections.max(all));
  }
}
