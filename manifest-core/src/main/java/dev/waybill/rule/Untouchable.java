package dev.waybill.rule;

import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.document.Value;
import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The values that nobody but the person may change, asked or not: what decides whether a device is
 * erased, which device it is, where it goes, where the data goes, and what opens it. A wrong guess
 * there costs a device, or the data on it.
 */
final class Untouchable {
  private final Set<Value> values = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Span> spans = new ArrayList<>();
  private final Document document;

  private Untouchable(Document document) {
    this.document = document;
  }

  static Untouchable in(Subject subject) {
    Untouchable untouchable = new Untouchable(subject.document());
    for (Field field : subject.document().fields()) {
      String name = subject.standIns().meantBy(field).orElse(field.key());
      if (holds(field.parent(), name) && field.value() instanceof Scalar) {
        untouchable.values.add(field.value());
        untouchable.spans.add(field.value().span());
      }
    }
    return untouchable;
  }

  boolean holds(Scalar scalar) {
    return values.contains(scalar) || document.isHidden(scalar.span());
  }

  /** Whether the character at a place belongs to one of them. */
  boolean holds(Position place) {
    return document.isHidden(place)
        || spans.stream()
            .anyMatch(
                span -> span.start().compareTo(place) <= 0 && place.compareTo(span.end()) < 0);
  }

  /** By the name alone: an option that landed in the wrong block is no less dear. */
  private static boolean holds(String parent, String name) {
    return parent.startsWith("returnAddress")
        || Catalogue.named(name).stream().anyMatch(Untouchable::holds);
  }

  private static boolean holds(Option option) {
    return option.secret()
        || option.type() == OptionType.BUCKET
        || option.path().equals("eraseDevice")
        || option.path().equals("deviceId")
        || option.path().equals("operations[].region")
        || option.parent().equals("returnAddress");
  }
}
