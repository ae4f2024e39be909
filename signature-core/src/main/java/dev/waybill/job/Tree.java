package dev.waybill.job;

import dev.waybill.text.Position;
import java.util.List;

/** What JSON and YAML consist of, before names and types are looked at. */
sealed interface Tree {
  /** Deeper than any answer, even below projections. */
  int DEEPEST = 12;

  Position place();

  /** How a scalar is written. */
  enum Spelling {
    /** In quotes: a text, whatever it looks like. */
    QUOTED,
    /** A number, true, false or null of JSON; anything without quotes of YAML. */
    PLAIN
  }

  record Leaf(String text, Spelling spelling, Position place) implements Tree {
    boolean isNull() {
      return spelling == Spelling.PLAIN
          && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }

    @Override
    public String toString() {
      return "leaf of " + text.length() + " characters";
    }
  }

  record Listing(List<Tree> items, Position place) implements Tree {}

  record Mapping(List<Entry> entries, Position place) implements Tree {
    boolean has(String name) {
      return !of(name).isEmpty();
    }

    /** All values of a name; more than one where it is written twice. */
    List<Tree> of(String name) {
      return entries.stream().filter(entry -> entry.name().equals(name)).map(Entry::value).toList();
    }
  }

  record Entry(String name, Tree value) {}
}
