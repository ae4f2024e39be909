package dev.waybill.guide;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.option.Condition;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.option.YesNo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person for a manifest, option by option. Each answer is judged at once, by the rules that
 * judge manifests: it is put into the manifest as it stands so far, with examples in the places of
 * answers that are still to come.
 */
public final class Dialogue {
  /** There are no more answers. */
  private static final class Ended extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** A level of the manifest, and how the whole looks with it. */
  private record Level(Answer.Block block, UnaryOperator<Answer.Block> inWhole) {
    Answer.Block whole() {
      return inWhole.apply(block);
    }

    Level with(String name, Answer answer) {
      return new Level(block.with(name, answer), inWhole);
    }

    Level without(String name) {
      return new Level(block.without(name), inWhole);
    }

    boolean has(String name) {
      return block.members().containsKey(name);
    }
  }

  private final KindOptions options;
  private final Objections objections;
  private final Person person;

  private Dialogue(KindOptions options, Person person) {
    this.options = options;
    this.objections = new Objections(options);
    this.person = person;
  }

  /**
   * The text of a manifest without errors, in the form that every reader takes alike; empty when
   * the person ended the dialogue.
   */
  public static Optional<String> hold(JobKind kind, Edition edition, Person person) {
    try {
      return Optional.of(new Dialogue(new KindOptions(kind, edition), person).manifest());
    } catch (Ended e) {
      return Optional.empty();
    }
  }

  private String manifest() throws Ended {
    person.say(
        OptionWords.sentence(options.kind().meaning())
            + "\nEnter alone leaves out what is optional, ? tells more, and nothing is written before"
            + " the last answer.");
    Level top = new Level(Answer.Block.ofOptions(), UnaryOperator.identity());
    List<Option> optional = new ArrayList<>();
    for (Option option : inOrder("")) {
      if (options.isWanted(option)) {
        top = ask(option, top);
      } else {
        optional.add(option);
      }
    }
    // What stands for an option that was left out has to be asked for.
    for (Option option : List.copyOf(optional)) {
      if (isLastResort(option, top)) {
        optional.remove(option);
        top = ask(option, top);
      }
    }
    person.say("\nThat is all that is required. There are " + optional.size() + " other options.");
    if (isYes("Go through them")) {
      for (Option option : optional) {
        top = ask(option, top);
      }
    }
    return mended(top);
  }

  /** Two answers may contradict each other although each of them is right. */
  private String mended(Level answers) throws Ended {
    Level top = answers;
    while (true) {
      Diagnostic error =
          objections.findings(AnsweredText.of(top.block()).text()).stream()
              .filter(finding -> finding.severity() == Severity.ERROR)
              .findFirst()
              .orElse(null);
      if (error == null) {
        return AnsweredText.of(top.block()).text();
      }
      person.say("\n" + Objections.shown(error));
      String path = Objects.requireNonNullElse(error.option(), "");
      String name = path.replaceFirst("[.\\[].*", "");
      Option again =
          options.below("").stream()
              .filter(option -> option.name().equals(name))
              .findFirst()
              .orElseThrow(Ended::new);
      top = ask(again, top.without(name));
    }
  }

  /** What depends on another option of its level is asked for behind it. */
  private List<Option> inOrder(String parent) {
    List<Option> ordered = new ArrayList<>(options.below(parent));
    ordered.sort(
        Comparator.comparing(
            option ->
                options.condition(option).map(any -> !any.isAlternative()).orElse(false)
                    ? 1
                    : parent.isEmpty() && option.type().isNested() ? 2 : 0));
    return ordered;
  }

  private Level askAll(String parent, Level level) throws Ended {
    Level answered = level;
    for (Option option : inOrder(parent)) {
      answered = ask(option, answered);
    }
    return answered;
  }

  private Level ask(Option option, Level level) throws Ended {
    Optional<String> decided = options.decided(option);
    if (decided.isPresent()) {
      return options.isWanted(option)
          ? level.with(option.name(), Answer.Text.of(decided.get()))
          : level;
    }
    introduce(option);
    return switch (option.type()) {
      case MAP -> askBlock(option, level);
      case LIST_OF_MAPS -> askItems(option, level);
      case LIST_OF_PATTERNS -> askList(option, level);
      case TEXT_MAP, TEXT_OR_MAP -> askPairs(option, level);
      default -> askText(option, level);
    };
  }

  private void introduce(Option option) {
    StringBuilder words = new StringBuilder("\n");
    words.append(OptionWords.path(option)).append(": ").append(OptionWords.meaning(option));
    words
        .append("\n  ")
        .append(OptionWords.required(option, options.kind(), options.edition()))
        .append("; ")
        .append(OptionWords.value(option, options.kind()));
    if (!option.example().isEmpty() && !option.secret()) {
      words.append(", for example ").append(option.example());
    }
    if (option.fallback() != null) {
      words.append("; when left out: ").append(option.fallback());
    }
    person.say(words.toString());
  }

