package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each line the level it belongs to, and helps where the indentation does not tell.
 *
 * <p>Indentation decides where it can. Where it cannot, the names do: the children of {@code
 * returnAddress} and {@code customs} have names that nothing at top level has.
 */
final class Levels {
  /** The format needs three levels; everything deeper is none of its manifests. */
  private static final int MAX_DEPTH = 8;

  private final Transcript transcript;
  private final Deque<Level> levels = new ArrayDeque<>();

  /** What may get content; null when the last row has all it can have. */
  private @Nullable Opener opener;

  /** Where the last option would stand if it stood where those of its level do. */
  private int edge;

  /**
   * Where the content of a line begins.
   *
   * @param span what stands there
   * @param column from 0
   * @param tabbed whether tabs stand before it, so that the column is a guess
   */
  record Place(Span span, int column, boolean tabbed) {}

  Levels(Transcript transcript) {
    this.transcript = transcript;
    restart();
  }

  /** Forgets all levels but the top, and where that stands. */
  final void restart() {
    opener = null;
    levels.clear();
    levels.push(Level.top());
  }

  @Nullable Opener opener() {
    return opener;
  }

  void openedBy(Opener last) {
    opener = last;
  }

  void nothingOpen() {
    opener = null;
  }

  Level current() {
    return levels.element();
  }

  Level top() {
    return levels.getLast();
  }

  /** The innermost list; null when there is none. */
  @Nullable Level list() {
    for (Level level : levels) {
      if (level.list) {
        return level;
      }
    }
    return null;
  }

  /** Where the option that was last placed would stand if it stood where those of its level do. */
  int edge() {
    return edge;
  }

  /**
   * The level of an option, which is the current one from then on.
   *
   * @param isOwn whether no option is called or set like that, but a name of the user's own is;
   *     asked only where it matters
   */
  Level levelFor(String key, BooleanSupplier isOwn, Place place) {
    Opener above = opener;
    edge = place.column;
    if (above != null && above.isAbove(place.column) && nests(above, key)) {
      return open(above, place, false);
    }
    if (above != null && place.column == above.column() && adopts(above.option(), key)) {
      // Where the block itself slid to its children, that was said. On the second line of a text
      // nobody can tell: in an official sample every line but the first begins with a blank.
      if (above.column() == above.edge() || top().keys.size() < 3) {
        transcript.repaired(Repair.Kind.UNINDENTED_CHILDREN, place.span);
      }
      return open(above, place, true);
    }
    for (Level level : levels) {
      if (level.stands(key, place.column)) {
        boolean isMember = current().isFree() && !level.isFree() && isOwn.getAsBoolean();
        return isMember ? takenIn(current(), place) : popTo(level);
      }
    }
    Level bottom = levels.getLast();
    if (bottom.columns.isEmpty()) {
      bottom.columns.add(place.column);
      return bottom;
    }
    return nearest(key, place);
  }

  /**
   * The level of an option that begins another item though it has no dash, which is the current one
   * from then on; null when it does not: in a list with dashes the same value once more is no other
   * item.
   */
  @Nullable Level nextItem(Level level, String key, String value, Place place) {
    boolean isInOperation = level == current() && level.path.equals("operations[]");
    if (!isInOperation || !key.equals("exportBucket") || !level.keys.contains(key)) {
      return null;
    }
    Level list = list();
    if (list == null || (!list.isInvented() && transcript.lastOf(key, level.depth).equals(value))) {
      return null;
    }
    transcript.repaired(Repair.Kind.MISSING_DASH, place.span);
    popTo(list);
    addInvented(list.depth, place);
    return push(level.again(place.column), place);
  }

  private void addInvented(int depth, Place place) {
    transcript.rows.add(
        new Row(depth, true, Row.Token.NONE, place.span, Row.Token.NONE, place.span, true));
  }

  /** A member of a map of the user's own that slid to the column of what stands around the map. */
  private Level takenIn(Level map, Place place) {
    // Those that slid with it are of the same mistake.
    if (!map.hasSlid) {
      transcript.repaired(Repair.Kind.UNEVEN_INDENT, place.span);
      map.hasSlid = true;
    }
    return map;
  }

  /** The level of an option that stands in the column of none. */
  private Level nearest(String key, Place place) {
    Level best =
        levels.stream()
            .filter(level -> level.knows(key))
            .findFirst()
            .orElseGet(() -> isInFreeMap(key, place.column) ? current() : outerOf(place.column));
    popTo(best);
    edge = Math.min(edge, best.columns.first());
    // Where only the first line of a block is not indented, that is what is said.
    if (!best.guessed && !best.isFirstAstray()) {
      transcript.repaired(Repair.Kind.UNEVEN_INDENT, place.span);
    }
    best.columns.add(place.column);
    best.guessed &= place.tabbed;
    return best;
  }

