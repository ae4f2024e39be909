package dev.waybill.rule;

import dev.waybill.rule.Draft.Line;
import java.util.List;

/** Where a fault can be put: what every sound import has, whatever its layout. */
final class Places {
  static final List<String> REQUIRED =
      List.of("manifestVersion", "bucket", "deviceId", "eraseDevice", "notificationEmail");
  static final List<String> REQUIRED_OF_ADDRESS =
      List.of("name", "street1", "city", "stateOrProvince", "postalCode", "country", "phoneNumber");
  static final List<String> TEXTS = List.of("deviceId", "name", "street1", "city", "postalCode");

  private Places() {}

  static <T> T pick(List<T> list, int choice) {
    return list.get(choice % list.size());
  }

  static String anyRequired(int choice) {
    int both = REQUIRED.size() + REQUIRED_OF_ADDRESS.size();
    int index = choice % both;
    return index < REQUIRED.size()
        ? REQUIRED.get(index)
        : REQUIRED_OF_ADDRESS.get(index - REQUIRED.size());
  }

  /** The number of a line before which a line at top level disturbs nothing. */
  static int boundary(Draft draft, int choice) {
    return pick(draft.topLevel(), choice);
  }

  static String bare(Line line) {
    return line.value().replace("\"", "");
  }
}
