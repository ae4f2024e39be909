package dev.waybill.shipment;

import dev.waybill.signature.Evidence;
import dev.waybill.signature.Evidence.OtherManifest;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.text.Quoted;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files beside a manifest: one of them may be what a SIGNATURE really belongs to. */
public final class Neighbours {
  /** A folder of one fleet is taken as it is, a home directory is not read through. */
  private static final int MOST_FILES = 300;

  private static final int MOST_BYTES = 64 << 10;
  private static final int MOST_NAME_CHARACTERS = 100;

  private Neighbours() {}

  /**
   * Other manifests, and the jobs of SIGNATURE files, in the manifest's folder. Files that are
   * large, links or unreadable are passed over; of a folder with more than 300 entries nothing is
   * read.
   */
  public static Evidence of(Path manifest) {
    Path folder = manifest.toAbsolutePath().getParent();
    List<OtherManifest> manifests = new ArrayList<>();
    Set<JobId> jobs = new LinkedHashSet<>();
    if (folder != null) {
      for (Path file : files(folder, manifest)) {
        content(file)
            .ifPresent(
                bytes -> {
                  if (SignatureFileReader.read(bytes) instanceof SignatureFileReading.Read read) {
                    jobs.add(read.file().jobId());
                  } else {
                    manifests.add(new OtherManifest(shown(file), bytes));
                  }
                });
      }
    }
    return new Evidence(List.copyOf(jobs), manifests);
  }

  private static List<Path> files(Path folder, Path except) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (files.size() == MOST_FILES) {
          return List.of();
        }
        if (!entry.getFileName().equals(except.getFileName())) {
          files.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // An explanation less; the mismatch itself is reported all the same.
      return List.of();
    }
    files.sort(null);
    return files;
  }

  private static Optional<byte[]> content(Path file) {
    try {
      boolean isSmallFile =
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES;
      return isSmallFile && Files.size(file) > 0
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String shown(Path file) {
    return Quoted.of(file.getFileName().toString(), MOST_NAME_CHARACTERS);
  }
}
