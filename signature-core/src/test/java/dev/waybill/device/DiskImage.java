package dev.waybill.device;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is on a simulated device.
 *
 * @param names which file each name leads to; after a crash two may lead to one
 * @param texts what is in each file, one character a byte
 * @param givenAway files whose place on the device counts as free, so that whatever is written next
 *     may overwrite them; there are such on file systems that do not count names only
 */
record DiskImage(Map<String, Integer> names, Map<Integer, String> texts, Set<Integer> givenAway) {
  DiskImage {
    names = Map.copyOf(names);
    texts = Map.copyOf(texts);
    givenAway = Set.copyOf(givenAway);
  }

  /** One with these files. */
  static DiskImage of(Map<String, String> files) {
    Map<String, Integer> names = new TreeMap<>();
    Map<Integer, String> texts = new TreeMap<>();
    new TreeMap<>(files)
        .forEach(
            (name, text) -> {
              texts.put(names.size(), text);
              names.put(name, names.size());
            });
    return new DiskImage(names, texts, Set.of());
  }

  /** What each name leads to. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    names.forEach((name, file) -> files.put(name, texts.get(file)));
    return files;
  }

  /** The names whose bytes nothing protects. */
  Set<String> endangered() {
    Set<String> found = new TreeSet<>();
    names.forEach(
        (name, file) -> {
          if (givenAway.contains(file)) {
            found.add(name);
          }
        });
    return found;
  }
}
