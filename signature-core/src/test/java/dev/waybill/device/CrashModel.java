package dev.waybill.device;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a kind of file system leaves of unforced changes when the power fails. */
enum CrashModel {
  /**
   * Names change in the order in which they were changed, each change as a whole; data is written
   * before the change of a name that replaces a file by it; a file that was not forced may be empty
   * otherwise. To force anything forces all changes of names (ext4 with data=ordered and
   * auto_da_alloc).
   */
  JOURNALING(true, false) {
    @Override
    List<List<NameChange>> reaching(List<NameChange> pending) {
      List<List<NameChange>> prefixes = new ArrayList<>();
      for (int length = 0; length <= pending.size(); length++) {
        prefixes.add(pending.subList(0, length));
      }
      return prefixes;
    }

    @Override
    Set<String> remains(String forced, String written) {
      Set<String> remains = new LinkedHashSet<>(List.of(forced, written, ""));
      for (int end = SECTOR_BYTES; end < written.length(); end += SECTOR_BYTES) {
        remains.add(written.substring(0, end));
      }
      return remains;
    }
  },

  /**
   * Each entry of the directory, each size and each sector of data by itself, in any order; a moved
   * file may have both names, which share its place, or none, and to remove a name gives the place
   * away whichever name shares it (FAT, exFAT).
   */
  FAT(false, true) {
    @Override
    List<List<NameChange>> reaching(List<NameChange> pending) {
      return subsets(pending);
    }

    @Override
    Set<String> remains(String forced, String written) {
      return torn(forced, written, SECTOR_BYTES);
    }
  },

  /** Any part of what was not forced, torn at any byte. */
  NO_GUARANTEE(false, false) {
    @Override
    List<List<NameChange>> reaching(List<NameChange> pending) {
      return subsets(pending);
    }

    @Override
    Set<String> remains(String forced, String written) {
      return torn(forced, written, 1);
    }
  };

  /** A small one, so that a SIGNATURE file has several and can be torn between them. */
  private static final int SECTOR_BYTES = 8;

  /** One entry of the directory: what it leads to now, or null when it is gone. */
  record NameChange(String name, @Nullable Integer file, boolean replacesByMove) {}

  /** Whether a move is one change, and the data of what replaces a file goes before it. */
  final boolean ordered;

  /** Whether names that share a file do not know of each other. */
  final boolean givesAway;

  CrashModel(boolean ordered, boolean givesAway) {
    this.ordered = ordered;
    this.givesAway = givesAway;
  }

  /** Which of the unforced changes of names reached the device, each possibility once. */
  abstract List<List<NameChange>> reaching(List<NameChange> pending);

  /** What a file can hold of which this was forced and that was written since. */
  abstract Set<String> remains(String forced, String written);

  private static List<List<NameChange>> subsets(List<NameChange> pending) {
    List<List<NameChange>> subsets = new ArrayList<>();
    for (int chosen = 0; chosen < 1 << pending.size(); chosen++) {
      List<NameChange> subset = new ArrayList<>();
      for (int i = 0; i < pending.size(); i++) {
        if ((chosen & 1 << i) != 0) {
          subset.add(pending.get(i));
        }
      }
      subsets.add(subset);
    }
    return subsets;
  }

  /** Every size with every part of the data; what was not written is what lay there before. */
  private static Set<String> torn(String forced, String written, int step) {
    Set<String> remains = new LinkedHashSet<>(List.of(forced, written, ""));
    String garbage = "\u00e5".repeat(written.length());
    for (int at = 0; at < written.length(); at += step) {
      remains.add(written.substring(0, at));
      remains.add(written.substring(0, at) + garbage.substring(at));
      remains.add(garbage.substring(0, at) + written.substring(at));
      if (at <= forced.length()) {
        remains.add(written.substring(0, at) + forced.substring(at));
      }
    }
    return remains;
  }
}
