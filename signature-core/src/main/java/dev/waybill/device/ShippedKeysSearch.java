package dev.waybill.device;

import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass over the names in a root, after one over those in its folder {@code .aws}. */
final class ShippedKeysSearch {
  /** Files with keys have a few lines. */
  private static final int MOST_BYTES = 1 << 16;

  /** What manifests and answers may have. */
  private static final int MOST_BYTES_OF_NAMED_FILES = 1 << 20;

  /** Each costs a look at the device. */
  private static final int MOST_FILES = 4096;

  /** More than anybody will read. */
  private static final int MOST_FOUND = 100;

  /** Where the provider's command line keeps its file {@code credentials}. */
  private static final String FOLDER = ".aws";

  /**
   * What the service's own tool, the provider's console and its command line, and two old programs
   * call them, with what browsers and editors append.
   */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)awscredentials\\.properties.*|(rootkey|.*access_?keys?|(.*_)?credentials)"
              + "( ?\\(\\d+\\))?\\.csv(\\W.*)?|\\.s3cfg|\\.boto|\\.aws[/\\\\]credentials.*");

  private final @Nullable SigningKey key;
  private final List<Path> holding = new ArrayList<>();
  private final List<Path> named = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private int inNames;
  private int lookedInto;
  private int passedOver;

  ShippedKeysSearch(@Nullable SigningKey key) {
    this.key = key != null && key.isLongEnoughToSeek() ? key : null;
  }

  /**
   * Looks into everything.
   *
   * @param files with the names of the folders on the way to each
   */
  ShippedKeys search(DeviceRoot root, List<Path> files) throws IOException {
    for (Path file : files) {
      if (key != null && seen.add(file)) {
        lookInto(root, file, file);
      }
    }
    // First: files in the root, of which there may be many, must not use up what can be read.
    for (Path folder : folders(root)) {
      try (DeviceRoot opened = root.openFolder(folder)) {
        lookThrough(opened, folder);
      } catch (IOException e) {
        passedOver++;
      }
    }
    lookThrough(root, null);
    holding.sort(Comparator.comparing(Path::toString));
    named.sort(Comparator.comparing(Path::toString));
    return new ShippedKeys(holding, named, inNames, key != null, lookedInto, passedOver);
  }

  private void lookInto(DeviceRoot folder, Path rest, Path path) throws IOException {
    if (rest.getNameCount() > 1) {
      try (DeviceRoot inner = folder.openFolder(rest.getName(0))) {
        lookInto(inner, rest.subpath(1, rest.getNameCount()), path);
      }
    } else if (key != null && key.isWithinName(path.toString())) {
      // Those in the root are counted with the others there.
      inNames += path.getNameCount() > 1 ? 1 : 0;
    } else {
      lookAt(
          folder, rest, path, NAMED.matcher(path.toString()).matches(), MOST_BYTES_OF_NAMED_FILES);
    }
  }

  /** Asked for their kind before opening: to open a pipe would be to wait for its other end. */
  private static List<Path> folders(DeviceRoot root) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> names = root.list()) {
      for (Path name : names) {
        if (name.toString().equalsIgnoreCase(FOLDER) && root.attributes(name).isDirectory()) {
          folders.add(name);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return folders;
  }

  private void lookThrough(DeviceRoot folder, @Nullable Path place) throws IOException {
    try (DirectoryStream<Path> names = folder.list()) {
      for (Path name : names) {
        Path path = place == null ? name : place.resolve(name);
        if (key != null && key.isWithinName(name.toString())) {
          inNames++;
          continue;
        }
        if (seen.contains(path)) {
          continue;
        }
        boolean isNamed = NAMED.matcher(path.toString()).matches();
        if (key != null || isNamed) {
          lookAt(folder, name, path, isNamed, MOST_BYTES);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private void lookAt(DeviceRoot folder, Path name, Path path, boolean isNamed, int mostBytes) {
    try {
      BasicFileAttributes attributes = folder.attributes(name);
      // Pipes are not opened here either.
      if (!attributes.isRegularFile()) {
        return;
      }
      if (attributes.size() <= mostBytes && holdsKey(folder, name, mostBytes)) {
        add(path, holding);
      } else if (isNamed) {
        add(path, named);
      }
    } catch (NoSuchFileException e) {
      // Gone by now.
    } catch (IOException e) {
      passedOver++;
      if (isNamed) {
        add(path, named);
      }
    }
  }

  private static void add(Path path, List<Path> found) {
    if (found.size() < MOST_FOUND) {
      found.add(path);
    }
  }

  private boolean holdsKey(DeviceRoot folder, Path name, int mostBytes) throws IOException {
    if (key == null) {
      return false;
    }
    if (lookedInto >= MOST_FILES) {
      passedOver++;
      return false;
    }
    try (FileChannel channel = folder.openFile(name, StandardOpenOption.READ);
        InputStream in = Channels.newInputStream(channel)) {
      byte[] text = in.readNBytes(mostBytes);
      lookedInto++;
      return key.isWithin(text);
    }
  }
}
