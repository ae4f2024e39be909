package dev.waybill.rule;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A regular expression over the paths of a device, taken apart as far as is needed to prove
 * something about it. The paths it is matched against are relative, with slashes between their
 * names, and a match anywhere in them counts.
 *
 * <p>Proves by looking at the expression, never by trying it: an expression that explodes would do
 * so here too.
 */
sealed interface PathPattern {
  /** One character. */
  record One(int literal) implements PathPattern {
    /** Stands for any character but a line end. */
    static final int ANY = -1;

    /** Stands for some characters that are not looked at further. */
    static final int SOME = -2;
  }

  /** What can only be said to be there: look-around, word boundaries. */
  record Assertion() implements PathPattern {}

  /** The beginning of the path. */
  record Begin() implements PathPattern {}

  /** The end of the path. */
  record End() implements PathPattern {}

  /** What never holds, {@code (?!)}. */
  record Never() implements PathPattern {}

  /** One behind the other. */
  record Row(List<PathPattern> items) implements PathPattern {
    private boolean contradictsItself() {
      boolean behindText = false;
      boolean behindBegin = false;
      boolean behindEnd = false;
      boolean canTake = false;
      for (PathPattern item : items) {
        PathPattern bare = item.bare();
        if (bare.matchesNothing()
            || (bare instanceof Begin && behindText)
            // Behind an end there is at most a line end.
            || (behindEnd && bare.needs(c -> !isLineEnd(c)))
            || (behindBegin && !canTake && bare.first() == '/')) {
          return true;
        }
        behindBegin |= bare instanceof Begin;
        behindEnd |= bare instanceof End;
        behindText |= bare.needs(c -> true);
        boolean isSpot = bare instanceof Begin || bare instanceof End;
        boolean isNothing = bare instanceof Row row && row.items.isEmpty();
        canTake |= !isSpot && !isNothing;
      }
      // A path is never empty.
      return behindBegin && behindEnd && !canTake;
    }

    private static boolean isLineEnd(int c) {
      return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
  }

  /** One of several. */
  record Choice(List<PathPattern> branches) implements PathPattern {}

  /** A group that does not go back on what it has taken. */
  record Atomic(PathPattern body) implements PathPattern {}

  /**
   * The same several times.
   *
   * @param most {@link Integer#MAX_VALUE} when there is no end
   * @param goesBack whether it tries fewer or more when what follows does not match
   */
  record Repeat(PathPattern body, int least, int most, boolean goesBack) implements PathPattern {
    boolean isEndless() {
      return most == Integer.MAX_VALUE;
    }
  }

