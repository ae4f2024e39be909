package dev.waybill.rule;

import dev.waybill.rule.Draft.Line;
import java.util.List;

/** An option of a sound manifest, with what stands below it. */
record Block(String key, String value, List<Line> below) {
  static Block of(String key, String value) {
    return new Block(key, value, List.of());
  }
}
