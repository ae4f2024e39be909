package dev.waybill.device;

import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass over the names in a root, and one over those in its folder {@code .aws}. */
final class ShippedKeysSearch {
  /** Files with keys have a few lines. */
  static final int MOST_BYTES = 1 << 16;

  /** Each costs a look at the device. */
  static final int MOST_FILES = 1000;

  /** More than anybody will read. */
  private static final int MOST_FOUND = 100;

  /** Where the provider's command line keeps its file {@code credentials}. */
  private static final String FOLDER = ".aws";

  /** What the service's own tool, the provider's pages and its command line call them. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)awscredentials\\.properties.*|rootkey.*\\.csv|.*access_?keys?.*\\.csv"
              + "|\\.aws[/\\\\]credentials");

  private final @Nullable SigningKey key;
  private final List<Path> holding = new ArrayList<>();
  private final List<Path> named = new ArrayList<>();
  private int lookedInto;

  ShippedKeysSearch(@Nullable SigningKey key) {
    this.key = key;
  }

  ShippedKeys search(DeviceRoot root) throws IOException {
    lookThrough(root, null);
    Path folder = root.name(FOLDER);
    try (DeviceRoot opened = root.openFolder(folder)) {
      lookThrough(opened, folder);
    } catch (IOException e) {
      // Mostly there is none. One that cannot be read here says nothing to anybody there either.
    }
    holding.sort(Comparator.comparing(Path::toString));
    named.sort(Comparator.comparing(Path::toString));
    return new ShippedKeys(holding, named, lookedInto);
  }

  private void lookThrough(DeviceRoot folder, @Nullable Path place) throws IOException {
    try (DirectoryStream<Path> names = folder.list()) {
      for (Path name : names) {
        if (holding.size() + named.size() >= MOST_FOUND) {
          return;
        }
        Path path = place == null ? name : place.resolve(name);
        if (holdsKey(folder, name)) {
          holding.add(path);
        } else if (NAMED.matcher(path.toString()).matches()) {
          named.add(path);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private boolean holdsKey(DeviceRoot folder, Path name) {
    if (key == null || lookedInto >= MOST_FILES) {
      return false;
    }
    try {
      BasicFileAttributes attributes = folder.attributes(name);
      // Asked before opening: to open a pipe would be to wait for its other end.
      if (!attributes.isRegularFile() || attributes.size() > MOST_BYTES) {
        return false;
      }
      try (FileChannel channel = folder.openFile(name, StandardOpenOption.READ);
          InputStream in = Channels.newInputStream(channel)) {
        lookedInto++;
        return key.isWithin(in.readNBytes(MOST_BYTES));
      }
    } catch (IOException e) {
      // Gone by now, or closed to whoever asks.
      return false;
    }
  }
}
