package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.job.folder.JobFolders;
import dev.waybill.job.output.AnswerOutput;
import dev.waybill.job.output.CommandLineRelease;
import dev.waybill.job.output.NotPrintableException;
import dev.waybill.job.output.OutputForm;
import dev.waybill.job.output.OutputSettings;
import dev.waybill.service.OfflineService;
import dev.waybill.signature.JobId;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with everything that commands read, full of made-up secrets: manifests, keys, devices,
 * fleets, jobs and answers. Whatever a command did, it is put back.
 */
public final class CanaryFolder {
  private static final DateTimeFormatter ENTRY =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path root;
  private final Canaries canaries;
  private final Map<Path, byte[]> files = new TreeMap<>();

  /** A manifest with a password and a PIN. */
  public final String sound;

  /** The signature that would be right for it. */
  public final String signature;

  /** Writes everything below this directory. */
  public CanaryFolder(Path root, Canaries canaries) throws IOException {
    this.root = root;
    this.canaries = canaries;
    String secrets =
        "pinCode: %s\ntrueCryptPassword: '%s'\n"
            .formatted(canaries.pin, canaries.password.replace("'", "''"));
    sound = Run.MANIFEST + secrets;
    signature = signature(sound);
    writeManifests(secrets);
    writeKeys();
    writeDevices();
    writeFleets();
    writeJobs();
    writeAnswers();
  }

  private void writeManifests(String secrets) throws IOException {
    write("m.txt", sound);
    write(
        "slips.txt",
        Run.MANIFEST.replace("bucket:", "\tbuckt :")
            + secrets.replace("pinCode:", "pinCode :").replace("trueCrypt", "truecrypt")
            + "trueCryptPassword: \""
            + canaries.password
            + "\n"
            + "pin\n  "
            + canaries.pin
            + "\n");
    write(
        "damaged.txt",
        "{ returnAddress: [\npasword = " + canaries.password + "\n - pinCode " + canaries.pin);
  }

  private void writeKeys() throws IOException {
    write("key", canaries.key);
    write("lines", canaries.key + "\n" + canaries.otherKey + "\n");
    write(
        "credentials",
        "[default]\naws_access_key_id=AKIA1234567890HARBOR\naws_secret_access_key = "
            + canaries.key
            + "\n[other]\naws_secret_access_key="
            + canaries.otherKey
            + "\n");
    write("tool.properties", "accessKeyId=AKIA1234567890HARBOR\nsecretKey=" + canaries.otherKey);
    write("AwsCredentials.properties", "secretKey:" + canaries.otherKey + "\n");
  }

  private void writeDevices() throws IOException {
    String wrong = signature("another\n");
    write("SIGNATURE", signatureFile(signature));
    write("wrong", signatureFile(wrong));
    write("cut", signatureFile(wrong.substring(0, 20)));
    write("device/SIGNATURE", signatureFile(wrong));
    write("device/picture", "");
    write("stick/picture", "");
    write("disk/SIGNATURE", signatureFile(wrong.substring(0, 20)));
  }

  private void writeFleets() throws IOException {
    write(
        "fleet.csv",
        """
        device,manifest,job,signature
        device,m.txt,7K2QZ,
        stick,slips.txt,53TX4,wrong
        disk,damaged.txt,AAAAA,cut
        """);
    String both = canaries.key + "," + canaries.password.replace("\"", "");
    write("columns.csv", "device,manifest,job," + both + "\nstick,m.txt,7K2QZ," + both + "\n");
    write(
        "rows.csv",
        "device,manifest,job\nstick,m.txt,"
            + canaries.key
            + "\nstick,m.txt,pinCode: "
            + canaries.pin
            + "\n\""
            + canaries.password
            + "\n");
    write("fleet/7K2QZ/manifest.txt", sound);
    write("fleet/53TX4/manifest.yaml", text("slips.txt"));
  }