  /** A loop, since three rules ask each pattern of each manifest, and most have few parts. */
  private static boolean all(List<PathPattern> parts, Predicate<PathPattern> claim) {
    for (PathPattern part : parts) {
      if (!claim.test(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(List<PathPattern> parts, Predicate<PathPattern> claim) {
    return !all(parts, claim.negate());
  }

  /** Whether it matches the empty text wherever that stands. */
  default boolean takesNothing() {
    if (this instanceof Row row) {
      return all(row.items, PathPattern::takesNothing);
    }
    if (this instanceof Choice choice) {
      return any(choice.branches, PathPattern::takesNothing);
    }
    if (this instanceof Repeat repeat) {
      return repeat.least == 0 || repeat.body.takesNothing();
    }
    return this instanceof Atomic atomic && atomic.body.takesNothing();
  }

  /** Whether there is a match in every path. */
  default boolean matchesEverything() {
    PathPattern bare = bare();
    if (bare instanceof Choice choice) {
      return any(choice.branches, PathPattern::matchesEverything);
    }
    List<PathPattern> items = bare instanceof Row row ? row.items : List.of(bare);
    int from = 0;
    int to = items.size();
    while (from < to && items.get(from) instanceof Begin) {
      from++;
    }
    while (to > from && items.get(to - 1) instanceof End) {
      to--;
    }
    boolean isWhole = from > 0 && to < items.size();
    int needed = 0;
    boolean takesAll = false;
    for (PathPattern item : items.subList(from, to)) {
      boolean isAny = item.bare() instanceof One one && one.literal == One.ANY;
      if (item.bare() instanceof Repeat repeat && repeat.least <= 1) {
        isAny = repeat.body.bare() instanceof One one && one.literal == One.ANY;
        takesAll |= isAny && repeat.isEndless();
      }
      if (!item.takesNothing()) {
        // Every path has at least one character, but perhaps only one.
        needed += isAny ? 1 : 2;
      }
    }
    return needed <= 1 && (!isWhole || takesAll);
  }

  /** Whether there is a match in no path at all. */
  default boolean matchesNothing() {
    if (this instanceof Never) {
      return true;
    }
    if (this instanceof Choice choice) {
      return all(choice.branches, PathPattern::matchesNothing);
    }
    if (this instanceof Repeat repeat) {
      return repeat.least > 0 && repeat.body.matchesNothing();
    }
    if (this instanceof Atomic atomic) {
      return atomic.body.matchesNothing();
    }
    return this instanceof Row row && row.contradictsItself();
  }

  /** Whether every match has a character that satisfies a test. */
  default boolean needs(IntPredicate test) {
    if (this instanceof One one) {
      return one.literal >= 0 && test.test(one.literal);
    }
    if (this instanceof Row row) {
      return any(row.items, item -> item.needs(test));
    }
    if (this instanceof Choice choice) {
      return all(choice.branches, branch -> branch.needs(test));
    }
    if (this instanceof Repeat repeat) {
      return repeat.least > 0 && repeat.body.needs(test);
    }
    return this instanceof Atomic atomic && atomic.body.needs(test);
  }

  /** The character that every match begins with; -1 when that is not certain. */
  private int first() {
    PathPattern bare = bare();
    if (bare instanceof One one) {
      return one.literal;
    }
    if (bare instanceof Row row && !row.items.isEmpty()) {
      return row.items.get(0).first();
    }
    if (bare instanceof Choice choice) {
      int first = choice.branches.get(0).first();
      return all(choice.branches, branch -> branch.first() == first) ? first : -1;
    }
    return bare instanceof Repeat repeat && repeat.least > 0 ? repeat.body.first() : -1;
  }

  /**
   * Whether the number of ways to try doubles with every character of an unlucky path: something
   * without end that is repeated without end, and can fail behind it.
   *
   * @param canFail whether something behind it can
   */
  default boolean explodes(boolean canFail) {
    if (this instanceof Choice choice) {
      return any(choice.branches, branch -> branch.explodes(canFail));
    }
    if (this instanceof Atomic atomic) {
      return atomic.body.explodes(false);
    }
    if (this instanceof Repeat repeat) {
      boolean isMany = repeat.most >= 10 && repeat.goesBack;
      return (canFail && isMany && repeat.body.isAmbiguous())
          || repeat.body.explodes(canFail && repeat.goesBack);
    }
    if (this instanceof Row row) {
      boolean fails = canFail;
      for (int i = row.items.size() - 1; i >= 0; i--) {
        if (row.items.get(i).explodes(fails)) {
          return true;
        }
        fails |= !row.items.get(i).takesNothing();
      }
    }
    return false;
  }

  /** Whether several in a row of it divide the same text in several ways. */
  private boolean isAmbiguous() {
    PathPattern bare = bare();
    if (bare instanceof Repeat repeat) {
      return repeat.goesBack && repeat.most > Math.max(1, repeat.least);
    }
    if (bare instanceof Choice choice) {
      return any(choice.branches, PathPattern::isAmbiguous) || haveCommon(choice.branches);
    }
    if (bare instanceof Row row) {
      List<PathPattern> needed = row.items.stream().filter(item -> !item.takesNothing()).toList();
      return needed.size() == 1
          ? needed.get(0).isAmbiguous()
          : needed.isEmpty() && any(row.items, PathPattern::isAmbiguous);
    }
    return false;
  }

  private static boolean haveCommon(List<PathPattern> branches) {
    for (int i = 0; i < Math.min(branches.size(), 20); i++) {
      for (int j = 0; j < i; j++) {
        PathPattern one = branches.get(i).bare();
        PathPattern other = branches.get(j).bare();
        boolean isSame = one.equals(other) && !one.equals(new One(One.SOME));
        boolean isAny = one.equals(new One(One.ANY)) || other.equals(new One(One.ANY));
        if (isSame || (isAny && one instanceof One && other instanceof One)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Without groups and rows that hold but one thing. */
  private PathPattern bare() {
    PathPattern bare = this;
    while (true) {
      if (bare instanceof Row row && row.items.size() == 1) {
        bare = row.items.get(0);
      } else if (bare instanceof Choice choice && choice.branches.size() == 1) {
        bare = choice.branches.get(0);
      } else {
        return bare;
      }
    }
  }
}
