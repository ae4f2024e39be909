package dev.waybill.device;

import dev.waybill.device.CrashModel.NameChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Carries out operations as a file system of one kind does, and tells what a crash would leave.
 * What a crash leaves given away besides is for a checker of the file system to find and not
 * followed.
 */
final class SimulatedDisk {
  private final CrashModel model;

  /** As programs see it. */
  private final Map<String, Integer> names;

  private final Map<Integer, String> texts;

  /** What is on the device for certain, and the changes that may follow it. */
  private Map<String, Integer> forcedNames;

  private final Map<Integer, String> forcedTexts;
  private final List<NameChange> pending = new ArrayList<>();
  private final Set<Integer> givenAway;
  private int nextFile;

  /** A disk that was at rest, with this on it. */
  SimulatedDisk(CrashModel model, DiskImage image) {
    this.model = model;
    this.names = new TreeMap<>(image.names());
    this.texts = new TreeMap<>(image.texts());
    this.forcedNames = new TreeMap<>(names);
    this.forcedTexts = new TreeMap<>(texts);
    this.givenAway = new HashSet<>(image.givenAway());
    this.nextFile = texts.keySet().stream().mapToInt(file -> file + 1).max().orElse(0);
  }

  /** After the operations, without a crash. */
  static DiskImage after(CrashModel model, DiskImage image, List<DiskOperation> operations) {
    SimulatedDisk disk = new SimulatedDisk(model, image);
    operations.forEach(disk::carryOut);
    return new DiskImage(disk.names, disk.texts, disk.givenAway);
  }

  /** All that a crash after the last of these operations can leave. */
  static Set<DiskImage> crashes(CrashModel model, DiskImage image, List<DiskOperation> operations) {
    SimulatedDisk disk = new SimulatedDisk(model, image);
    operations.forEach(disk::carryOut);
    return disk.crashes();
  }

  void carryOut(DiskOperation operation) {
    if (operation instanceof DiskOperation.Create create) {
      int file = nextFile++;
      texts.put(file, "");
      forcedTexts.put(file, "");
      change(new NameChange(create.name(), file, false));
    } else if (operation instanceof DiskOperation.Truncate truncate) {
      texts.put(file(truncate.name()), "");
    } else if (operation instanceof DiskOperation.Append append) {
      texts.merge(file(append.name()), append.text(), String::concat);
    } else if (operation instanceof DiskOperation.ForceFile force) {
      forcedTexts.put(file(force.name()), texts.get(file(force.name())));
      if (model.ordered) {
        forceNames();
      }
    } else if (operation instanceof DiskOperation.ForceDirectory) {
      forceNames();
    } else if (operation instanceof DiskOperation.Move move) {
      move(move);
    } else if (operation instanceof DiskOperation.Delete delete) {
      if (model.givesAway) {
        givenAway.add(file(delete.name()));
      }
      change(new NameChange(delete.name(), null, false));
    }
  }

  private void move(DiskOperation.Move move) {
    Integer file = file(move.from());
    Integer replaced = names.get(move.to());
    if (replaced != null && model.givesAway) {
      givenAway.add(replaced);
    }
    if (replaced != null && !model.ordered) {
      // Some remove what is there before they put the other in its place.
      change(new NameChange(move.to(), null, false));
    }
    change(new NameChange(move.to(), file, replaced != null));
    if (!model.ordered) {
      change(new NameChange(move.from(), null, false));
    }
  }

  private Integer file(String name) {
    Integer file = names.get(name);
    if (file == null) {
      throw new IllegalStateException("no " + name + " among " + names);
    }
    return file;
  }

  private void change(NameChange change) {
    apply(change, names);
    pending.add(change);
  }

  private void apply(NameChange change, Map<String, Integer> to) {
    if (change.file() == null) {
      to.remove(change.name());
      return;
    }
    if (model.ordered) {
      // A file has one name here; getting another is losing the first.
      to.values().removeIf(change.file()::equals);
    }
    to.put(change.name(), change.file());
  }

  private void forceNames() {
    for (NameChange change : pending) {
      forceWhatReplaces(change);
    }
    forcedNames = new TreeMap<>(names);
    pending.clear();
  }

  private void forceWhatReplaces(NameChange change) {
    if (model.ordered && change.replacesByMove()) {
      forcedTexts.put(change.file(), texts.get(change.file()));
    }
  }

  private Set<DiskImage> crashes() {
    Set<DiskImage> images = new LinkedHashSet<>();
    for (List<NameChange> reached : model.reaching(pending)) {
      Map<String, Integer> left = new TreeMap<>(forcedNames);
      Map<Integer, Set<String>> possible = new TreeMap<>();
      texts.forEach(
          (file, text) -> {
            String forced = forcedTexts.getOrDefault(file, "");
            possible.put(file, text.equals(forced) ? Set.of(text) : model.remains(forced, text));
          });
      for (NameChange change : reached) {
        apply(change, left);
        if (model.ordered && change.replacesByMove()) {
          possible.put(change.file(), Set.of(texts.get(change.file())));
        }
      }
      addAll(left, possible, images);
    }
    return images;
  }

  /** All combinations of what can be in the files that still have a name. */
  private void addAll(
      Map<String, Integer> left, Map<Integer, Set<String>> possible, Set<DiskImage> images) {
    List<Map<Integer, String>> combinations = new ArrayList<>(List.of(Map.of()));
    for (Integer file : new LinkedHashSet<>(left.values())) {
      List<Map<Integer, String>> longer = new ArrayList<>();
      for (Map<Integer, String> combination : combinations) {
        for (String text : possible.getOrDefault(file, Set.of())) {
          Map<Integer, String> next = new TreeMap<>(combination);
          next.put(file, text);
          longer.add(next);
        }
      }
      combinations = longer;
    }
    combinations.forEach(combination -> images.add(new DiskImage(left, combination, Set.of())));
  }
}
