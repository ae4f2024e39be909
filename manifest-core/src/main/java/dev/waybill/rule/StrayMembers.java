package dev.waybill.rule;

import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.OptionNames;
import dev.waybill.document.Scalar;
import dev.waybill.option.Catalogue;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options that slid among names of the user's own, such as the extensions of {@code contentTypes}.
 *
 * <p>A name there may be called like an option and be meant as it stands. So the option has to be
 * wanting at its own place, and something else has to speak against the name: that the option must
 * be somewhere, that its value is none that the map has, or that nobody has a name like that.
 */
final class StrayMembers {
  /** Fewer names of the options of one block may each be meant as they stand. */
  private static final int MANY = 3;

  private final Mapping root;
  private final @Nullable JobKind kind;

  private StrayMembers(Mapping root, @Nullable JobKind kind) {
    this.root = root;
    this.kind = kind;
  }

  /** Those among the members of a map at top level. */
  static List<Field> in(Field map, Mapping root, @Nullable JobKind kind) {
    List<Field> known = List.of();
    if (map.value() instanceof Mapping members) {
      for (Field member : members.fields()) {
        if (isPlain(member) && !Catalogue.named(member.key()).isEmpty()) {
          known = known.isEmpty() ? new ArrayList<>() : known;
          known.add(member);
        }
      }
    }
    return known.isEmpty() ? known : new StrayMembers(root, kind).among(known, map);
  }

  /** Who quotes a key means that very text. */
  private static boolean isPlain(Field member) {
    return member.keySpan().end().column() - member.keySpan().start().column()
        == member.key().length();
  }

  private List<Field> among(List<Field> known, Field map) {
    List<Field> strays = new ArrayList<>();
    for (Field member : known) {
      Option top = Catalogue.find("", member.key()).orElse(null);
      if (top == null ? isOfLostBlock(member, known) : isStray(member, top, map)) {
        strays.add(member);
      }
    }
    return strays;
  }

  /** Whether many options of a block stand there that is not where it belongs. */
  private boolean isOfLostBlock(Field member, List<Field> known) {
    Option option = Catalogue.named(member.key()).get(0);
    Option block = Catalogue.find(option.parent()).orElse(null);
    return block != null
        && isAbsent(block)
        && known.stream()
                .filter(other -> Catalogue.find(block.path(), other.key()).isPresent())
                .count()
            >= MANY;
  }

  private boolean isStray(Field member, Option option, Field map) {
    if (!isAbsent(option) || (kind != null && !option.kinds().contains(kind))) {
      return false;
    }
    boolean isBlock = !(member.value() instanceof Scalar) || member.isEmpty();
    if (option.type().isNested() || !(member.value() instanceof Scalar)) {
      return option.type().isNested() && isBlock;
    }
    boolean isNeeded = kind == null || option.mayBeRequired(kind);
    boolean isNoWord = option.name().chars().anyMatch(Character::isUpperCase);
    return switch (map.key()) {
      case "contentTypes" -> isNoWord || !OptionNames.isMediaType(member.text());
      case "substitutions" -> isNeeded || isNoWord;
      default -> isNeeded;
    };
  }

  private boolean isAbsent(Option option) {
    return root.fields().stream().noneMatch(field -> field.key().equals(option.name()));
  }

  /** Whether the members of an option have names of the user's own. */
  static boolean mayBeIn(Option map) {
    return map.type() == OptionType.TEXT_MAP || map.type() == OptionType.TEXT_OR_MAP;
  }
}
