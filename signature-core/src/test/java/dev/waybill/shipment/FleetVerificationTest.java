package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waybill.shipment.SignatureReport.Verdict;
import dev.waybill.signature.JobId;
import dev.waybill.signature.Signature;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileWriter;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetVerificationTest {
  private static final List<String> JOBS = List.of("7K2QZ", "53TX4", "AAAAA", "BBBBB", "CCCCC");

  @TempDir private Path folder = Path.of("");

  private final SigningKey key =
      SigningKey.ofBytes("wJalrXUtnFEMI/K7MDENG".getBytes(StandardCharsets.UTF_8));

  @Test
  void findsEachFileWhereItBelongs() throws IOException {
    List<FleetItem> items = fleet(3, true);

    FleetVerification verification = verified(items);

    assertThat(verification.swaps()).isEmpty();
    assertThat(verification.duplicates()).isEmpty();
    assertThat(matches(verification, items)).isEqualTo(items);
  }

  @Test
  void namesTheRotationWhetherJobsWereNamedOrNot() throws IOException {
    for (boolean named : new boolean[] {true, false}) {
      List<FleetItem> items = fleet(5, named);
      rotate(items.get(1), items.get(2), items.get(3));

      assertThat(swaps(verified(items), items))
          .containsExactly(new Swap<>(List.of(items.get(1), items.get(2), items.get(3)), true));
    }
  }

  @Test
  void namesACopyOfAFileThatIsAlsoWhereItBelongs() throws IOException {
    for (boolean named : new boolean[] {true, false}) {
      List<FleetItem> items = fleet(3, named);
      Files.write(signature(items.get(2)), Files.readAllBytes(signature(items.get(0))));

      FleetVerification verification = verified(items);

      assertThat(swaps(verification, items))
          .containsExactly(new Swap<>(List.of(items.get(0), items.get(2)), false));
      assertThat(verification.isMatch(0)).isTrue();
    }
  }

  @Test
  void namesAChainThatEndsAtADeviceWithoutAFile() throws IOException {
    List<FleetItem> items = fleet(3, true);
    Files.move(signature(items.get(0)), folder.resolve("kept"));
    Files.delete(signature(items.get(1)));
    Files.move(folder.resolve("kept"), signature(items.get(1)));

    assertThat(swaps(verified(items), items))
        .containsExactly(new Swap<>(List.of(items.get(0), items.get(1)), false));
  }

  @Test
  void claimsNothingOfAFileThatIsNobodys() throws IOException {
    List<FleetItem> items = fleet(3, false);
    Files.writeString(items.get(1).manifest(), "changed: yes\n");

    assertThat(verified(items).swaps()).isEmpty();
  }

  @Test
  void namesARandomPermutationExactly() throws IOException {
    List<FleetItem> items = fleet(JOBS.size(), false);
    List<byte[]> files = new ArrayList<>();
    for (FleetItem item : items) {
      files.add(Files.readAllBytes(signature(item)));
    }
    Random random = new Random(20261125);
    for (int round = 0; round < 10; round++) {
      List<byte[]> shuffled = new ArrayList<>(files);
      Collections.shuffle(shuffled, random);
      for (int i = 0; i < items.size(); i++) {
        Files.write(signature(items.get(i)), shuffled.get(i));
      }

      for (Swap<FleetItem> swap : swaps(verified(items), items)) {
        List<Swap.Move<FleetItem>> moves = swap.moves();
        List<byte[]> taken = new ArrayList<>();
        for (Swap.Move<FleetItem> move : moves) {
          taken.add(Files.readAllBytes(signature(move.from())));
        }
        for (int i = 0; i < moves.size(); i++) {
          Files.write(signature(moves.get(i).to()), taken.get(i));
        }
      }

      FleetVerification mended = verified(items);
      assertThat(matches(mended, items)).isEqualTo(items);
    }
  }

  @Test
  void saysThatTooManyWereLeftToTry() throws IOException {
    FleetItem one = fleet(1, false).get(0);
    Files.writeString(one.manifest(), "changed: yes\n");
    List<FleetItem> items = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      items.add(new FleetItem("list:" + i, one.device(), one.manifest(), null, null, null));
    }
    FleetVerification verification = FleetVerification.of(items, key);
    for (int i = 0; i < items.size(); i++) {
      var unused = verification.look(i);
    }

    assertThat(verification.isTriedInPart()).isFalse();
    assertThat(verification.swaps()).isEmpty();
    assertThat(verification.isTriedInPart()).isTrue();
  }

  @Test
  void saysWhichItemsHaveTheSameJobOrDevice() throws IOException {
    List<FleetItem> items = new ArrayList<>(fleet(3, true));
    FleetItem again =
        new FleetItem(
            "list:9",
            items.get(0).device(),
            items.get(0).manifest(),
            items.get(0).job(),
            null,
            null);
    items.add(again);

    assertThat(verified(items).duplicates())
        .containsExactly(
            new FleetDuplicate(FleetDuplicate.Kind.JOB, "7K2QZ", List.of(items.get(0), again)),
            new FleetDuplicate(
                FleetDuplicate.Kind.DEVICE,
                String.valueOf(items.get(0).device()),
                List.of(items.get(0), again)),
            new FleetDuplicate(
                FleetDuplicate.Kind.DEVICE_ID, "S/N 0", List.of(items.get(0), again)));
  }

  @Test
  void namesOneDeviceThatHasTwoNames() throws IOException {
    List<FleetItem> items = new ArrayList<>(fleet(2, true));
    Path device = Objects.requireNonNull(items.get(0).device());
    Path link = Files.createSymbolicLink(device.resolveSibling("another name"), device);
    FleetItem again =
        new FleetItem("list:9", link, items.get(1).manifest(), JobId.of("CCCCC"), null, null);
    items.add(again);

    assertThat(FleetDuplicate.named(items))
        .containsExactly(
            new FleetDuplicate(
                FleetDuplicate.Kind.DEVICE, device.toString(), List.of(items.get(0), again)));
  }

  @Test
  void readsDeviceIdsAsTheyAreMeant() throws IOException {
    List<FleetItem> items = fleet(4, true);
    rewrite(items.get(0), "S/N 0", "'S/N 77'");
    rewrite(items.get(1), "S/N 1", "\"S/N 77\"  ");
    rewrite(items.get(2), "deviceId: S/N 2", "deviceId:");
    Files.writeString(
        items.get(3).manifest(), "logPrefix: |\n  deviceId: S/N 77\ndeviceId: S/N 78\n");

    assertThat(verified(items).duplicates())
        .extracting(FleetDuplicate::value, FleetDuplicate::items)
        .containsExactly(tuple("S/N 77", List.of(items.get(0), items.get(1))));
  }

  @Test
  void verifiesAFileThatIsKeptElsewhere() throws IOException {
    FleetItem item = fleet(1, true).get(0);
    Path elsewhere = Files.move(signature(item), folder.resolve("text"));
    FleetItem named =
        new FleetItem(item.place(), null, item.manifest(), item.job(), elsewhere, null);

    assertThat(FleetVerification.of(List.of(named), key).look(0).report().verdict())
        .isEqualTo(Verdict.MATCH);
  }

  @Test
  void verifiesAManifestTooLargeToBeHeld() throws IOException {
    FleetItem item = fleet(1, false).get(0);
    byte[] large = "# padding\r\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    Files.write(item.manifest(), large);
    sign(item, JOBS.get(0));
    FleetVerification verification = FleetVerification.of(List.of(item), key);

    assertThat(verification.look(0).report().verdict()).isEqualTo(Verdict.MATCH);
    assertThat(verification.isMatch(0)).isTrue();
    assertThat(verification.swaps()).isEmpty();
  }

  @Test
  void saysWhatTheSingleCheckSaysOfEveryKindOfFile() throws IOException {
    FleetItem item = fleet(1, true).get(0);
    byte[] manifest = Files.readAllBytes(item.manifest());
    byte[] right = Files.readAllBytes(signature(item));
    String text = new String(right, StandardCharsets.US_ASCII);
    for (String written :
        List.of(
            text,
            text.replace("\n", "\r\n"),
            text.replace(":", ": "),
            text.toLowerCase(Locale.ROOT),
            text.substring(0, 70),
            "",
            text.replace("7K2QZ", "53TX4"))) {
      Files.writeString(signature(item), written);

      SignatureReport report = FleetVerification.of(List.of(item), key).look(0).report();

      assertThat(report)
          .as(written)
          .isEqualTo(
              SignatureCheck.of(written.getBytes(StandardCharsets.UTF_8))
                  .against(
                      () -> new ByteArrayInputStream(manifest), "7K2QZ", key, Verifier.standard()));
    }
  }

  @Test
  void refusesWhatWouldKeepTheOthersWaiting() throws IOException {
    FleetItem item = fleet(1, true).get(0);
    Files.delete(item.manifest());
    FleetVerification verification = FleetVerification.of(List.of(item), key);

    assertThatThrownBy(() -> verification.look(0)).isInstanceOf(NoSuchFileException.class);
    Files.createDirectory(item.manifest());
    assertThatThrownBy(() -> verification.look(0)).hasMessageContaining("no regular file");
  }

  @Test
  void answersTheSameWhateverTheThreads() throws Exception {
    List<FleetItem> items = fleet(JOBS.size(), false);
    rotate(items.get(0), items.get(2), items.get(4));
    FleetVerification verification = FleetVerification.of(items, key);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Verdict>> verdicts = new ArrayList<>();
    for (int round = 0; round < 50; round++) {
      for (int i = 0; i < items.size(); i++) {
        int index = i;
        verdicts.add(threads.submit(() -> verification.look(index).report().verdict()));
      }
    }
    for (int i = 0; i < verdicts.size(); i++) {
      assertThat(verdicts.get(i).get())
          .isEqualTo(i % 5 % 2 == 0 ? Verdict.MISMATCH : Verdict.MATCH);
    }
    threads.shutdown();

    assertThat(swaps(verification, items))
        .containsExactly(new Swap<>(List.of(items.get(0), items.get(2), items.get(4)), true));
  }

  private FleetVerification verified(List<FleetItem> items) throws IOException {
    FleetVerification verification = FleetVerification.of(items, key);
    for (int i = 0; i < items.size(); i++) {
      var unused = verification.look(i).report();
    }
    return verification;
  }

  private static List<Swap<FleetItem>> swaps(
      FleetVerification verification, List<FleetItem> items) {
    return verification.swaps().stream().map(swap -> swap.<FleetItem>map(items::get)).toList();
  }

  private static List<FleetItem> matches(FleetVerification verification, List<FleetItem> items) {
    return IntStream.range(0, items.size())
        .filter(verification::isMatch)
        .mapToObj(items::get)
        .toList();
  }

  private List<FleetItem> fleet(int size, boolean named) throws IOException {
    List<FleetItem> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Path device = Files.createDirectories(folder.resolve(named + "-" + i));
      Path manifest = device.resolve("manifest.txt");
      Files.writeString(manifest, ManifestTexts.SOUND.replace("S/N 123XXXY1934883", "S/N " + i));
      FleetItem item =
          new FleetItem(
              "list:" + i, device, manifest, named ? JobId.of(JOBS.get(i)) : null, null, null);
      sign(item, JOBS.get(i));
      items.add(item);
    }
    return items;
  }

  private void sign(FleetItem item, String job) throws IOException {
    Signature signature =
        Signer.standard().sign(JobId.of(job), Files.readAllBytes(item.manifest()), key);
    Files.write(
        signature(item),
        SignatureFileWriter.render(
            new SignatureFile(SignatureVersion.V2_0, JobId.of(job), signature)));
  }

  /** The file of the first to the second, that of the second to the third, and so on. */
  private static void rotate(FleetItem... items) throws IOException {
    byte[] carried = Files.readAllBytes(signature(items[items.length - 1]));
    for (FleetItem item : items) {
      byte[] next = Files.readAllBytes(signature(item));
      Files.write(signature(item), carried);
      carried = next;
    }
  }

  private static void rewrite(FleetItem item, String from, String to) throws IOException {
    Files.writeString(item.manifest(), Files.readString(item.manifest()).replace(from, to));
  }

  private static Path signature(FleetItem item) {
    return Objects.requireNonNull(item.device()).resolve("SIGNATURE");
  }
}
