package dev.waybill.shipment;

import dev.waybill.device.DeviceSignature;
import dev.waybill.device.SignatureState;
import dev.waybill.signature.Evidence;
import dev.waybill.signature.Evidence.OtherManifest;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verification;
import dev.waybill.signature.Verifier;
import dev.waybill.text.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the SIGNATURE files of a fleet, and finds those that lie on each other's devices.
 *
 * <pre>{@code
 * FleetVerification verification = FleetVerification.of(items, key);
 * for (int i = 0; i < items.size(); i++) {
 *   SignatureReport report = verification.look(i).report();
 * }
 * verification.swaps().forEach(swap -> …);
 * }</pre>
 *
 * <p>{@link #look} may be called by several threads, once for each item. Of a manifest and a
 * SIGNATURE nothing is kept but job and signature: about 50 bytes for each device.
 */
public final class FleetVerification {
  /** Manifests above this are verified without being held in memory. */
  private static final int MOST_HELD_BYTES = 1 << 20;

  /** So many signatures are computed to find out where files belong whose jobs nobody named. */
  private static final long MOST_TRIALS = 250_000;

  /** Up to so many items, the cause of a mismatch is also looked for in the others' manifests. */
  private static final int MOST_MANIFESTS = 300;

  private static final int MOST_JOBS = 1000;
  private static final int MOST_NAME_CHARACTERS = 100;

  private final List<FleetItem> items;
  private final SigningKey key;
  private final FoundFiles found;
  private final DeviceIds deviceIds;
  private volatile boolean triedInPart;

  /** What is known of an item after a look at it; the rest takes a search. */
  public final class Look {
    private final int index;
    private final FleetItem item;
    private final @Nullable SignatureCheck check;
    private final @Nullable SignatureReport report;

    private Look(int index, @Nullable SignatureCheck check, @Nullable SignatureReport report) {
      this.index = index;
      this.item = items.get(index);
      this.check = check;
      this.report = report;
    }

    /** The report where it is settled: no cause is to be looked for. */
    public Optional<SignatureReport> settled() {
      return Optional.ofNullable(report);
    }

    /** The report; looks for the cause of a mismatch, also among the other items. */
    public SignatureReport report() throws IOException {
      if (report != null || check == null) {
        return settled().orElseThrow();
      }
      JobId job = item.job();
      SignatureReport searched =
          check.against(
              () -> Files.newInputStream(item.manifest()),
              job == null ? null : job.value(),
              key,
              Verifier.standard().with(() -> evidence(item)));
      if (searched.isMatch()) {
        // Only of a manifest that was not held.
        check.file().ifPresent(file -> found.putMatch(index, file));
      }
      return searched;
    }

    /** The report without a cause: there are too many mismatches to look into all of them. */
    public SignatureReport unexplained() {
      return report != null || check == null
          ? settled().orElseThrow()
          : check.unexplained(
              "the signature does not match; causes were looked for in earlier mismatches only");
    }
  }

  private FleetVerification(List<FleetItem> items, SigningKey key) {
    this.items = items;
    this.key = key;
    this.found = new FoundFiles(items.size());
    this.deviceIds = new DeviceIds(items);
  }

  /**
   * A verification of these items. The caller closes the key, afterwards, and leaves the list as it
   * is: it is not copied, since {@link ListedItems} are not held in memory.
   */
  public static FleetVerification of(List<FleetItem> items, SigningKey key) {
    return new FleetVerification(items, key);
  }

  /**
   * Verifies the item at this index.
   *
   * @throws IOException when its manifest, its SIGNATURE file or its device cannot be read
   */
  public Look look(int index) throws IOException {
    FleetItem item = items.get(index);
    byte[] manifest = beginning(item.manifest(), MOST_HELD_BYTES);
    deviceIds.note(index, manifest);
    Path elsewhere = item.signature();
    SignatureCheck check;
    if (elsewhere != null) {
      check = SignatureCheck.of(beginning(elsewhere, SignatureFile.MOST_BYTES));
    } else {
      SignatureState state = DeviceSignature.in(device(item)).look();
      if (!(state instanceof SignatureState.Present present)) {
        found.putMisfit(index, null);
        return new Look(index, null, SignatureCheck.missing(state));
      }
      check = SignatureCheck.of(present.bytes());
    }
    boolean isHeld = manifest.length <= MOST_HELD_BYTES;
    JobId job = item.job();
    Optional<SignatureReport> report =
        isHeld
            ? check.atOnce(manifest, job == null ? null : job.value(), key, Verifier.standard())
            : check.settled();
    if (report.filter(SignatureReport::isMatch).isPresent()) {
      check.file().ifPresent(file -> found.putMatch(index, file));
    } else {
      found.putMisfit(index, check.file().orElse(null));
    }
    return new Look(index, check, report.orElse(null));
  }

  private static Path device(FleetItem item) throws IOException {
    Path device = item.device();
    if (device == null) {
      throw new IOException("neither a device nor a SIGNATURE file is named");
    }
    return device;
  }

  /** Of a pipe nobody would write into, the others would wait for it. */
  private static byte[] beginning(Path file, int most) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "is no regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most + 1);
    }
  }

  /** What lies beside the manifest, and the other items as far as a search can take them. */
  private Evidence evidence(FleetItem item) {
    Evidence beside = Neighbours.of(item.manifest());
    List<OtherManifest> manifests = new ArrayList<>(beside.manifests());
    if (items.size() <= MOST_MANIFESTS) {
      for (FleetItem other : items) {
        if (other.fault() == null && !other.manifest().equals(item.manifest())) {
          manifestOf(other)
              .ifPresent(
                  bytes ->
                      manifests.add(
                          new OtherManifest(
                              Quoted.of(other.manifest().toString(), MOST_NAME_CHARACTERS),
                              bytes)));
        }
      }
    }
    List<JobId> jobs =
        items.stream().map(FleetItem::job).filter(Objects::nonNull).limit(MOST_JOBS).toList();
    return new Evidence(beside.jobs(), manifests).withJobs(jobs);
  }

  /** Empty where it is large, or cannot be read though it could be a moment ago. */
  private static Optional<byte[]> manifestOf(FleetItem item) {
    try {
      byte[] manifest = beginning(item.manifest(), MOST_HELD_BYTES);
      return manifest.length <= MOST_HELD_BYTES ? Optional.of(manifest) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Which items have the same job or the same device, by what was named and what was read. */
  public List<FleetDuplicate> duplicates() {
    List<FleetDuplicate> duplicates = new ArrayList<>(FleetDuplicate.named(items));
    duplicates.addAll(deviceIds.duplicates());
    return duplicates;
  }

  /**
   * The SIGNATURE files among those looked at that belong to another item than the one they lie
   * with. Where the jobs of the items were named this reads each manifest concerned once; otherwise
   * every file is tried with every manifest that has none, as long as they are few.
   *
   * @return by the indexes of the items; perhaps not all of them where {@link #isTriedInPart}
   */
  public List<Swap<Integer>> swaps() {
    return Swap.of(belongings());
  }

  /** Whether there were too many files to try each with every manifest, as {@link #swaps} found. */
  public boolean isTriedInPart() {
    return triedInPart;
  }

  /** Whether the SIGNATURE file of an item that was looked at belongs to it. */
  public boolean isMatch(int index) {
    return found.isMatch(index);
  }

  /** For each file that lies with another item than its own: that item. In the items' order. */
  private Map<Integer, Integer> belongings() {
    Map<JobId, List<Integer>> strays = new HashMap<>();
    found
        .strays()
        .forEach(
            stray ->
                strays.computeIfAbsent(found.job(stray), job -> new ArrayList<>(1)).add(stray));
    Map<Integer, Integer> owners = new TreeMap<>();
    if (!strays.isEmpty()) {
      copies(strays, owners);
      trials(strays, owners);
    }
    return owners;
  }

  /** Files that are the same as one that lies where it belongs. */
  private void copies(Map<JobId, List<Integer>> strays, Map<Integer, Integer> owners) {
    found
        .matches()
        .forEach(
            item -> {
              for (int stray : strays.getOrDefault(found.job(item), List.of())) {
                if (found.isSame(item, stray)) {
                  owners.putIfAbsent(stray, item);
                }
              }
            });
  }

  /** Files of items that do not match themselves, by computing. */
  private void trials(Map<JobId, List<Integer>> strays, Map<Integer, Integer> owners) {
    List<Integer> open =
        found.strays().filter(stray -> !owners.containsKey(stray)).boxed().toList();
    long trials = 0;
    for (int item = 0; item < items.size(); item++) {
      if (found.isMisfit(item)) {
        JobId job = items.get(item).job();
        List<Integer> candidates = job == null ? open : strays.getOrDefault(job, List.of());
        trials += candidates.size();
        if (trials > MOST_TRIALS) {
          triedInPart = true;
          return;
        }
        tryOn(item, candidates, owners);
      }
    }
  }

  private void tryOn(int item, List<Integer> candidates, Map<Integer, Integer> owners) {
    List<Integer> open =
        candidates.stream()
            .filter(candidate -> candidate != item && !owners.containsKey(candidate))
            .toList();
    Optional<byte[]> manifest = open.isEmpty() ? Optional.empty() : manifestOf(items.get(item));
    if (manifest.isEmpty()) {
      return;
    }
    for (int candidate : open) {
      SignatureFile file = found.file(candidate);
      Optional<Verification.Match> match =
          Verifier.standard().match(manifest.get(), file, file.jobId().value(), key);
      if (match.isPresent()) {
        owners.put(candidate, item);
      }
    }
  }
}
