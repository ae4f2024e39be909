package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With 64 MB of memory; the seconds that each took go to standard output. */
class HostileInputTest {
  private static final int MOST_SECONDS = 20;

  @TempDir private Path folder = Path.of("");

  /** The jar may be older than a source that was only touched; then this builds, once. */
  @BeforeAll
  static void waitForTheBuild(@TempDir Path anywhere) {
    assertThat(new Shell(anywhere).run("waybill --version").status()).isZero();
  }

  /** Texts that make careless readers overflow, crawl or run out of memory. */
  enum Text {
    BRACKETS("[".repeat(6000)),
    BRACKETS_AS_A_VALUE("bucket: " + "[".repeat(6000) + "\n"),
    NESTED_FLOW("a: " + "{b: [".repeat(8000) + "\n"),
    NESTED_LINES(nestedLines()),
    ALIASES(aliases()),
    DASHES("operations:\n" + "- ".repeat(20_000) + "x\n"),
    DASHES_ON_LINES("ignore:\n" + "-\n".repeat(20_000)),
    SHORT_LINES("a:\n".repeat(350_000)),
    QUOTES("a: \"\n".repeat(200_000)),
    COLONS(":".repeat(1 << 20)),
    COLONS_ON_LINES(":\n".repeat(500_000)),
    BACKSLASHES("a: \"" + "\\".repeat(1_000_000) + "\n"),
    NEARLY_KNOWN_OPTIONS("returnAddres: x\n".repeat(60_000)),
    NEARLY_SECRETS("trueCryptPasswor x\n".repeat(50_000)),
    BLANKS_BEFORE_A_COLON("a" + " ".repeat(1_000_000) + ":\n"),
    TABS("\t".repeat(1_000_000)),
    CARRIAGE_RETURNS("\r".repeat(1_000_000)),
    PATTERNS("ignore:\n" + ("  - " + "(a*)*".repeat(40) + "b\n").repeat(4000)),
    ADDRESSES("notificationEmail: " + "a@".repeat(100_000) + "\n");

    private final String content;

    Text(String content) {
      this.content = content;
    }

    private static String nestedLines() {
      StringBuilder text = new StringBuilder();
      for (int depth = 0; text.length() < 40_000; depth++) {
        text.append(" ".repeat(depth)).append("a:\n");
      }
      return text.toString();
    }

    private static String aliases() {
      StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
      for (int i = 1; i < 30; i++) {
        String alias = "*a" + (i - 1) + ", ";
        text.append("a%1$d: &a%1$d [%2$sx]%n".formatted(i, alias.repeat(9)));
      }
      return text.append("bucket: *a29\n").toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isToldWhatIsWrongWithTheText(Text text) throws IOException {
    Files.writeString(folder.resolve("m.txt"), text.content);

    check(text.name(), "waybill check m.txt");
  }

  @Test
  void aFileOf100MegabytesIsTooLarge() throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("m.txt").toString(), "rw")) {
      file.setLength(100 << 20);
    }

    assertThat(check("100 MB, sparse", "waybill check m.txt").out()).contains("[too-large]");
  }

  @Test
  void anAnswerOf100MegabytesIsTooLarge() throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("a.json").toString(), "rw")) {
      file.writeBytes("{\"JobId\": \"7K2QZ\", \"CurrentManifest\": \"");
      file.setLength(100 << 20);
    }
    String begun = "<GetStatusResponse><GetStatusResult><CurrentManifest>";

    for (String line :
        List.of(
            "waybill status a.json 2>&1",
            "{ printf '%s' '" + begun + "'; yes bucket: x; } | waybill status - 2>&1",
            "yes | waybill status - --output json 2>&1")) {
      assertThat(check(line, line).out()).contains("more than 1048576 bytes");
    }
    assertThat(check("filed", "waybill job add a.json --jobs jobs").out()).contains("not filed");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }

  @Test
  void aDeviceThatNeverEndsIsTooLarge() {
    assertThat(check("/dev/zero", "waybill check /dev/zero").out()).contains("[too-large]");
    assertThat(check("yes", "yes bucket: x | waybill check -").out()).contains("[too-large]");
  }

  /** As with cat: a pipe is read to its end, and somebody must be at the other one. */
  @Test
  void aPipeIsReadToItsEnd() {
    Shell.Result result =
        check("a pipe", "mkfifo pipe; { sleep 1; echo 'bucket: x'; } > pipe & waybill check pipe");

    assertThat(result.out()).contains("[missing-option]");
  }

  private Shell.Result check(String what, String line) {
    long start = System.nanoTime();
    Shell.Result result = new Shell(folder).with("JAVA_TOOL_OPTIONS", "-Xmx64m").run(line);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("hostile input: %.1f s for %s%n", seconds, what);
    assertThat(result.status()).describedAs(shortened(result)).isEqualTo(1);
    assertThat(result.out()).describedAs(shortened(result)).contains("error: ");
    assertThat(result.err().replaceFirst("Picked up JAVA_TOOL_OPTIONS: .*\n", ""))
        .describedAs(shortened(result))
        .isEmpty();
    assertThat(seconds).isLessThan(MOST_SECONDS);
    return result;
  }

  private static String shortened(Shell.Result result) {
    String text = result.toString();
    return text.substring(0, Math.min(2000, text.length()));
  }
}
