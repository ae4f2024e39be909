package dev.waybill.guide;

import dev.waybill.option.Catalogue;
import dev.waybill.option.Condition;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Limit;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.option.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the catalogue says about an option, in words that every guide uses alike. */
public final class OptionWords {
  private OptionWords() {}

  /** How an option's path is written in messages and pages: without the brackets of lists. */
  public static String path(Option option) {
    return option.path().replace("[]", "");
  }

  /** The meaning as a sentence, with what else one should know behind it. */
  public static String meaning(Option option) {
    return sentence(option.meaning())
        + (option.advice().isEmpty() ? "" : " " + sentence(option.advice()));
  }

  /** When it must be there, for one kind and edition. */
  public static String required(Option option, JobKind kind, Edition edition) {
    if (option.requirement().holds(kind, edition)) {
      return "required";
    }
    Condition condition = option.condition();
    if (condition != null && condition.applies(kind, edition)) {
      return "required " + condition.clause();
    }
    return option.circumstance() == null ? "optional" : "required " + option.circumstance();
  }

  /** When it must be there, over all kinds and editions. */
  public static String required(Option option) {
    List<String> clauses = new ArrayList<>();
    Requirement requirement = option.requirement();
    if (!requirement.kinds().isEmpty()) {
      boolean inAll = requirement.kinds().equals(option.kinds());
      clauses.add(
          (inAll ? "yes" : "for " + kinds(requirement.kinds()))
              + withBlock(option)
              + editions(later(requirement.first(), option.since()), requirement.last()));
    }
    Condition condition = option.condition();
    if (condition != null) {
      boolean inAll = condition.kinds().equals(option.kinds());
      clauses.add(
          (inAll ? "" : "for " + kinds(condition.kinds()) + " ")
              + condition.clause()
              + editions(later(condition.first(), option.since()), Edition.NEWEST));
    }
    if (option.circumstance() != null) {
      clauses.add(option.circumstance() + editions(option.since(), Edition.NEWEST));
    }
    return clauses.isEmpty() ? "no" : String.join("; ", clauses);
  }

  /** What a block demands is demanded only where the block is, if that may be left out. */
  private static String withBlock(Option option) {
    return Catalogue.find(option.parent().replace("[]", ""))
        .filter(block -> !block.requirement().kinds().containsAll(option.requirement().kinds()))
        .map(block -> ", where \"" + block.name() + "\" is there")
        .orElse("");
  }

  private static Edition later(Edition one, Edition other) {
    return one.isFrom(other) ? one : other;
  }

  private static String editions(Edition first, Edition last) {
    return first == last
        ? ", edition " + first.year()
        : ", editions " + first.year() + " to " + last.year();
  }

  /** What its value must be, over all kinds. */
  public static String value(Option option) {
    String value =
        switch (option.type()) {
          case CHOICE -> choice(option);
          case YES_NO ->
              option.values().isEmpty() ? "yes or no" : String.join(", ", option.values());
          case DECIMAL -> "a plain number";
          case BUCKET -> "the name of a bucket";
          case EMAILS -> "e-mail addresses with semicolons between them";
          case MAP -> "options on lines of their own below it";
          case LIST_OF_PATTERNS -> "a list of Java regular expressions, one a line behind a dash";
          case LIST_OF_MAPS -> "a list, each item with options of its own";
          case TEXT_MAP -> "pairs of texts, one a line below it";
          case TEXT_OR_MAP -> "a text, or pairs of texts below it";
          case TEXT -> "a text";
        };
    Limit limit = option.limit();
    return limit == null ? value : value + " of at most " + limit.words();
  }

  private static String choice(Option option) {
    StringBuilder words = new StringBuilder(option.complete() ? "one of " : "seen: ");
    words.append(String.join(", ", option.values()));
    if (!option.doubtful().isEmpty()) {
      words.append(" (doubtful: ").append(String.join(", ", option.doubtful())).append(')');
    }
    Arrays.stream(JobKind.values())
        .filter(option.valuesOfKinds()::containsKey)
        .forEach(
            kind ->
                words
                    .append("; in ")
                    .append(kind.word())
                    .append(' ')
                    .append(String.join(", ", option.values(kind))));
    return words.toString();
  }

  /** What its value must be in manifests of one kind. */
  static String value(Option option, JobKind kind) {
    List<String> words = option.offered(kind);
    if (option.type() != OptionType.CHOICE) {
      return value(option);
    }
    return words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
  }

  /** The words of kinds, in their order. */
  public static String kinds(Collection<JobKind> kinds) {
    return Stream.of(JobKind.values())
        .filter(kinds::contains)
        .map(JobKind::word)
        .collect(Collectors.joining(", "));
  }

  /** What stands in a skeleton where a value belongs; the check finds it when it is left there. */
  static String placeholder(Option option, JobKind kind) {
    List<String> words = option.offered(kind);
    String what =
        switch (option.type()) {
          case CHOICE -> String.join(" or ", words);
          case YES_NO -> words.isEmpty() ? "yes or no" : String.join(" or ", words);
          case DECIMAL -> "number";
          case EMAILS -> "e-mail address";
          default -> spaced(option.name());
        };
    return "<" + what + ">";
  }

  /** {@code postalCode} as {@code postal code}. */
  private static String spaced(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}
