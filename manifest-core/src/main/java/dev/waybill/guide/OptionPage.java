package dev.waybill.guide;

import dev.waybill.option.Condition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is known about an option, as a page in Markdown; and the options of a kind. */
public final class OptionPage {
  private OptionPage() {}

  /** The page of an option. */
  public static String of(Option option) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(OptionWords.path(option)).append("\n\n");
    page.append(OptionWords.meaning(option)).append("\n\n");
    line(page, "in manifests for", OptionWords.kinds(option.kinds()));
    line(page, "required", OptionWords.required(option));
    line(page, "value", OptionWords.value(option));
    if (!option.example().isEmpty()) {
      boolean isPair = option.type() == OptionType.TEXT_MAP;
      line(page, isPair ? "example of a pair" : "example", option.example());
    }
    if (option.fallback() != null) {
      line(page, "when absent", option.fallback());
    }
    line(page, "known since", "edition " + option.since().year());
    if (option.secret()) {
      line(page, "secret", "masked wherever Waybill prints");
    }
    line(
        page,
        "the service answers",
        (option.mayBeRequired() || option.circumstance() != null
                ? option.missing().code() + " when it is missing, "
                : "")
            + option.invalid().code()
            + " when wrong");
    List<String> rules = RelatedRules.of(option);
    if (!rules.isEmpty()) {
      line(page, "rules", String.join(", ", rules));
    }
    line(page, "source", option.source() + " (" + option.confidence().words() + ")");
    return page.toString();
  }

  private static void line(StringBuilder page, String name, String words) {
    page.append("- ").append(name).append(": ").append(words).append('\n');
  }

  /** The options of a kind under the newest rules, those that have to be written first. */
  public static String of(JobKind kind) {
    KindOptions options = KindOptions.newest(kind);
    List<String> wanted = new ArrayList<>();
    List<String> others = new ArrayList<>();
    list("", options, true, wanted, others);
    return "# "
        + kind.word()
        + "\n\n"
        + OptionWords.sentence(kind.meaning())
        + " Its manifestVersion is "
        + kind.manifestVersion()
        + ".\n\nTo be written:\n\n"
        + String.join("", wanted)
        + "\nMay be written:\n\n"
        + String.join("", others)
        + "\n'waybill new "
        + kind.word()
        + "' prints a manifest to fill in.\n";
  }

  private static void list(
      String parent,
      KindOptions options,
      boolean isParentWanted,
      List<String> wanted,
      List<String> others) {
    for (Option option : options.below(parent)) {
      boolean isWanted = isParentWanted && options.isWanted(option);
      String when = options.isRequired(option) ? "" : whenRequired(option, options);
      (isWanted ? wanted : others)
          .add("- " + OptionWords.path(option) + ": " + option.meaning() + when + "\n");
      if (option.type() == OptionType.MAP || option.type() == OptionType.LIST_OF_MAPS) {
        list(option.childPath(), options, isWanted, wanted, others);
      }
    }
  }

  private static String whenRequired(Option option, KindOptions options) {
    return options
        .condition(option)
        .map(Condition::clause)
        .or(() -> Optional.ofNullable(option.circumstance()))
        .map(clause -> " (required " + clause + ")")
        .orElse("");
  }
}
