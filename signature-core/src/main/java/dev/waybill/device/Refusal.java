package dev.waybill.device;

/**
 * A reason not to treat a path as a device.
 *
 * @param code what scripts go by
 * @param sentence for people: the path, quoted harmlessly, and what is the matter with it; no full
 *     stop
 */
public record Refusal(Code code, String sentence) {
  /** Whether the user may insist. */
  public boolean isLiftable() {
    return code == Code.NOT_A_MOUNT_POINT || code == Code.TEMPORARY_PLACE;
  }

  /** Whether the place alone is the reason, whatever is mounted there. */
  boolean isOfPlace() {
    return switch (code) {
      case SYSTEM_ROOT, HOME_DIRECTORY, WORKING_DIRECTORY, SYSTEM_DIRECTORY -> true;
      default -> false;
    };
  }

  /** Whether this makes it certain that nothing to be shipped begins there. */
  boolean isOfNoDevice() {
    return switch (code) {
      case SYSTEM_ROOT,
          HOME_DIRECTORY,
          SYSTEM_DIRECTORY,
          SYSTEM_DEVICE,
          NETWORK,
          NO_DEVICE_BEHIND,
          PART_OF_FILE_SYSTEM ->
          true;
      default -> false;
    };
  }

  /** The reasons there are. */
  public enum Code {
    /** Nothing at that path, or a link to nothing. */
    MISSING,
    /** A file or something stranger. */
    NOT_A_DIRECTORY,
    /** Its entries cannot be listed, or it cannot be entered. */
    NOT_READABLE,
    /** The file system takes writes, but not from this user here. */
    NOT_WRITABLE,
    /** The file system takes no writes. */
    READ_ONLY_FILE_SYSTEM,
    /** The root of the running system. */
    SYSTEM_ROOT,
    /** The home directory or one above it. */
    HOME_DIRECTORY,
    /** The working directory, or one above it on the same file system. */
    WORKING_DIRECTORY,
    /** A directory of the operating system. */
    SYSTEM_DIRECTORY,
    /** The list of mounts of this machine has something in it that cannot be read. */
    MOUNTS_UNCLEAR,
    /** A file system or a disk that is reached over a network, or on the host of this machine. */
    NETWORK,
    /** A file system that is on no device: of the kernel, or made of other directories. */
    NO_DEVICE_BEHIND,
    /** A bind mount or a subvolume: not the root of what is on the device. */
    PART_OF_FILE_SYSTEM,
    /** On the same disk as something that this system needs to run. */
    SYSTEM_DEVICE,
    /** Several mounts could be meant. */
    AMBIGUOUS,
    /** An ordinary directory of this machine. Liftable. */
    NOT_A_MOUNT_POINT,
    /** A place that is emptied now and then, or is in memory. Liftable. */
    TEMPORARY_PLACE
  }
}
