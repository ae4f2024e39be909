package dev.waybill.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What shells, editors and terminals do to a saved answer. */
@SuppressWarnings("ImmutableEnumChecker") // The functions are without state.
public enum Damage {
  UTF_16_LE(true, Damage::same, bytes -> utf16(bytes, false, false)),
  UTF_16_BE_WITH_MARK(true, Damage::same, bytes -> utf16(bytes, true, true)),
  UTF_16_LE_WITH_MARK(true, Damage::same, bytes -> utf16(bytes, true, false)),
  MARK(true, text -> "\uFEFF" + text),
  TEXT_MODE_OF_WINDOWS(true, text -> text.replace("\n", "\r\n")),
  TEXT_MODE_TWICE(true, text -> text.replace("\n", "\r\r\n")),
  COMMAND_ABOVE(
      true, text -> "$ aws importexport %s --output any \\\n    --region us-east-1\n" + text),
  COMMAND_ABOVE_AND_PROMPT_BELOW(
      true, text -> "PS C:\\jobs> aws.exe importexport %s\n" + text + "PS C:\\jobs> "),
  FENCED(true, text -> "```\n" + text + "```\n"),
  NO_FINAL_LINE_END(
      false, text -> text.endsWith("\n") ? text.substring(0, text.length() - 1) : text),
  ALL_LINE_ENDS_OF_WINDOWS(false, text -> text.replace("\r\n", "\n").replace("\n", "\r\n")),
  TABS_EXPANDED(false, Damage::expanded),
  WRAPPED_AT_80(false, text -> wrapped(text, 80)),
  WRAPPED_AT_100(false, text -> wrapped(text, 100)),
  COPIED_FROM_A_TERMINAL(false, text -> wrapped(expanded(text), 80)),
  CUT_IN_THE_MIDDLE(false, text -> text.substring(0, text.length() / 2)),
  CUT_NEAR_THE_END(false, text -> text.substring(0, Math.max(0, text.length() - 40)));

  private final boolean isReversible;

  private final UnaryOperator<String> onText;
  private final UnaryOperator<byte[]> onBytes;

  Damage(boolean isReversible, UnaryOperator<String> onText) {
    this(isReversible, onText, bytes -> bytes);
  }

  Damage(boolean isReversible, UnaryOperator<String> onText, UnaryOperator<byte[]> onBytes) {
    this.isReversible = isReversible;
    this.onText = onText;
    this.onBytes = onBytes;
  }

  /** Whether nothing is lost, so that all must be recovered. */
  public boolean isReversible() {
    return isReversible;
  }

  /** Nothing in XML tells a blank that was a tab. */
  public boolean isUnseenInXml() {
    return this == TABS_EXPANDED || this == COPIED_FROM_A_TERMINAL;
  }

  /**
   * The bytes of a file with what was printed.
   *
   * @param command that printed it, such as {@code get-status}
   */
  public byte[] of(String printed, String command) {
    String damaged = onText.apply(printed).replace("%s", command);
    return onBytes.apply(damaged.getBytes(StandardCharsets.UTF_8));
  }

  /** All that is wrong with the readings of an output that was damaged in each way. */
  static List<String> faults(AnswerFolder.Output output) throws IOException {
    String text = Files.readString(output.file());
    String command =
        Operation.of(output.truth().operation()).map(Operation::command).orElse("get-status");
    boolean isXml = output.file().toString().endsWith(".xml");
    List<String> faults = new ArrayList<>();
    for (Damage damage : values()) {
      byte[] bytes = damage.of(text, command);
      if (!isXml || !damage.isUnseenInXml()) {
        List<String> found =
            damage.isReversible
                ? AnswerFolder.faults(output, bytes)
                : damage.exactFaults(output, bytes);
        found.forEach(fault -> faults.add(damage + ": " + fault));
      }
    }
    return faults;
  }

  private List<String> exactFaults(AnswerFolder.Output output, byte[] bytes) {
    List<String> faults = new ArrayList<>();
    if (AnswerReader.read(bytes) instanceof AnswerReading.Read read
        && read.answer() instanceof Answer.Result result) {
      for (Page page : result.pages()) {
        for (Field field : page.fields()) {
          Object got = Truth.plain(field.value());
          boolean isTrue = output.truth().says(field.member().text(), got);
          if (field.certainty() == Certainty.EXACT && !isTrue) {
            faults.add(output + ": exact, but wrong: " + field.member().text());
          }
          // A cut text may be read as far as it goes; blanks at an end are lost with the tabs.
          boolean mayDiffer =
              name().startsWith("CUT")
                  || (got instanceof String padded
                      && output.truth().says(field.member().text(), " " + padded + " "))
                  || field.certainty() == Certainty.AMBIGUOUS
                  || FoundCells.hasLines(field.member())
                  || output.isTable();
          if (!mayDiffer && !isTrue) {
            faults.add(output + ": wrong, but not doubtful: " + field.member().text());
          }
        }
      }
    }
    return faults;
  }

  private static String same(String text) {
    return text;
  }

  private static byte[] utf16(byte[] bytes, boolean hasMark, boolean isBig) {
    String text = (hasMark ? "\uFEFF" : "") + new String(bytes, StandardCharsets.UTF_8);
    return text.getBytes(isBig ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static String expanded(String text) {
    StringBuilder expanded = new StringBuilder();
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        int blanks = 8 - column % 8;
        expanded.append(" ".repeat(blanks));
        column += blanks;
      } else {
        expanded.append(c);
        column = c == '\n' ? 0 : column + 1;
      }
    }
    return expanded.toString();
  }

  private static String wrapped(String text, int width) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int next = c == '\n' ? 0 : c == '\t' ? (column / 8 + 1) * 8 : column + 1;
      if (next > width) {
        wrapped.append('\n');
        next = c == '\t' ? 8 : 1;
      }
      wrapped.append(c);
      column = next;
    }
    return wrapped.toString();
  }
}
