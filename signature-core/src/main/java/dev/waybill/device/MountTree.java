package dev.waybill.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Mounts in the tree that their numbers give, which says what is seen at a path: a mount over a
 * directory hides those that were made inside it before.
 */
final class MountTree {
  /** The parent of what hangs on no mount of the table: the root, or all there is in a chroot. */
  private static final int NOT_IN_TABLE = -1;

  private record Place(int parent, KernelPath point) {}

  private final MountInfo table;
  private final Map<Place, List<Mount>> byPlace = new HashMap<>();

  MountTree(MountInfo table) {
    this.table = table;
    Set<Integer> ids = new HashSet<>();
    table.mounts().forEach(mount -> ids.add(mount.id()));
    for (Mount mount : table.mounts()) {
      boolean hangs = ids.contains(mount.parent()) && mount.parent() != mount.id();
      Place place = new Place(hangs ? mount.parent() : NOT_IN_TABLE, mount.point());
      byPlace.computeIfAbsent(place, unused -> new ArrayList<>()).add(mount);
    }
  }

  /** Where this path, free of links, stands among the mounts. */
  Standing standing(KernelPath path) {
    Way way = way(path);
    if (way.seen.isEmpty()) {
      return new Standing(
          null, false, List.of(), false, List.of(), List.of(), List.of(), table.complete());
    }
    Mount own = way.seen.get(way.seen.size() - 1);
    boolean mountPoint = own.point().equals(path);
    List<Mount> twins =
        seen(
            table.mounts().stream()
                .filter(mount -> mount.device().equals(own.device()) && !mount.equals(own)));
    return new Standing(
        own,
        mountPoint,
        way.seen.subList(0, way.seen.size() - 1),
        mountPoint && way.hidden > 0,
        seen(table.mounts().stream().filter(mount -> mount.point().isInside(path))),
        twins,
        otherNames(path.moved(own.point(), own.root()), twins),
        table.complete());
  }

  private static List<KernelPath> otherNames(KernelPath inFileSystem, List<Mount> twins) {
    return twins.stream()
        .filter(twin -> inFileSystem.equals(twin.root()) || inFileSystem.isInside(twin.root()))
        .map(twin -> inFileSystem.moved(twin.root(), twin.point()))
        .toList();
  }

  /** All mounts that a path leads to. */
  List<Mount> visible() {
    return seen(table.mounts().stream());
  }

  private List<Mount> seen(Stream<Mount> mounts) {
    return mounts
        .filter(mount -> last(way(mount.point())).filter(mount::equals).isPresent())
        .toList();
  }

  private static Optional<Mount> last(Way way) {
    return way.seen.isEmpty() ? Optional.empty() : Optional.of(way.seen.get(way.seen.size() - 1));
  }

  /** The mounts that somebody enters who walks to a path. */
  private static final class Way {
    private final List<Mount> seen = new ArrayList<>();

    /** How many are hidden under the last of them, at the same point. */
    private int hidden;
  }

  private Way way(KernelPath path) {
    Way way = new Way();
    int at = NOT_IN_TABLE;
    Set<Integer> entered = new HashSet<>();
    for (KernelPath directory : path.fromRoot()) {
      int hidden = 0;
      boolean first = true;
      for (List<Mount> here = byPlace.get(new Place(at, directory));
          here != null;
          here = byPlace.get(new Place(at, directory))) {
        Mount top = here.get(here.size() - 1);
        // Numbers that go round in a circle lead nowhere.
        if (!entered.add(top.id())) {
          break;
        }
        hidden += (int) here.stream().filter(mount -> !mount.equals(top) && hides(mount)).count();
        if (!first) {
          hidden += hides(way.seen.remove(way.seen.size() - 1)) ? 1 : 0;
        }
        way.seen.add(top);
        way.hidden = hidden;
        at = top.id();
        first = false;
      }
    }
    return way;
  }

  /** What waits for its directory to be used is meant to be mounted over. */
  private static boolean hides(Mount below) {
    return below.kind() != FileSystemKind.AUTOMOUNT;
  }
}
