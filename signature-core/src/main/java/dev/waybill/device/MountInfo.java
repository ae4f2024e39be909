package dev.waybill.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Linux: {@code /proc/self/mountinfo}, read anew each time.
 *
 * <p>proc(5) gives the line: ID, parent, device, root, mount point, options, any number of optional
 * fields, a hyphen, type, source, options of the file system. A line of another form is passed
 * over: the mount it stands for is then not seen, and its directory refused rather than written to.
 */
final class MountInfo implements MountTable {
  private static final int POINT = 4;
  private static final int OPTIONS = 5;
  private static final int FIRST_OPTIONAL = 6;

  /** Blank, tab, line feed and backslash are written like this, and so a blank ends a field. */
  private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");

  private final Path table;

  MountInfo(Path table) {
    this.table = table;
  }

  @Override
  public Optional<Mount> mountOf(Path realPath) throws IOException {
    // Mount points are bytes to the kernel. Malformed ones decode to something that matches no
    // path.
    String text = new String(Files.readAllBytes(table), StandardCharsets.UTF_8);
    Optional<Mount> innermost = Optional.empty();
    for (String line : text.lines().toList()) {
      Optional<Mount> mount = parse(line, realPath);
      // The last of several on one point hides the others.
      if (mount.isPresent() && innermost.filter(inner -> isInside(inner, mount.get())).isEmpty()) {
        innermost = mount;
      }
    }
    return innermost;
  }

  private static boolean isInside(Mount inner, Mount outer) {
    return inner.point().getNameCount() > outer.point().getNameCount();
  }

  /** The mount of this line if it holds the path. */
  private static Optional<Mount> parse(String line, Path realPath) {
    List<String> fields = Arrays.asList(line.split(" ", -1));
    int hyphen =
        fields.size() > FIRST_OPTIONAL
            ? fields.subList(FIRST_OPTIONAL, fields.size()).indexOf("-") + FIRST_OPTIONAL
            : -1;
    if (hyphen < FIRST_OPTIONAL || fields.size() < hyphen + 4) {
      return Optional.empty();
    }
    Optional<Path> point = path(realPath, unescape(fields.get(POINT))).filter(realPath::startsWith);
    if (point.isEmpty()) {
      return Optional.empty();
    }
    boolean readOnly = isReadOnly(fields.get(OPTIONS)) || isReadOnly(fields.get(hyphen + 3));
    String type = unescape(fields.get(hyphen + 1));
    return Optional.of(new Mount(point.get(), unescape(fields.get(hyphen + 2)), type, readOnly));
  }

  /** Empty for a name that this machine's locale has no characters for: no path here can be it. */
  private static Optional<Path> path(Path sibling, String name) {
    try {
      return Optional.of(sibling.getFileSystem().getPath(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isReadOnly(String options) {
    return Arrays.asList(options.split(",", -1)).contains("ro");
  }

  private static String unescape(String field) {
    return OCTAL
        .matcher(field)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 8))));
  }
}