  private Level askBlock(Option option, Level level) throws Ended {
    if (!options.isRequired(option) && !isYes("Is there anything to say about " + option.name())) {
      return level;
    }
    Level below =
        new Level(Answer.Block.ofOptions(), block -> level.with(option.name(), block).whole());
    return level.with(option.name(), askAll(option.childPath(), below).block());
  }

  private Level askItems(Option option, Level level) throws Ended {
    Answer.Items items = new Answer.Items(List.of());
    do {
      Answer.Items before = items;
      Level below =
          new Level(
              Answer.Block.ofOptions(),
              item -> level.with(option.name(), before.with(item)).whole());
      items = items.with(askAll(option.childPath(), below).block());
      // A device is imported as one image.
    } while (!JobKind.IMAGES.contains(options.kind()) && isYes("Another item of " + option.name()));
    return level.with(option.name(), items);
  }

  private Level askList(Option option, Level level) throws Ended {
    Answer.Items items = new Answer.Items(List.of());
    while (true) {
      Answer.Items before = items;
      String answer =
          answer(option, "- ", text -> level.with(option.name(), before.with(text)).whole(), true);
      if (answer.isEmpty()) {
        return items.items().isEmpty() ? level : level.with(option.name(), items);
      }
      items = items.with(Answer.Text.of(answer));
    }
  }

  private Level askPairs(Option option, Level level) throws Ended {
    Answer.Block pairs = Answer.Block.ofPairs();
    while (true) {
      String name = heard(person.ask(option.name() + ", name (Enter ends): "));
      if (name.isEmpty()) {
        return pairs.members().isEmpty() ? level : level.with(option.name(), pairs);
      }
      Answer.Block before = pairs;
      String value =
          answer(
              option,
              name + ": ",
              text -> level.with(option.name(), before.with(name, text)).whole(),
              true);
      pairs = pairs.with(name, Answer.Text.of(value));
    }
  }

  private Level askText(Option option, Level level) throws Ended {
    String answer =
        answer(
            option,
            option.name() + ": ",
            text -> level.with(option.name(), text).whole(),
            !options.isRequired(option));
    if (answer.isEmpty()) {
      return level;
    }
    return level.with(option.name(), Answer.Text.of(answer));
  }

  /** An answer that the rules let pass; empty when the option is left out, and may be. */
  private String answer(
      Option option, String prompt, Objections.Placing placing, boolean mayBeEmpty) throws Ended {
    String kept = null;
    while (true) {
      String answer = option.secret() ? secret(prompt) : heard(person.ask(prompt));
      if (answer.equals("?")) {
        person.say(OptionPage.of(option));
        continue;
      }
      if (answer.isEmpty()) {
        String objection =
            mayBeEmpty
                ? objections.toNothing(option, placing)
                : "\"" + option.name() + "\" is required";
        if (objection == null) {
          return answer;
        }
        person.say("  " + objection);
        continue;
      }
      List<Diagnostic> against = objections.to(option, placing, Answer.Text.of(answer));
      boolean isWrong = against.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
      boolean isDoubtful =
          against.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
      if (!isWrong && (!isDoubtful || answer.equals(kept))) {
        against.stream()
            .filter(finding -> finding.severity() == Severity.NOTE)
            .forEach(finding -> person.say("  " + Objections.shown(finding)));
        return answer;
      }
      against.forEach(finding -> person.say("  " + Objections.shown(finding)));
      if (!isWrong) {
        person.say("  type the same again to keep it");
        kept = answer;
      }
    }
  }

  /** Typed twice, since it is not seen. */
  private String secret(String prompt) throws Ended {
    while (true) {
      String once = heard(person.askSecret(prompt));
      if (once.isEmpty() || once.equals("?")) {
        return once;
      }
      if (once.equals(heard(person.askSecret("the same again: ")))) {
        return once;
      }
      person.say("  the two are not the same");
    }
  }

  private boolean isYes(String question) throws Ended {
    while (true) {
      String answer = heard(person.ask(question + "? yes or no: "));
      Optional<Boolean> yes = YesNo.read(answer);
      if (yes.isPresent()) {
        return yes.get();
      }
      person.say("  neither yes nor no");
    }
  }

  private static String heard(@Nullable String answer) throws Ended {
    if (answer == null) {
      throw new Ended();
    }
    return answer.strip();
  }

  /** Whether one of two options is required, and the other one was left out. */
  private boolean isLastResort(Option option, Level top) {
    return options
        .condition(option)
        .filter(Condition::isAlternative)
        .filter(condition -> !top.has(condition.sibling()))
        .isPresent();
  }
}
