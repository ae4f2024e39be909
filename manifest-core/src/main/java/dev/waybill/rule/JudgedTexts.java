package dev.waybill.rule;

import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which texts of a document are worth judging by what they say. Found out once, since nearly every
 * rule asks.
 */
final class JudgedTexts {
  private final Document document;

  // By identity: to hash a field costs more than to look at it.
  private final Set<Field> placeholders = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Field> judgedFields = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Field> judged = new ArrayList<>();
  private final Map<OptionType, List<Field>> judgedByType = new EnumMap<>(OptionType.class);
  private final List<Scalar> plainScalars = new ArrayList<>();

  private JudgedTexts(Document document) {
    this.document = document;
  }

  static JudgedTexts of(Document document) {
    JudgedTexts texts = new JudgedTexts(document);
    document.fields().forEach(texts::look);
    return texts;
  }

  private void look(Field field) {
    if (field.value() instanceof Scalar scalar) {
      look(field, scalar);
    } else if (field.value() instanceof Sequence list) {
      for (Value item : list.items()) {
        if (item instanceof Scalar scalar) {
          lookPlain(scalar);
        }
      }
    }
  }

  private void look(Field field, Scalar scalar) {
    if (Placeholder.isIn(field)) {
      placeholders.add(field);
      return;
    }
    Option option = field.option().orElse(null);
    if (option == null || !option.type().isNested()) {
      lookPlain(scalar);
    }
    if (!scalar.text().isEmpty() && !document.isFaulty(field) && !ControlCharacter.isIn(scalar)) {
      judgedFields.add(field);
      if (option != null) {
        judged.add(field);
        judgedByType.computeIfAbsent(option.type(), any -> new ArrayList<>()).add(field);
      }
    }
  }

  private void lookPlain(Scalar scalar) {
    if (!scalar.quoted() && !scalar.text().isEmpty() && !document.isFaulty(scalar)) {
      plainScalars.add(scalar);
    }
  }

  /** Whether a field has a text that other rules may judge: no fault, no placeholder. */
  boolean isJudged(Field field) {
    return judgedFields.contains(field);
  }

  /** All such fields that have an option of the catalogue, in the order of the text. */
  List<Field> judged() {
    return judged;
  }

  /** Those of them whose options are of one type. */
  List<Field> judged(OptionType type) {
    return judgedByType.getOrDefault(type, List.of());
  }

  /** Whether a field's value is one that a template left to be filled in. */
  boolean isPlaceholder(Field field) {
    return placeholders.contains(field);
  }

  /** Every text without quotes that may be judged, of options and of list items. */
  List<Scalar> plainScalars() {
    return plainScalars;
  }
}
