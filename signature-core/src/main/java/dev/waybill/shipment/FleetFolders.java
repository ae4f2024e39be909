package dev.waybill.shipment;

import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import dev.waybill.text.Quoted;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the items of a fleet in folders.
 *
 * <p>A folder is an item when it has a manifest: a file named {@code manifest.txt}, {@code
 * manifest.yaml}, {@code manifest.yml} or {@code manifest}, in any case. The root of its device is
 * the folder {@code device} in it, which may be a link to a mount point, or the folder itself. Of a
 * folder that has no manifest each folder in it is looked at, and none below those.
 */
public final class FleetFolders {
  private static final Set<String> MANIFESTS =
      Set.of("manifest.txt", "manifest.yaml", "manifest.yml", "manifest");
  private static final String DEVICE = "device";
  private static final int MOST_NAME_CHARACTERS = 100;

  private final List<FleetItem> items = new ArrayList<>();
  private final List<Path> passedOver = new ArrayList<>();

  /**
   * What was found.
   *
   * @param items in the order of their paths
   * @param passedOver folders without a manifest, in the same order
   */
  public record Found(List<FleetItem> items, List<Path> passedOver) {
    /** Copies the lists. */
    public Found {
      items = List.copyOf(items);
      passedOver = List.copyOf(passedOver);
    }
  }

  private FleetFolders() {}

  /**
   * The folder as one item, or the items in it.
   *
   * @throws IOException when it is no folder or cannot be read
   */
  public static Found in(Path folder) throws IOException {
    FleetFolders search = new FleetFolders();
    if (!search.addIfItem(folder)) {
      // "jobs/a" reads better than "./jobs/a".
      Path plain = folder.equals(Path.of(".")) ? Path.of("") : folder;
      for (Path inside : entries(plain)) {
        if (Files.isDirectory(inside)) {
          search.addOrPassOver(inside);
        }
      }
    }
    return new Found(search.items, search.passedOver);
  }

  /** Whether a text is to be taken as a pattern, unless something has exactly this name. */
  public static boolean isPattern(String text) {
    return PathPatternMatches.isPattern(text);
  }

  /**
   * What a pattern matches, such as {@code jobs/*} or {@code jobs/2026-*}{@code /*.txt}: folders as
   * by {@link #in}, but not what is inside of them, and files as manifests, each in a folder of its
   * own. A pattern that ends in {@code *} alone means folders only.
   *
   * @throws IOException when it matches nothing, or a folder on the way cannot be read
   */
  public static Found matching(String pattern) throws IOException {
    FleetFolders search = new FleetFolders();
    boolean foldersOnly = pattern.equals("*") || pattern.endsWith("/*");
    Set<Path> matches = new TreeSet<>(PathPatternMatches.of(pattern));
    for (Path match : matches) {
      if (Files.isDirectory(match)) {
        search.addOrPassOver(match);
      } else if (!foldersOnly && !match.endsWith(SignatureFile.NAME)) {
        search.addManifest(match);
      }
    }
    if (matches.isEmpty()) {
      throw new FileSystemException(pattern, null, "matches nothing");
    }
    return new Found(search.items, search.passedOver);
  }

  /**
   * The job that the folder of an item is named after.
   *
   * @return the item with this job; with a fault where the name is no job ID
   */
  public static FleetItem withJobOfFolder(FleetItem item) {
    if (item.fault() != null) {
      return item;
    }
    Path folder = item.manifest().toAbsolutePath().normalize().getParent();
    String name =
        folder == null || folder.getFileName() == null ? "" : folder.getFileName().toString();
    return JobId.isWellFormed(name)
        ? item.ofJob(JobId.of(name))
        : new FleetItem(
            item.place(),
            item.device(),
            item.manifest(),
            null,
            item.signature(),
            "the folder " + Quoted.of(name, MOST_NAME_CHARACTERS) + " is not named after a job");
  }

  private void addOrPassOver(Path folder) {
    try {
      if (!addIfItem(folder)) {
        passedOver.add(folder);
      }
    } catch (IOException e) {
      String reason = e instanceof FileSystemException ? "it cannot be read" : e.getMessage();
      items.add(unusable(folder, "the folder cannot be looked at: " + reason));
    }
  }

  private boolean addIfItem(Path folder) throws IOException {
    List<Path> manifests =
        entries(folder).stream()
            .filter(file -> MANIFESTS.contains(name(file)) && Files.isRegularFile(file))
            .toList();
    if (manifests.size() > 1) {
      String names =
          String.join(
              " or ",
              manifests.stream().map(file -> Quoted.of(file.getFileName().toString())).toList());
      items.add(unusable(folder, "its manifest is " + names + ", and it must have one"));
    } else if (manifests.size() == 1) {
      addManifest(manifests.get(0));
    }
    return !manifests.isEmpty();
  }

  private void addManifest(Path manifest) {
    Path folder = manifest.getParent();
    Path inside = manifest.resolveSibling(DEVICE);
    Path device = Files.isDirectory(inside) ? inside : folder == null ? Path.of("") : folder;
    items.add(new FleetItem(manifest.toString(), device, manifest, null, null, null));
  }

  private static FleetItem unusable(Path folder, String fault) {
    return new FleetItem(folder.toString(), folder, folder, null, null, fault);
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  /** Sorted, so that two runs see the same. */
  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(null);
    return entries;
  }
}
