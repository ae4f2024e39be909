package dev.waybill.job;

import dev.waybill.text.Position;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From the bytes of a file to the characters of an answer, whatever shell wrote them. */
final class AnswerBytes {
  /** As much as is looked at to tell UTF-16 by its zero bytes. */
  private static final int SAMPLE = 4096;

  private static final Pattern DECLARED_LATIN =
      Pattern.compile(
          "^<\\?xml[^>]*encoding=[\"'](iso-8859-1|windows-1252|us-ascii)[\"']",
          Pattern.CASE_INSENSITIVE);

  /** One character of so many, at the least: fewer zeros are damage. */
  private static final int LEAST_PART_OF_ASCII = 8;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final byte[] bytes;
  private final Findings findings;

  private AnswerBytes(byte[] bytes, Findings findings) {
    this.bytes = bytes;
    this.findings = findings;
  }

  /** The characters, or null when they are none; then a finding says so. */
  static @Nullable AnswerText decode(byte[] bytes, Findings findings) {
    return new AnswerBytes(bytes, findings).decode();
  }

  private @Nullable AnswerText decode() {
    Charset wide = wideEncoding();
    Certainty beyondAscii = wide == null ? Certainty.EXACT : Certainty.RECONSTRUCTED;
    String text = strictly(wide == null ? StandardCharsets.UTF_8 : wide);
    if (text == null && wide != null) {
      findings.error(Findings.NOT_TEXT, Position.START, "not well-formed " + wide.name());
      return null;
    }
    if (text == null) {
      text = new String(bytes, StandardCharsets.ISO_8859_1);
      if (!DECLARED_LATIN.matcher(text.substring(0, Math.min(text.length(), SAMPLE))).find()) {
        beyondAscii = Certainty.AMBIGUOUS;
        findings.warn(
            Findings.CHANGED,
            Position.START,
            "not UTF-8: characters beyond ASCII were read as Latin-1 and may have been others");
      }
    } else if (wide != null) {
      findings.note(
          Findings.CHANGED,
          Position.START,
          wide.name() + " as a shell on Windows writes it, expected UTF-8");
    }
    if (text.indexOf(BYTE_ORDER_MARK) == 0) {
      text = text.substring(1);
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      Position place = new AnswerText(text, 0, false, Certainty.EXACT, null).place(nul);
      findings.error(Findings.NOT_TEXT, place, "NUL, which no text has");
      return null;
    }
    return unixLineEnds(text, beyondAscii);
  }

  private AnswerText unixLineEnds(String text, Certainty beyondAscii) {
    int extra = fewestReturns(text);
    String lines = text;
    for (int i = 0; i < extra; i++) {
      lines = lines.replace("\r\n", "\n");
    }
    if (extra > 0) {
      findings.note(
          Findings.CHANGED,
          Position.START,
          "each line ends in %sLF as on Windows, expected LF".formatted("CR ".repeat(extra)));
    }
    return new AnswerText(lines, 0, extra > 0, beyondAscii, null);
  }

  /** How many CR stand before each LF at least, two being the most that programs add. */
  private static int fewestReturns(String text) {
    int fewest = Integer.MAX_VALUE;
    for (int at = text.indexOf('\n'); at >= 0 && fewest > 0; at = text.indexOf('\n', at + 1)) {
      int returns = 0;
      while (returns < 2 && at > returns && text.charAt(at - 1 - returns) == '\r') {
        returns++;
      }
      fewest = Math.min(fewest, returns);
    }
    return fewest == Integer.MAX_VALUE ? 0 : fewest;
  }

  private @Nullable String strictly(Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private @Nullable Charset wideEncoding() {
    if (startsWith(0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 && bytes[i + 1] != 0 ? 1 : 0;
      odd += bytes[i] != 0 && bytes[i + 1] == 0 ? 1 : 0;
    }
    // The names of members are ASCII, and so is a part of any answer; no text in UTF-8 has zeros.
    int fewest = length / 2 / LEAST_PART_OF_ASCII;
    if (Math.max(odd, even) <= fewest || odd == even) {
      return null;
    }
    return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private boolean startsWith(int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }
}
