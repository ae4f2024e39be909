package dev.waybill.device;

import java.util.List;

/** What a {@link DeviceGuard} has to say about a path. */
public sealed interface DeviceVerdict {
  /** All reasons against the path; empty when it is fit to be a device. */
  List<Refusal> refusals();

  /**
   * Whether the path may be written to.
   *
   * @param allowDirectory whether the user insists on a directory that is no mount point or lies in
   *     a temporary place; lifts nothing else
   */
  default boolean permits(boolean allowDirectory) {
    return refusals().stream().allMatch(refusal -> allowDirectory && refusal.isLiftable());
  }

  /**
   * Whether the path is the root of a file system that may be on a device. What is certain to be on
   * none does not count, such as a network folder, the home directory or what is in memory. A
   * device that is mounted in a temporary place is one.
   */
  default boolean isRootOfDevice() {
    return this instanceof Judged judged
        && judged.facts().mountPoint()
        && FileSystemKind.of(judged.facts().mount().fileSystemType()) != FileSystemKind.MEMORY
        && refusals().stream().noneMatch(Refusal::isOfNoDevice);
  }

  /** There is no directory that could be looked at further. */
  record Unusable(Refusal refusal) implements DeviceVerdict {
    @Override
    public List<Refusal> refusals() {
      return List.of(refusal);
    }
  }

  /** A directory, with what is known about it. */
  record Judged(DeviceFacts facts, List<Refusal> refusals) implements DeviceVerdict {
    /** Copies the refusals. */
    public Judged {
      refusals = List.copyOf(refusals);
    }
  }
}
