package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where lines of the same level stand: in one column, and in those of lines that were taken in
 * though they stand elsewhere.
 */
final class Level {
  final boolean list;

  /** What its lines stand under: empty, {@code returnAddress}, {@code operations[]}. */
  final String path;

  final int depth;
  final Columns columns = new Columns();
  final Set<String> keys = new HashSet<>();

  /** Whether only lines with tabs were seen, whose column is a guess. */
  boolean guessed;

  /** Whether one of its lines was found in the column of what stands around it. */
  boolean hasSlid;

  /** Of a list: the columns in which the options of its items begin. */
  final Columns inner = new Columns();

  /** Of a list: whether its last dash stands in the column of no other. */
  boolean isUneven;

  /** Whether its lines stand in the column of what they belong to, so that only names tell them. */
  private final boolean adoptsNames;

  /** Kept, since every line asks for it. */
  private final @Nullable Option owner;

  private Level(boolean list, boolean adoptsNames, String path, int depth) {
    this.list = list;
    this.adoptsNames = adoptsNames;
    this.path = path;
    this.depth = depth;
    String item = path.endsWith("[]") ? path.substring(0, path.length() - 2) : path;
    this.owner = Catalogue.find(item).orElse(null);
  }

  /** The top level, whose column its first line tells. */
  static Level top() {
    return new Level(false, false, "", 0);
  }

  /** The options below another, or of an item. */
  static Level options(String path, int depth, int column) {
    return in(new Level(false, false, path, depth), column);
  }

  /** Options that stand in the column of the one that they belong to. */
  static Level adopted(String path, int depth, int column) {
    return in(new Level(false, true, path, depth), column);
  }

  /** The items of a list. */
  static Level items(String path, int depth, int column) {
    return in(new Level(true, false, path, depth), column);
  }

  /** The items of a list none of which had a dash so far. */
  static Level inventedItems(String path, int depth) {
    return new Level(true, false, path, depth);
  }

  /** The options of another item of the same list, which stand as those of this one do. */
  Level again(int column) {
    Level next = in(new Level(list, adoptsNames, path, depth), column);
    next.columns.addAll(columns);
    return next;
  }

  private static Level in(Level level, int column) {
    level.columns.add(column);
    return level;
  }

  /** Whether it is a list none of whose items had a dash so far. */
  boolean isInvented() {
    return list && columns.isEmpty();
  }

  /** Whether only its first line was seen, and stands in the column of what it belongs to. */
  boolean isFirstAstray() {
    return adoptsNames && keys.size() == 1;
  }

  /** Whether an option of a name may stand in a column of this level. */
  boolean stands(String key, int column) {
    return !list
        && columns.contains(column)
        && (!adoptsNames || Levels.adopts(owner().orElse(null), key));
  }

  /** Whether it has names of the user's own. */
  boolean isFree() {
    return owner != null && owner.type() == OptionType.TEXT_MAP && !path.endsWith("[]");
  }

  /** Whether the format has an option of a name at this level. */
  boolean knows(String key) {
    return !list && Catalogue.find(path, key).isPresent();
  }

  /** The option that its lines belong to, or whose list they are; empty at top level. */
  Optional<Option> owner() {
    return Optional.ofNullable(owner);
  }
}
