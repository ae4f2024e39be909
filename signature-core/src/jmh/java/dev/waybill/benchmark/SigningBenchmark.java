package dev.waybill.benchmark;

import dev.waybill.signature.JobId;
import dev.waybill.signature.Signature;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
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

/** How fast manifests are signed, against the JDK's {@link Mac} alone on what is to be signed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
public class SigningBenchmark {
  private static final String KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final JobId JOB = new JobId("7K2QZ");
  private static final String LINE =
      "notificationEmail: somebody.with.a.name@warehouse.example.org";

  /** Of the manifest. */
  @Param({"1024", "1048576"})
  public int bytes;

  /** Of the manifest. */
  @Param({"LF", "CRLF"})
  public String lineEnds;

  private final Signer signer = Signer.standard();
  private final SigningKey key = SigningKey.ofUtf8(KEY.toCharArray());
  private byte[] manifest = {};
  private byte[] head = {};
  private byte[] canonical = {};
  private byte[] message = {};
  private Mac mac;

  /** Writes the manifest. */
  @Setup
  public void write() throws GeneralSecurityException {
    String end = lineEnds.equals("LF") ? "\n" : "\r\n";
    String lines = (LINE + end).repeat(1 + bytes / LINE.length());
    String text = lines.substring(0, bytes - end.length()) + end;
    manifest = text.getBytes(StandardCharsets.US_ASCII);
    head = (JOB.value() + "\n").getBytes(StandardCharsets.US_ASCII);
    canonical = text.replace("\r\n", "\n").getBytes(StandardCharsets.US_ASCII);
    message = Arrays.copyOf(head, head.length + canonical.length);
    System.arraycopy(canonical, 0, message, head.length, canonical.length);
    mac = fresh();
  }

  private static Mac fresh() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    return mac;
  }

  /** Waybill. */
  @Benchmark
  public Signature sign() {
    return signer.sign(JOB, manifest, key);
  }

  /** The least: one that has the key already, over the job ID and the canonical bytes. */
  @Benchmark
  public byte[] bareMac() {
    mac.update(head);
    return mac.doFinal(canonical);
  }

  /** Less than the least: one for which both were put together before. */
  @Benchmark
  public byte[] bareMacOnePiece() {
    return mac.doFinal(message);
  }

  /** One that is made for the purpose, as most programs do. */
  @Benchmark
  public byte[] freshMac() throws GeneralSecurityException {
    return fresh().doFinal(message);
  }

  /**
   * Measures all by turns in this process, for a machine that does other things too: only what was
   * measured within a second is compared.
   *
   * @param args how many rounds
   */
  public static void main(String[] args) throws RunnerException {
    int rounds = args.length == 0 ? 41 : Integer.parseInt(args[0]);
    for (String bytes : new String[] {"1024", "1048576"}) {
      for (String lineEnds : new String[] {"LF", "CRLF"}) {
        var turns = new Turns(SigningBenchmark.class, "bytes", bytes, "lineEnds", lineEnds);
        for (String benchmark : new String[] {"sign", "bareMac", "bareMacOnePiece", "freshMac"}) {
          turns.rate(benchmark, 4000);
        }
        double[] rates = new double[rounds];
        double[] toBare = new double[rounds];
        double[] toOnePiece = new double[rounds];
        double[] toFresh = new double[rounds];
        for (int round = 0; round < rounds; round++) {
          double bare = turns.rate("bareMac", 150);
          rates[round] = turns.rate("sign", 150);
          double onePiece = turns.rate("bareMacOnePiece", 150);
          double fresh = turns.rate("freshMac", 150);
          toBare[round] = rates[round] / bare;
          toOnePiece[round] = rates[round] / onePiece;
          toFresh[round] = rates[round] / fresh;
        }
        System.out.printf(
            Locale.ROOT,
            "%s bytes, %s: %.0f MB/s, %.0f signatures a second; %.2f times a Mac that has the key (half of the rounds: %.2f to %.2f), %.2f times it over one piece, %.2f times a new Mac%n",
            bytes,
            lineEnds,
            Turns.median(rates) * Integer.parseInt(bytes) / 1e6,
            Turns.median(rates),
            Turns.median(toBare),
            Turns.quantile(0.25, toBare),
            Turns.quantile(0.75, toBare),
            Turns.median(toOnePiece),
            Turns.median(toFresh));
      }
    }
  }
}
