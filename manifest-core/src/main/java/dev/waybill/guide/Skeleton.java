package dev.waybill.guide;

import dev.waybill.manifest.ManifestWriter;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A manifest to fill in, in the form of {@link ManifestWriter}: every option of a kind with a
 * comment that says what it is. What is required has a placeholder, which the check finds while it
 * is there; what is optional is commented out with an example.
 */
public final class Skeleton {
  private static final int WIDTH = 100;

  private final JobKind kind;
  private final Edition edition;
  private final KindOptions options;
  private final StringBuilder text = new StringBuilder();

  private Skeleton(JobKind kind, Edition edition) {
    this.kind = kind;
    this.edition = edition;
    this.options = new KindOptions(kind, edition);
  }

  /**
   * The skeleton of a kind.
   *
   * @throws IllegalArgumentException when the edition is older than the kind
   */
  public static String of(JobKind kind, Edition edition) {
    if (!edition.isFrom(kind.since())) {
      throw new IllegalArgumentException(
          "edition " + edition.year() + " is before " + kind.since().year());
    }
    Skeleton skeleton = new Skeleton(kind, edition);
    skeleton.write();
    return skeleton.text.toString();
  }

  private void write() {
    comment(
        "",
        "Manifest of a job of kind "
            + kind.word()
            + ": "
            + kind.meaning()
            + ". Rules of edition "
            + edition.year()
            + ".");
    comment(
        "",
        "Write a value in the place of each <...>. To use an option that begins with #, take the #"
            + " away. 'waybill explain OPTION' tells more, 'waybill check FILE' says what is wrong.");
    List<Option> topLevel = new ArrayList<>(options.below(""));
    topLevel.sort(Comparator.comparing(this::rank));
    boolean saidOptional = false;
    for (Option option : topLevel) {
      text.append('\n');
      if (!saidOptional && !options.isWanted(option)) {
        comment("", "Everything below is optional.");
        text.append('\n');
        saidOptional = true;
      }
      write(option, "", "", !options.isWanted(option));
    }
  }

  /** What is wanted comes first, and blocks behind single lines. */
  private int rank(Option option) {
    int block = option.type().isNested() ? 1 : 0;
    return options.isWanted(option) ? block : 2;
  }

  private void write(Option option, String indent, String dash, boolean commentedOut) {
    comment(indent, remark(option));
    String off = commentedOut ? "#" : "";
    text.append(off).append(indent).append(dash).append(option.name()).append(':');
    switch (option.type()) {
      case MAP -> {
        text.append('\n');
        below(option, indent + "    ", commentedOut);
      }
      case LIST_OF_MAPS -> {
        text.append('\n');
        items(option, indent + "  ", commentedOut);
      }
      case LIST_OF_PATTERNS ->
          text.append('\n')
              .append(off)
              .append("  - ")
              .append(ManifestWriter.scalar(option.example()))
              .append('\n');
      case TEXT_MAP, TEXT_OR_MAP -> {
        int colon = option.example().indexOf(": ");
        text.append('\n')
            .append(off)
            .append("    ")
            .append(ManifestWriter.quoted(option.example().substring(0, colon)))
            .append(": ")
            .append(ManifestWriter.scalar(option.example().substring(colon + 2)))
            .append('\n');
      }
      default -> text.append(' ').append(value(option, commentedOut)).append('\n');
    }
  }

  private String value(Option option, boolean commentedOut) {
    return options
        .decided(option)
        .orElseGet(
            () ->
                commentedOut
                    ? ManifestWriter.scalar(option.example())
                    : OptionWords.placeholder(option, kind));
  }

  private void below(Option block, String indent, boolean commentedOut) {
    for (Option child : options.below(block.childPath())) {
      write(child, indent, "", commentedOut || !options.isWanted(child));
    }
  }

  private void items(Option list, String indent, boolean commentedOut) {
    List<Option> children = options.below(list.childPath());
    for (int i = 0; i < children.size(); i++) {
      Option child = children.get(i);
      boolean off = commentedOut || !options.isWanted(child);
      write(child, i == 0 ? indent : indent + "  ", i == 0 ? "- " : "", off);
    }
  }

  private String remark(Option option) {
    StringBuilder remark = new StringBuilder(options.meaning(option));
    remark.append(' ').append(OptionWords.sentence(OptionWords.required(option, kind, edition)));
    remark.append(" Value: ").append(options.value(option));
    if (!option.type().isNested() && option.offered(kind).isEmpty() && !option.secret()) {
      remark.append(", for example ").append(option.example());
    }
    remark.append('.');
    if (option.fallback() != null && !options.isRequired(option)) {
      remark.append(" When absent: ").append(option.fallback()).append('.');
    }
    return remark.toString();
  }

  private void comment(String indent, String words) {
    StringBuilder line = new StringBuilder(indent).append('#');
    for (String word : words.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(indent).append('#');
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }
}