  /** Whether a line is deeper than the map of the user's own that those above it belong to. */
  private boolean isInFreeMap(String key, int column) {
    if (!current().isFree() || DialectReader.isName(key)) {
      return false;
    }
    int around = levels.stream().skip(1).findFirst().orElseThrow().columns.first();
    return column > around;
  }

  /** The list of an item, which is the current level from then on; null when there is none. */
  @Nullable Level listFor(Place dash) {
    Opener above = opener;
    if (above != null && dash.column >= above.edge() && !transcript.rows.get(above.row()).item()) {
      transcript.open(above.row());
      return push(Level.items(above.path() + "[]", above.depth() + 1, dash.column), dash);
    }
    Level exact = null;
    Level innermost = null;
    for (Level level : levels) {
      if (level.list) {
        innermost = innermost == null ? level : innermost;
        exact = exact == null && level.columns.contains(dash.column) ? level : exact;
      }
    }
    Level list = exact != null ? exact : innermost;
    if (list != null) {
      popTo(list);
      list.isUneven = false;
      if (exact == null) {
        if (!list.columns.isEmpty() && !list.guessed) {
          transcript.repaired(Repair.Kind.UNEVEN_INDENT, dash.span);
          list.isUneven = true;
        }
        list.columns.add(dash.column);
        list.guessed &= dash.tabbed;
      }
    }
    return list;
  }

  /** Whether an item in a column would be one of a list. */
  boolean takesItem(int column) {
    Opener above = opener;
    boolean isBelowList =
        above != null
            && above.option() != null
            && above.option().type().isList()
            && column >= above.edge();
    if (isBelowList) {
      return true;
    }
    for (Level level : levels) {
      if (level.list && level.columns.contains(column)) {
        return true;
      }
    }
    return false;
  }

  /** Opens the options of an item that was just written as a row. */
  Level inItem(Level list, Place place) {
    Level item = push(Level.options(list.path, list.depth + 1, place.column), place);
    if (list.isUneven) {
      // Only the dash has moved; what is below it may stand as in the items above.
      item.columns.addAll(list.inner);
    }
    list.inner.add(place.column);
    return item;
  }

  /**
   * Whether an item in the column of an option without a value is no item of its list, but the next
   * option with a dash too much.
   */
  boolean isSibling(String key, int column) {
    Opener above = opener;
    return above != null && column == above.column() && above.takesText() && current().knows(key);
  }

  /** The innermost level that stands left of a column, or the outermost. */
  private Level outerOf(int column) {
    return levels.stream()
        .filter(level -> !level.list && level.columns.first() < column)
        .findFirst()
        .orElse(levels.getLast());
  }

  /**
   * Whether a deeper line belongs to the option above it; not when that takes no lines and the line
   * is known elsewhere.
   */
  private boolean nests(Opener above, String key) {
    return !above.takesText() || above.mayTakeLines() || !isKnown(key);
  }

  private boolean isKnown(String key) {
    for (Level level : levels) {
      if (level.knows(key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line in the same column belongs to the option above it all the same. */
  static boolean adopts(@Nullable Option above, String key) {
    if (above == null) {
      return false;
    }
    boolean isTopLevel = Catalogue.find("", key).isPresent();
    return switch (above.type()) {
      case MAP -> Catalogue.find(above.path(), key).isPresent();
      // A prefix below operations is that of the operation: exports have no other.
      case LIST_OF_MAPS ->
          Catalogue.find(above.childPath(), key).isPresent()
              && (!isTopLevel || key.equals("prefix"));
      case TEXT_MAP -> !isTopLevel;
      default -> false;
    };
  }

  private Level open(Opener above, Place place, boolean adopting) {
    transcript.open(above.row());
    String path = above.path();
    int depth = above.depth() + 1;
    if (isItemOf(current(), path, depth)) {
      return current();
    }
    boolean isList = above.option() != null && above.option().type() == OptionType.LIST_OF_MAPS;
    if (isList) {
      transcript.repaired(Repair.Kind.MISSING_DASH, place.span);
      addInvented(depth, place);
      levels.push(Level.inventedItems(path + "[]", depth));
      path += "[]";
      depth++;
    }
    Level level =
        push(
            adopting
                ? Level.adopted(path, depth, place.column)
                : Level.options(path, depth, place.column),
            place);
    if (isList) {
      // As far in as the others stand when only the first has lost its dash.
      level.columns.add(place.column + 2);
    }
    return level;
  }

  /** Whether a level is that of the options of an item, opened by the first of them. */
  private static boolean isItemOf(Level level, String path, int depth) {
    return !level.list && path.endsWith("[]") && level.path.equals(path) && level.depth == depth;
  }

  private Level push(Level level, Place place) {
    levels.push(level);
    level.guessed = place.tabbed;
    if (level.depth > MAX_DEPTH) {
      transcript.stop(place.span, "more than " + MAX_DEPTH + " levels");
    }
    return level;
  }

  private Level popTo(Level level) {
    while (current() != level) {
      levels.pop();
    }
    return level;
  }
}
