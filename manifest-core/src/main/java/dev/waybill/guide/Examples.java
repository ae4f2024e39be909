package dev.waybill.guide;

import dev.waybill.option.Option;
import java.util.List;
import java.util.Map;

/** The examples of the catalogue as values of a manifest of one kind. */
record Examples(KindOptions options) {
  /** The word that is the only one, or the example. */
  String value(Option option) {
    return options.decided(option).orElse(option.example());
  }

  /** The same answers, with an example for each that is required and still to come. */
  Answer.Block complete(Answer.Block manifest) {
    return complete("", manifest);
  }

  /** A sound manifest with nothing but what is required, or with everything. */
  Answer.Block manifest(boolean withOptional) {
    return complete(withOptional ? everything("") : Answer.Block.ofOptions());
  }

  private Answer.Block complete(String parent, Answer.Block level) {
    Answer.Block complete = level;
    for (Option option : options.below(parent)) {
      Answer answer = level.members().get(option.name());
      if (answer instanceof Answer.Block block && block.isOfOptions()) {
        complete = complete.with(option.name(), complete(option.childPath(), block));
      } else if (answer instanceof Answer.Items list) {
        List<Answer> items =
            list.items().stream()
                .map(
                    item ->
                        item instanceof Answer.Block block
                            ? complete(option.childPath(), block)
                            : item)
                .toList();
        complete = complete.with(option.name(), new Answer.Items(items));
      } else if (answer == null && options.isWanted(option)) {
        complete = complete.with(option.name(), example(option, false));
      }
    }
    return complete;
  }

  private Answer.Block everything(String parent) {
    Answer.Block all = Answer.Block.ofOptions();
    for (Option option : options.below(parent)) {
      all = all.with(option.name(), example(option, true));
    }
    return all;
  }

  private Answer example(Option option, boolean withOptional) {
    return switch (option.type()) {
      case MAP -> level(option, withOptional);
      case LIST_OF_MAPS -> new Answer.Items(List.of(level(option, withOptional)));
      case LIST_OF_PATTERNS -> new Answer.Items(List.of(new Answer.Text(option.example(), true)));
      case TEXT_MAP, TEXT_OR_MAP -> pair(option);
      default -> new Answer.Text(value(option), true);
    };
  }

  private Answer.Block level(Option option, boolean withOptional) {
    return withOptional
        ? everything(option.childPath())
        : complete(option.childPath(), Answer.Block.ofOptions());
  }

  private static Answer.Block pair(Option option) {
    int colon = option.example().indexOf(": ");
    String name = option.example().substring(0, colon);
    Answer value = new Answer.Text(option.example().substring(colon + 2), true);
    return new Answer.Block(Map.of(name, value), false);
  }
}
