package dev.waybill.device;

import dev.waybill.signature.SignatureFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One pass over the names in a root, in constant memory however many there are. */
final class LookAlikeSearch {
  /** More than anybody will read. */
  private static final int MOST_FOUND = 100;

  /** Each costs a look at the device; the names alone cost next to nothing. */
  private static final int MOST_FOLDERS = 1000;

  private final Path root;
  private final List<LookAlikes.LookAlike> found = new ArrayList<>();
  private int folders;
  private boolean complete = true;

  LookAlikeSearch(Path root) {
    this.root = root;
  }

  LookAlikes search() throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
      for (Path entry : entries) {
        if (found.size() >= MOST_FOUND) {
          complete = false;
          break;
        }
        lookAt(entry);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    found.sort(Comparator.comparing(lookAlike -> lookAlike.path().toString()));
    return new LookAlikes(found, complete);
  }

  private void lookAt(Path entry) throws IOException {
    Resemblance.of(String.valueOf(entry.getFileName()))
        .ifPresent(resemblance -> add(entry, resemblance));
    if (!isFolder(entry)) {
      return;
    }
    if (folders >= MOST_FOLDERS) {
      complete = false;
      return;
    }
    folders++;
    lookInto(entry);
  }

  private boolean isFolder(Path entry) {
    // Once the limit is known to be passed, nothing more is learnt by asking.
    return (complete || folders < MOST_FOLDERS)
        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  private void lookInto(Path folder) throws IOException {
    Path inside = folder.resolve(SignatureFile.NAME);
    try {
      var attributes =
          Files.readAttributes(inside, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isRegularFile()) {
        add(inside, Resemblance.IN_A_FOLDER);
      }
    } catch (NoSuchFileException e) {
      // As it should be.
    } catch (AccessDeniedException e) {
      complete = false;
    }
  }

  private void add(Path path, Resemblance resemblance) {
    found.add(new LookAlikes.LookAlike(root.relativize(path), resemblance));
  }
}
