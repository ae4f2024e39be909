package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.JobId;
import dev.waybill.signature.Signature;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verification;
import dev.waybill.signature.Verifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One instance of each entry point, used by several threads at the same time. */
class SharedBetweenThreadsTest {
  private static final int THREADS = 4;
  private static final int ROUNDS = 60;
  private static final JobId JOB = JobId.of("7K2QZ");

  private final byte[] manifest = ManifestTexts.SOUND.getBytes(StandardCharsets.UTF_8);
  private final SigningKey key =
      SigningKey.ofBytes("wJalrXUtnFEMI/K7MDENG".getBytes(StandardCharsets.UTF_8));

  @Test
  void verifierGivesEachItsOwnAnswer() throws Exception {
    Verifier verifier = Verifier.standard();
    Signature signature = Signer.standard().sign(JOB, manifest, key);
    SignatureFile file = new SignatureFile(SignatureVersion.V2_0, JOB, signature);
    byte[] changed = ManifestTexts.SOUND.replace("yes", "no").getBytes(StandardCharsets.UTF_8);

    List<Boolean> matches =
        hammer(
            number ->
                verifier.verify(number % 8 == 0 ? changed : manifest, file, key)
                    instanceof Verification.Match);

    for (int i = 0; i < matches.size(); i++) {
      assertThat(matches.get(i)).isEqualTo(i % 8 != 0);
    }
  }

  @Test
  void preflightGivesEachItsOwnAnswer() throws Exception {
    try (Machine machine = new Machine()) {
      Path bare = machine.device("bare");
      Path device = machine.device("stick");
      prepared(machine, device);
      Preflight preflight = Preflight.of(manifest).job(JOB).key(key);
      PreflightReport good = preflight.check(device);
      PreflightReport bad = preflight.check(bare);

      List<PreflightReport> reports =
          hammer(number -> preflight.check(number % 2 == 0 ? bare : device));

      assertThat(good.mayBeShipped()).isTrue();
      assertThat(bad.mayBeShipped()).isFalse();
      for (int i = 0; i < reports.size(); i++) {
        assertThat(reports.get(i)).isEqualTo(i % 2 == 0 ? bad : good);
      }
    }
  }

  @Test
  void preparationPlansAndWritesManyDevices() throws Exception {
    try (Machine machine = new Machine()) {
      List<Path> devices = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        devices.add(machine.device("d" + i));
      }
      Preparation preparation = Preparation.of(manifest, JOB, key).guard(machine.guard());

      List<Boolean> shipped =
          hammer(
              number -> {
                PreparationPlan plan = preparation.plan(devices.get(number));
                return preparation.carryOut(plan).preflight().mayBeShipped();
              });

      assertThat(shipped).doesNotContain(false);
      Set<String> written = new HashSet<>();
      for (Path device : devices) {
        written.add(Files.readString(device.resolve("SIGNATURE")));
      }
      assertThat(written).hasSize(1);
    }
  }

  private void prepared(Machine machine, Path device) throws Exception {
    Preparation preparation = Preparation.of(manifest, JOB, key).guard(machine.guard());
    var unused = preparation.carryOut(preparation.plan(device));
  }

  /** Does the same so many times, as many at once as there are threads; answers in their order. */
  private static <R> List<R> hammer(Numbered<R> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        int number = i;
        Callable<R> one =
            () -> {
              start.await();
              return work.with(number);
            };
        futures.add(pool.submit(one));
      }
      start.countDown();
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private interface Numbered<R> {
    R with(int number) throws Exception;
  }
}