  /** Of one job the answer came, too. */
  private void writeJobs() throws IOException {
    String yesterday = ENTRY.format(Instant.now().minusSeconds(86_400));
    String first = "jobs/7K2QZ/0001-create-" + yesterday + "/";
    write(first + "manifest.txt", sound);
    write(first + "job-type.txt", "Import\n");
    write(first + "SIGNATURE", signatureFile(signature));
    String second = "jobs/53TX4/0001-create-" + yesterday + "/";
    write(second + "manifest.txt", text("slips.txt"));
    write(second + "job-type.txt", "Import\n");
    write("jobs/53TX4/0002-answer-" + yesterday + "/answer.txt", answer("xml"));
  }

  private void writeAnswers() throws IOException {
    for (String form : List.of("xml", "json", "text", "table", "yaml")) {
      write("answer." + form, answer(form));
    }
    String json = answer("json");
    write(
        "answer.cut", json.substring(0, json.lastIndexOf(canaries.password.substring(0, 8)) + 12));
    write(
        "request.json", "{\"APIVersion\": \"2\", \"Manifest\": \"pinCode: " + canaries.pin + "\"}");
  }

  private String answer(String form) throws IOException {
    Answer.Result answer =
        (Answer.Result) OfflineService.over(JobFolders.in(root.resolve("jobs"))).getStatus("7K2QZ");
    try {
      return AnswerOutput.render(
          answer,
          OutputSettings.of(OutputForm.of(form).orElseThrow(), CommandLineRelease.VERSION_2));
    } catch (NotPrintableException e) {
      throw new AssertionError(e);
    }
  }

  private String signature(String manifest) {
    try (SigningKey signing = SigningKey.ofUtf8(canaries.key.toCharArray())) {
      return Signer.standard()
          .sign(JobId.of("7K2QZ"), manifest.getBytes(StandardCharsets.UTF_8), signing)
          .toBase64();
    }
  }

  private static String signatureFile(String signature) {
    return "version:2.0\nsigningMethod:HmacSHA1\njobId:7K2QZ\nsignature:" + signature + "\n";
  }

  private void write(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    files.put(file, bytes);
    put(file, bytes);
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  String text(String name) {
    return new String(written(root.resolve(name)), StandardCharsets.UTF_8);
  }

  private byte[] written(Path file) {
    return Objects.requireNonNull(files.get(file));
  }

  /** Puts one file back, whatever stands in its place. */
  void put(Path file) throws IOException {
    Files.deleteIfExists(file);
    put(file, written(file));
  }

  /** All files. */
  List<Path> files() {
    return List.copyOf(files.keySet());
  }

  /** The names of those that a command line would name; commands find the others. */
  List<String> names() {
    return files.keySet().stream()
        .map(file -> root.relativize(file))
        .filter(file -> file.getNameCount() == 1 || file.startsWith("device"))
        .map(Path::toString)
        .toList();
  }

  boolean has(String name) {
    return files.containsKey(root.resolve(name)) || Files.isDirectory(root.resolve(name));
  }

  /**
   * Whatever a command wrote holds no secret that was not there before; then all is as it was.
   *
   * @param copies whether it is there to file what it was given, byte for byte
   */
  void restore(List<String> line, boolean copies) throws IOException {
    List<Path> there;
    try (Stream<Path> walk = Files.walk(root)) {
      there = walk.sorted((one, other) -> other.compareTo(one)).toList();
    }
    for (Path file : there) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        restore(file, line, copies);
      } else if (files.keySet().stream().noneMatch(known -> known.startsWith(file))) {
        // What stands in the place of a file is for the test that put it there.
        Files.delete(file);
      }
    }
  }

  private void restore(Path file, List<String> line, boolean copies) throws IOException {
    byte[] before = files.get(file);
    byte[] now = Files.readAllBytes(file);
    if (before != null && Arrays.equals(now, before)) {
      return;
    }
    boolean isCopy = copies && files.values().stream().anyMatch(given -> Arrays.equals(given, now));
    boolean hadSecrets =
        before != null && canaries.in(new String(before, StandardCharsets.UTF_8)) != null;
    if (!isCopy && !hadSecrets) {
      canaries.assertNotIn(line + " wrote " + file, new String(now, StandardCharsets.ISO_8859_1));
    }
    if (before == null) {
      Files.delete(file);
    } else {
      put(file);
    }
  }
}
