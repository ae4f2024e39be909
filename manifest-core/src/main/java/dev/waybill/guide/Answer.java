package dev.waybill.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person has answered so far, in the shape of a manifest. */
sealed interface Answer {
  /**
   * The value of one option.
   *
   * @param isExample whether it only stands in for an answer that is still to come
   */
  record Text(String text, boolean isExample) implements Answer {
    static Text of(String answer) {
      return new Text(answer, false);
    }
  }

  /**
   * Options, or names of the person's own, in the order in which they were answered.
   *
   * @param isOfOptions whether the names are those of options
   */
  record Block(Map<String, Answer> members, boolean isOfOptions) implements Answer {
    static Block ofOptions() {
      return new Block(new LinkedHashMap<>(), true);
    }

    static Block ofPairs() {
      return new Block(new LinkedHashMap<>(), false);
    }

    /** The same with one more member, or another one in its place. */
    Block with(String name, Answer answer) {
      Map<String, Answer> more = new LinkedHashMap<>(members);
      more.put(name, answer);
      return new Block(more, isOfOptions);
    }

    /** The same without one member. */
    Block without(String name) {
      Map<String, Answer> fewer = new LinkedHashMap<>(members);
      fewer.remove(name);
      return new Block(fewer, isOfOptions);
    }
  }

  /** The items of a list. */
  record Items(List<Answer> items) implements Answer {
    /** The same with one more item. */
    Items with(Answer item) {
      List<Answer> more = new ArrayList<>(items);
      more.add(item);
      return new Items(more);
    }
  }
}
