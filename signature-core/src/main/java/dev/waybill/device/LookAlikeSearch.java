package dev.waybill.device;

import dev.waybill.signature.SignatureFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One pass over the names in a root, in constant memory however many there are. */
final class LookAlikeSearch {
  /** More than anybody will read. */
  private static final int MOST_FOUND = 100;

  /** Each costs a look at the device; the names alone cost next to nothing. */
  private static final int MOST_FOLDERS = 1000;

  private final DeviceRoot root;
  private final List<LookAlikes.LookAlike> found = new ArrayList<>();
  private int folders;
  private boolean complete = true;

  LookAlikeSearch(DeviceRoot root) {
    this.root = root;
  }

  LookAlikes search() throws IOException {
    try (DirectoryStream<Path> names = root.list()) {
      for (Path name : names) {
        if (found.size() >= MOST_FOUND) {
          complete = false;
          break;
        }
        lookAt(name);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    found.sort(Comparator.comparing(lookAlike -> lookAlike.path().toString()));
    return new LookAlikes(found, complete);
  }

  private void lookAt(Path name) throws IOException {
    Optional<Resemblance> resemblance = Resemblance.of(name.toString());
    if (resemblance.isPresent()) {
      boolean imitated =
          resemblance.get() == Resemblance.LEFTOVER && !TemporaryFiles.isLeftover(root, name);
      found.add(
          new LookAlikes.LookAlike(name, imitated ? Resemblance.IMITATION : resemblance.get()));
    }
    if (isFolder(name)) {
      lookInto(name);
    }
  }

  private boolean isFolder(Path name) {
    if (folders >= MOST_FOLDERS && !complete) {
      // Nothing more is learnt by asking.
      return false;
    }
    try {
      return root.attributes(name).isDirectory();
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      complete = false;
      return false;
    }
  }

  private void lookInto(Path folder) {
    if (folders >= MOST_FOLDERS) {
      complete = false;
      return;
    }
    folders++;
    try (DeviceRoot opened = root.openFolder(folder)) {
      Path inside = opened.name(SignatureFile.NAME);
      if (opened.attributes(inside).isRegularFile()) {
        found.add(new LookAlikes.LookAlike(folder.resolve(inside), Resemblance.IN_A_FOLDER));
      }
    } catch (NoSuchFileException e) {
      // As it should be.
    } catch (IOException e) {
      complete = false;
    }
  }
}
