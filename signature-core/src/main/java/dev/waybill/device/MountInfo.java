package dev.waybill.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of Linux's {@code /proc/self/mountinfo}.
 *
 * <p>proc(5) gives the line: ID, parent, device, root, mount point, options, any number of optional
 * fields, a hyphen, type, source, options of the file system.
 *
 * @param mounts what could be read, as it stands there
 * @param complete whether every line is of that form and no ID is there twice; otherwise mounts may
 *     be missing
 */
record MountInfo(List<Mount> mounts, boolean complete) {
  private static final int ID = 0;
  private static final int PARENT = 1;
  private static final int DEVICE = 2;
  private static final int ROOT = 3;
  private static final int POINT = 4;
  private static final int OPTIONS = 5;
  private static final int FIRST_OPTIONAL = 6;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern DEVICE_NUMBERS = Pattern.compile("\\d{1,9}:\\d{1,9}");

  /** Copies the list. */
  MountInfo {
    mounts = List.copyOf(mounts);
  }

  /**
   * Reads the table.
   *
   * @param bytes one byte in each character: names need not be UTF-8
   */
  static MountInfo parse(String bytes) {
    List<Mount> mounts = new ArrayList<>();
    Set<Integer> ids = new HashSet<>();
    boolean complete = bytes.isEmpty() || bytes.endsWith("\n");
    // At line feeds alone: a carriage return in a name is not escaped.
    for (String line : bytes.split("\n", -1)) {
      Optional<Mount> mount = line.isEmpty() ? Optional.empty() : mount(line);
      mount.ifPresent(mounts::add);
      complete &= line.isEmpty() || mount.filter(one -> ids.add(one.id())).isPresent();
    }
    return new MountInfo(mounts, complete);
  }

  private static Optional<Mount> mount(String line) {
    List<String> fields = Arrays.asList(line.split(" ", -1));
    int hyphen =
        fields.size() > FIRST_OPTIONAL
            ? fields.subList(FIRST_OPTIONAL, fields.size()).indexOf("-") + FIRST_OPTIONAL
            : -1;
    if (hyphen < FIRST_OPTIONAL
        || fields.size() < hyphen + 4
        || !NUMBER.matcher(fields.get(ID)).matches()
        || !NUMBER.matcher(fields.get(PARENT)).matches()
        || !DEVICE_NUMBERS.matcher(fields.get(DEVICE)).matches()
        || !fields.get(POINT).startsWith("/")) {
      return Optional.empty();
    }
    String options = fields.get(hyphen + 3);
    return Optional.of(
        new Mount(
            Integer.parseInt(fields.get(ID)),
            Integer.parseInt(fields.get(PARENT)),
            fields.get(DEVICE),
            KernelPath.unescaped(fields.get(ROOT)),
            KernelPath.unescaped(fields.get(POINT)),
            KernelPath.unescaped(fields.get(hyphen + 2)).toString(),
            KernelPath.unescaped(fields.get(hyphen + 1)).toString(),
            KernelPath.unescaped(options).toString(),
            isReadOnly(fields.get(OPTIONS)) || isReadOnly(options)));
  }

  private static boolean isReadOnly(String options) {
    return Arrays.asList(options.split(",", -1)).contains("ro");
  }
}
