package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The members that scripts rely on. */
class JsonReportsTest {
  @TempDir private Path folder = Path.of("");
  private Path manifest = Path.of("");
  private Path key = Path.of("");
  private Path device = Path.of("");

  @BeforeEach
  void write() throws IOException {
    manifest = Files.writeString(folder.resolve("m.txt"), Run.MANIFEST);
    key = Files.writeString(folder.resolve("key"), Run.KEY);
    device = Files.createDirectory(folder.resolve("device"));
  }

  private Run prepare(Object... more) {
    Object[] args = {
      "prepare",
      device,
      "--manifest",
      manifest,
      "--job-id",
      "7K2QZ",
      "--key-file",
      key,
      "--allow-directory",
      "--format",
      "json"
    };
    Object[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Run.of(all);
  }

  @Test
  void checkTellsEveryFindingWithItsPlace() throws IOException {
    Files.writeString(manifest, Run.MANIFEST.replace("    city: Seattle\n", ""));
    Run run = Run.of("check", "--format", "json", manifest);

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    Map<String, Object> report = run.json();
    assertThat(report).containsOnlyKeys("tool", "files", "failures", "summary");
    assertThat(Run.members(report.get("tool")))
        .containsEntry("name", "waybill")
        .containsKey("version");
    assertThat(Run.members(report.get("summary")))
        .containsEntry("files", 1L)
        .containsEntry("errors", 1L)
        .containsEntry("warnings", 0L)
        .containsEntry("notes", 0L);
    Map<String, Object> file = Run.items(report.get("files")).get(0);
    assertThat(file)
        .containsEntry("path", manifest.toString())
        .containsEntry("kind", "import-s3")
        .containsEntry("edition", "2017");
    assertThat(Run.items(file.get("diagnostics")))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding)
                    .containsEntry("rule", "missing-option")
                    .containsEntry("severity", "error")
                    .containsEntry("option", "returnAddress.city")
                    .containsEntry("line", 6L)
                    .containsEntry("column", 1L)
                    .containsEntry("endLine", 6L)
                    .containsEntry("endColumn", 14L)
                    .containsEntry("serviceError", "MissingManifestFieldException")
                    .containsKeys("message", "consequence", "fix"));
  }

  @Test
  void kindIsNullWhenItCannotBeTold() throws IOException {
    Files.writeString(manifest, "manifestVersion: 3.0\n");

    assertThat(files(Run.of("check", "--format", "json", manifest)).get(0))
        .containsEntry("kind", "null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bücher 名前.txt", "\uD83D\uDE80", "a \"b\" \\ c", "escape\u001B[31m", "line\nend"})
  void fileNamesAreGivenAsTheyAre(String name) throws IOException {
    Path odd = Files.writeString(folder.resolve(name), Run.MANIFEST);

    assertThat(files(Run.of("check", "--format", "json", odd)).get(0))
        .containsEntry("path", odd.toString());
    assertThat(Run.of("preflight", device, "--format", "json", "--manifest", odd).json())
        .containsEntry("device", device.toString());
  }

  @Test
  void aFileThatCannotBeReadDoesNotSpoilTheReportOfTheOthers() {
    Run run = Run.of("check", "--format", "json", folder.resolve("missing"), manifest);

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("missing: no such file or directory");
    assertThat(files(run)).hasSize(1);
    assertThat(Run.items(run.json().get("failures")))
        .containsExactly(missing(folder.resolve("missing")));
    assertThat(Run.members(run.json().get("summary")))
        .containsEntry("files", 1L)
        .containsEntry("unreadable", 1L);
  }

  private static Map<String, Object> missing(Path file) {
    return Map.of("path", file.toString(), "message", file + ": no such file or directory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "fix"})
  void whatFailsBeforeAnyFileIsReadIsJsonToo(String command) throws IOException {
    Path absent = folder.resolve("absent.yaml");
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "strict: maybe\n");

    Run unread = Run.of(command, "--format", "json", "--config", absent, manifest, key);
    Run misread = Run.of(command, "--format", "json", "--config", wrong, manifest, key);

    assertThat(unread.status()).isEqualTo(ExitCode.FAILED);
    assertThat(unread.err()).isEqualTo("waybill: " + absent + ": no such file or directory\n");
    assertThat(files(unread)).isEmpty();
    assertThat(Run.items(unread.json().get("failures")))
        .extracting(failure -> failure.get("path"))
        .containsExactly(manifest.toString(), key.toString());
    assertThat(misread.status()).isEqualTo(ExitCode.USAGE);
    assertThat(misread.err())
        .isEqualTo(
            "waybill: " + wrong + ":1:9: \"strict\" is \"maybe\", expected one of true, false\n");
    assertThat(Run.items(misread.json().get("failures")))
        .extracting(failure -> "waybill: " + failure.get("message") + "\n")
        .containsExactly(misread.err(), misread.err());
  }

  @Test
  void aListThatCannotBeReadIsTheFileThatFails() {
    Path absent = folder.resolve("absent");
    Run run = Run.of("check", "--format", "json", "--files-from", absent);

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(Run.items(run.json().get("failures"))).containsExactly(missing(absent));
  }

  @Test
  void fixTellsWhatItCouldNotReadAndWhichTextItsPlacesAreOf() throws IOException {
    Files.writeString(
        manifest,
        "---\n"
            + Run.MANIFEST
                .replace("bucket: archive-2026", "bucket:archive-2026")
                .replace("deviceId", "devcieId"));
    Run run = Run.of("fix", "--format", "json", folder.resolve("missing"), manifest);

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(Run.items(run.json().get("failures")))
        .containsExactly(missing(folder.resolve("missing")));
    assertThat(Run.members(run.json().get("places")))
        .containsExactly(Map.entry("mended", "before"), Map.entry("left", "after"));
    Map<String, Object> file = files(run).get(0);
    // The line of the marker goes, so what is left stands one line higher than it did.
    assertThat(Run.items(file.get("mended")))
        .anySatisfy(
            finding ->
                assertThat(finding).containsEntry("rule", "tight-colon").containsEntry("line", 3L));
    assertThat(Run.items(file.get("left")))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding)
                    .containsEntry("rule", "unknown-option")
                    .containsEntry("line", 3L));
  }

  @Test
  void whatCannotBeShownIsNullRatherThanAManifestWithoutOptions() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd"), "%PDF-1.4\n");

    Run missing = Run.of("show", "--format", "json", folder.resolve("missing"));
    Run unreadable = Run.of("show", "--format", "json", odd);

    assertThat(missing.status()).isEqualTo(ExitCode.FAILED);
    assertThat(missing.out()).isEqualTo("null\n");
    assertThat(missing.err()).endsWith("missing: no such file or directory\n");
    assertThat(unreadable.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(unreadable.out()).isEqualTo("null\n");
    assertThat(unreadable.err()).contains("[not-a-manifest]");
    assertThat(Run.of("show", folder.resolve("missing")).out()).isEmpty();
  }

  private static List<Map<String, Object>> files(Run run) {
    return Run.items(run.json().get("files"));
  }

  @Test
  void verifyTellsMatchMismatchAndUnreadable() throws IOException {
    Path signature = folder.resolve("SIGNATURE");
    Run.of("sign", manifest, "--job-id", "7K2QZ", "--key-file", key, "-o", signature);
    Object[] verify = {
      "verify", manifest, "--signature", signature, "--key-file", key, "--format", "json"
    };

    assertThat(Run.of(verify).json())
        .containsEntry("verdict", "match")
        .containsEntry("jobId", "7K2QZ")
        .containsKeys("cause", "repair")
        .doesNotContainKeys("signature");

    Files.writeString(manifest, "# more\n" + Run.MANIFEST);
    Run mismatch = Run.of(verify);
    assertThat(mismatch.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(mismatch.json())
        .containsEntry("verdict", "mismatch")
        .containsEntry("jobId", "7K2QZ")
        .containsKeys("cause", "repair");

    Files.writeString(signature, "version:9\n");
    Run unreadable = Run.of(verify);
    assertThat(unreadable.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(unreadable.json())
        .containsEntry("verdict", "unreadable")
        .containsKeys("jobId", "cause", "repair");
  }

  @Test
  void preflightTellsEveryCheck() {
    Run run = Run.of("preflight", device, "--manifest", manifest, "--format", "json");

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.json())
        .containsEntry("device", device.toString())
        .containsEntry("verdict", "not-ready")
        .containsEntry("complete", false)
        .doesNotContainKey("jobId");
    assertThat(Run.items(run.json().get("checks")))
        .allSatisfy(check -> assertThat(check).containsOnlyKeys("check", "outcome", "message"))
        .extracting(check -> check.get("check"))
        .containsExactly(
            "manifest",
            "signature-file",
            "signature-form",
            "job-id",
            "signature",
            "near-misses",
            "keys",
            "service");
  }

  @Test
  void prepareTellsItsPlanItsRefusalAndItsWork() throws IOException {
    Run planned = prepare("--dry-run");
    assertThat(planned.status()).isZero();
    assertThat(planned.json())
        .containsEntry("outcome", "planned")
        .containsEntry("jobId", "7K2QZ")
        .containsEntry("device", device.toString())
        .doesNotContainKey("preflight");
    String token = String.valueOf(planned.json().get("token"));

    Run written = prepare("--confirm", token);
    assertThat(written.status()).isZero();
    assertThat(written.json())
        .containsEntry("outcome", "written")
        .containsEntry("obstacles", List.of())
        .containsKey("directoryForced")
        .containsEntry("leftoversRemoved", 0L);
    assertThat(Run.members(written.json().get("preflight")))
        .containsEntry("verdict", "ready")
        .containsEntry("complete", true);

    assertThat(prepare("--yes").json()).containsEntry("outcome", "unchanged");
    Files.writeString(device.resolve("SIGNATURE"), "other");
    Run refused = prepare("--yes");
    assertThat(refused.status()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.json()).containsEntry("outcome", "refused");
    assertThat(Run.items(refused.json().get("obstacles")))
        .singleElement()
        .satisfies(
            obstacle ->
                assertThat(obstacle).containsEntry("kind", "signature").containsKey("message"));
    assertThat(prepare("--yes", "--replace").json()).containsEntry("outcome", "replaced");
  }

  @Test
  void prepareTellsWhoseFileItReplaces() throws IOException {
    Path signature = device.resolve("SIGNATURE");
    assertThat(prepare("--dry-run").json()).doesNotContainKey("existing");
    Run.of("sign", manifest, "--job-id", "53TX4", "--key-file", key, "-o", signature);
    assertThat(prepare("--dry-run", "--replace").json().get("existing"))
        .isEqualTo(Map.of("readable", true, "jobId", "53TX4", "version", "2.0", "match", true));
    assertThat(prepare("--dry-run").json().get("existing"))
        .isEqualTo(Map.of("readable", true, "jobId", "53TX4", "version", "2.0", "match", true));

    Files.writeString(manifest, "# more\n" + Run.MANIFEST);
    assertThat(Run.members(prepare("--dry-run", "--replace").json().get("existing")))
        .containsEntry("match", false);
    Files.writeString(signature, "notes\n");
    assertThat(prepare("--dry-run", "--replace").json().get("existing"))
        .isEqualTo(Map.of("readable", false));
  }

  /** A script that asked for an object gets one, whatever goes wrong. */
  @Test
  void failuresAreToldInJsonToo() throws IOException {
    Path absent = folder.resolve("absent");
    Object[] withKey = {"--key-file", absent, "--format", "json"};
    for (Run run :
        List.of(
            with(withKey, "verify", manifest, "--device", device.resolve("missing")),
            with(withKey, "verify", manifest, "--signature", absent),
            with(withKey, "preflight", device, "--manifest", manifest),
            with(withKey, "preflight", device, "--manifest", absent),
            with(withKey, "prepare", device, "--manifest", absent, "--job-id", "7K2QZ", "--yes"),
            with(
                withKey,
                "prepare",
                device,
                "--manifest",
                manifest,
                "--job-id",
                "7K2QZ",
                "--allow-directory",
                "--yes"))) {
      assertThat(run.json()).containsEntry("status", (long) run.status());
      assertThat(run.err()).startsWith("waybill: " + run.json().get("error") + "\n");
    }
    Run prepared = with(withKey, "prepare", absent, "--manifest", absent, "--job-id", "7K2QZ");
    assertThat(prepared.json())
        .containsEntry("device", absent.toString())
        .containsEntry("outcome", "failed")
        .containsEntry("onDevice", "unchanged");
    assertThat(prepared.err()).endsWith("\nwaybill: nothing was written\n");
  }

  @Test
  void aCommandLineThatCannotBeReadHasNoReport() {
    assertThat(Run.of("verify", manifest, "--format", "json").out()).isEmpty();
    assertThat(prepare("--typo").out()).isEmpty();
  }

  private static Run with(Object[] last, Object... first) {
    Object[] all = java.util.Arrays.copyOf(first, first.length + last.length);
    System.arraycopy(last, 0, all, first.length, last.length);
    return Run.of(all);
  }

  @Test
  void prepareRefusesAManifestWithErrorsAsAFinding() throws IOException {
    Files.writeString(manifest, Run.MANIFEST.replace("    city: Seattle\n", ""));
    Run run = prepare("--yes");

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.json()).containsEntry("outcome", "refused");
    assertThat(device).isEmptyDirectory();
  }
}
