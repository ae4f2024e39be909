package dev.waybill.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way to one option of one manifest: {@code operations[2].prefix}. */
record OptionPath(List<Step> steps) {
  private static final Pattern STEP =
      Pattern.compile("(?:(?:^|(?<!^)\\.)(?:\"([^\"]*)\"|([^.\\[\\]\"]+)))|\\[([1-9]\\d{0,5})]");

  /**
   * One level further down.
   *
   * @param key the key; null for an item
   * @param index the number of the item from 1; 0 for a key
   */
  record Step(@Nullable String key, int index) {}

  /**
   * Takes a path apart.
   *
   * @throws IllegalArgumentException when it is none
   */
  static OptionPath parse(String path) {
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    int done = 0;
    while (done < path.length() && step.find(done) && step.start() == done) {
      String key = step.group(1) != null ? step.group(1) : step.group(2);
      steps.add(key != null ? new Step(key, 0) : new Step(null, Integer.parseInt(step.group(3))));
      done = step.end();
    }
    if (steps.isEmpty() || done < path.length() || steps.get(0).key() == null) {
      throw new IllegalArgumentException("no path of an option");
    }
    return new OptionPath(List.copyOf(steps));
  }

  /** As a document writes paths, which do not count items: {@code operations[].prefix}. */
  String withoutIndexes() {
    StringBuilder path = new StringBuilder();
    for (Step step : steps) {
      String key = step.key();
      boolean isPlain =
          key != null && !key.isEmpty() && key.chars().noneMatch(c -> ".[]\"".indexOf(c) >= 0);
      if (key == null) {
        path.append("[]");
      } else {
        path.append(path.isEmpty() ? "" : ".").append(isPlain ? key : '"' + key + '"');
      }
    }
    return path.toString();
  }
}
