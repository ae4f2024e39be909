package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.waybill.device.DeviceGuard;
import dev.waybill.document.DialectReader;
import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.Operation;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.job.folder.JobFolders;
import dev.waybill.job.output.AnswerOutput;
import dev.waybill.job.output.CommandLineRelease;
import dev.waybill.job.output.NotPrintableException;
import dev.waybill.job.output.OutputForm;
import dev.waybill.job.output.OutputSettings;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import dev.waybill.manifest.Secret;
import dev.waybill.rule.Ruleset;
import dev.waybill.service.JobCheck;
import dev.waybill.service.JobFiling;
import dev.waybill.service.JobSummary;
import dev.waybill.service.OfflineService;
import dev.waybill.service.SignatureOnDevice;
import dev.waybill.service.request.Requests;
import dev.waybill.service.request.StartingToken;
import dev.waybill.shipment.AnsweredSignature;
import dev.waybill.shipment.FiledJob;
import dev.waybill.shipment.FleetDuplicate;
import dev.waybill.shipment.FleetListReader;
import dev.waybill.shipment.FleetListReading;
import dev.waybill.shipment.FleetVerification;
import dev.waybill.shipment.Preparation;
import dev.waybill.shipment.PreparationPlan;
import dev.waybill.signature.Evidence;
import dev.waybill.signature.JobId;
import dev.waybill.signature.Signature;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileWriter;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verifier;
import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever logs an object of the library logs no secret: values that were made from secrets, and all
 * that they are made of, print none.
 */
class PrintedTypesTest {
  private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+);");

  private final Canaries canaries = new Canaries(System.nanoTime());
  private final List<Object> values = new ArrayList<>();
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void makeValues() throws IOException {
    String secrets =
        "pinCode: %s\ntrueCryptPassword: \"%s\"\n"
            .formatted(canaries.pin, canaries.password.replace("\\", "\\\\").replace("\"", "\\\""));
    String sound = Run.MANIFEST + secrets;
    for (String text :
        List.of(
            sound,
            sound.replace("pinCode:", "pin"),
            sound.replace("trueCryptPassword:", "password ="),
            sound + secrets,
            "{ " + sound)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      ReadResult result = ManifestReader.read(bytes);
      values.add(result);
      values.add(SourceText.decode(bytes));
      values.add(DialectReader.read(SourceText.decode(bytes)));
    }
    try (Stream<Path> files =
        Files.list(Path.of(System.getProperty("testdata"), "manifests", "good"))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file) + "\npinCode: " + canaries.pin + "\n";
        values.add(ManifestReader.read(text.getBytes(StandardCharsets.UTF_8)));
      }
    }
    values.add(SourceText.decode((sound + "\u00c5").getBytes(StandardCharsets.ISO_8859_1)));
    values.add(Secret.of(canaries.password));
    byte[] manifest = sound.getBytes(StandardCharsets.UTF_8);
    JobId job = JobId.of("7K2QZ");
    Path device = Files.createDirectory(folder.resolve("device"));
    try (SigningKey key = SigningKey.ofUtf8(canaries.key.toCharArray())) {
      Signature right = Signer.standard().sign(job, manifest, key);
      canaries.keep("right signature", right.toBase64());
      var wrong =
          new SignatureFile(
              SignatureVersion.V2_0, job, Signer.standard().sign(job, new byte[1], key));
      values.add(key);
      values.add(right);
      values.add(wrong);
      values.add(Verifier.standard().verify(manifest, wrong, key));
      values.add(
          Verifier.standard()
              .with(() -> new Evidence(List.of(job), List.of()))
              .verify(manifest, wrong, key));
      Preparation preparation = Preparation.of(manifest, job, key).allowDirectory(true);
      PreparationPlan plan = preparation.plan(device);
      values.add(preparation);
      values.add(plan);
      values.add(preparation.carryOut(plan));
      values.add(preparation.plan(Path.of("/")));
      values.add(Preparation.of(manifest, JobId.of("ABCDE"), key).plan(device));
      var same = new SignatureFile(SignatureVersion.V2_0, job, right);
      values.add(Verifier.standard().verify(manifest, same, key));
      values.add(
          new AnsweredSignature.Usable(
              same,
              new String(SignatureFileWriter.render(same), StandardCharsets.UTF_8),
              true,
              true));
      values.add(SignatureFileReader.read(SignatureFileWriter.render(same)));
      values.add(
          SignatureFileReader.read(
              ("signature:" + right.toBase64()).getBytes(StandardCharsets.UTF_8)));
      values.add(
          SignatureFileReader.read(
              ("version:2.0\njobId:7K2QZ\nsigningMethod:HmacSHA1\nsignature:"
                      + right.toBase64().replace("=", ""))
                  .getBytes(StandardCharsets.UTF_8)));
      values.add(new Evidence.OtherManifest("m.txt", manifest));
      makeJobs(sound, key);
      makeFleets(sound, key);
    }
    values.add(Edit.insertion(Position.START, canaries.password));
    values.add(DeviceGuard.ofThisMachine().judge(Path.of("/")));
  }

  /** Jobs of a sound manifest and of wrong ones, and all that is said of them. */
  private void makeJobs(String sound, SigningKey key) throws IOException {
    JobFolders folders = JobFolders.in(folder.resolve("jobs"));
    OfflineService service = OfflineService.over(folders).signingWith(key);
    byte[] manifest = sound.getBytes(StandardCharsets.UTF_8);
    values.add(service.createJob("Import", manifest, false));
    for (String wrong :
        List.of(
            sound.replace("eraseDevice: yes", "eraseDevice: maybe"),
            "trueCryptPassword: " + canaries.password + "\n" + sound,
            canaries.pin)) {
      values.add(service.createJob("Import", wrong.getBytes(StandardCharsets.UTF_8), false));
    }
    values.add(service.createJob(canaries.pin, manifest, false));
    JobFolder job = folders.all().get(0);
    values.add(job);
    values.add(JobSummary.of(job, folders.now()));
    values.add(FiledJob.of(job, folders.now()));
    SignatureOnDevice onDevice = new SignatureOnDevice.File(manifest);
    values.add(onDevice);
    values.add(new SignatureOnDevice.None("there is none"));
    values.add(JobCheck.of(job, folders.now(), Ruleset.NEWEST, key, onDevice));
    values.add(service.getStatus(job.id().value()));
    values.add(service.getStatus(canaries.pin));
    values.add(service.listJobs(1, ""));
    for (Operation operation : Operation.values()) {
      values.add(Requests.of(operation));
    }
    values.add(CommandLineRelease.of("2.9.19"));
    values.add(new StartingToken(canaries.key, 1));
    values.add(OutputSettings.of(OutputForm.JSON, CommandLineRelease.VERSION_1));
    makeAnswers((Answer.Result) service.getStatus(job.id().value()), manifest);
  }

  /** In every form, whole and cut within the manifest. */
  private void makeAnswers(Answer.Result status, byte[] manifest) throws IOException {
    JobFiling filing = JobFiling.into(JobFolders.in(folder.resolve("filed")));
    for (OutputForm form : OutputForm.values()) {
      String text;
      try {
        text = AnswerOutput.render(status, OutputSettings.of(form, CommandLineRelease.VERSION_2));
      } catch (NotPrintableException e) {
        throw new AssertionError(e);
      }
      int inPassword = text.indexOf(canaries.password.substring(0, 8)) + 20;
      for (String answer : List.of(text, text.substring(0, Math.min(text.length(), inPassword)))) {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        values.add(AnswerReader.read(bytes));
        values.add(filing.answer(bytes, null, null));
        values.add(AnsweredSignature.of(AnswerReader.read(bytes), manifest));
      }
    }
    values.add(
        AnswerReader.read(
            "An error occurred (InvalidManifestFieldException) when calling the CreateJob operation: %s"
                .formatted(canaries.password)
                .getBytes(StandardCharsets.UTF_8)));
  }

  /** Lists with secrets where none belong, and what is said of the items. */
  private void makeFleets(String sound, SigningKey key) throws IOException {
    Files.writeString(folder.resolve("m.txt"), sound);
    Files.writeString(folder.resolve("other.txt"), sound + "#\n");
    Files.writeString(folder.resolve("device/SIGNATURE"), canaries.key);
    for (String list :
        List.of(
            "device,manifest,job\ndevice,m.txt,7K2QZ\ndevice,other.txt,7K2QZ\n",
            "device,manifest,%s\n".formatted(canaries.key),
            "device,manifest,job\ndevice,m.txt,%s\n".formatted(canaries.pin),
            "device,manifest\ndevice,m.txt,\"%s\n".formatted(canaries.password),
            canaries.key)) {
      FleetListReading reading =
          FleetListReader.read(list.getBytes(StandardCharsets.UTF_8), folder, "fleet.csv");
      values.add(reading);
      if (reading instanceof FleetListReading.Read read) {
        values.add(read.items());
        values.add(FleetDuplicate.named(read.items()));
        FleetVerification verification = FleetVerification.of(read.items(), key);
        values.add(verification);
        for (int i = 0; i < read.items().size(); i++) {
          FleetVerification.Look look = verification.look(i);
          values.add(look);
          values.add(look.report());
        }
        values.add(verification.duplicates());
      }
    }
  }

  @Test
  void noValuePrintsASecret() {
    Map<String, String> leaks = new TreeMap<>();
    for (Object object : reachable()) {
      String printed = String.valueOf(object);
      String secret = canaries.in(printed);
      if (secret != null) {
        leaks.putIfAbsent(object.getClass().getName(), secret);
      }
    }
    assertThat(leaks).isEmpty();
  }

  /** The types that keep text or bytes are among them: those of reading, signing and preparing. */
  @Test
  void theTypesThatHoldSecretsAreReached() throws IOException {
    Set<String> reached = new TreeSet<>();
    reachable().forEach(object -> reached.add(object.getClass().getName()));
    Set<String> missing = new TreeSet<>();
    for (Class<?> type : exportedTypes()) {
      boolean holdsTextOrBytes =
          Stream.of(type.getDeclaredFields())
              .filter(field -> !Modifier.isStatic(field.getModifiers()))
              .anyMatch(field -> field.getType() == String.class || field.getType().isArray());
      // What prints its name only, as objects do by default, prints nothing it holds.
      boolean isValue =
          !type.isEnum() && !Throwable.class.isAssignableFrom(type) && printsItself(type);
      if (holdsTextOrBytes && isValue && !reached.contains(type.getName())) {
        missing.add(type.getName());
      }
    }
    // Names of places, options and rules, words of a dialogue, what is known of a machine, and a
    // list whose items are looked at one by one.
    missing.removeIf(
        name ->
            name.matches(
                "dev\\.waybill\\.(guide|option|postal|rule)\\..*|dev\\.waybill\\.device\\.(Mount|.*Mount.*|LookAlikes|SystemDirectories|DeviceSignature)|dev\\.waybill\\.shipment\\.ListedItems"));
    assertThat(missing).isEmpty();
  }

  @Test
  void noExceptionQuotesASecret() {
    for (String secret : List.of(canaries.key, canaries.password, canaries.pin + canaries.key)) {
      for (Throwable failure :
          List.of(
              catchThrowable(() -> JobId.of(secret)),
              catchThrowable(() -> new JobId(secret)),
              catchThrowable(() -> Signature.parseBase64(secret)),
              catchThrowable(() -> Secret.of(secret + "\n")),
              catchThrowable(() -> SigningKey.ofUtf8((secret + "\ud800").toCharArray())),
              catchThrowable(() -> SigningKey.ofBytes(new byte[0])))) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
          canaries.assertNotIn(cause.getClass().getName(), String.valueOf(cause));
        }
      }
    }
  }

  private static boolean printsItself(Class<?> type) {
    try {
      return type.getMethod("toString").getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  /** All objects of the project that the values are made of. */
  private Set<Object> reachable() {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(values);
    while (!open.isEmpty()) {
      Object object = open.pop();
      if (object instanceof Optional<?> optional) {
        optional.ifPresent(open::push);
      } else if (object instanceof Map<?, ?> map) {
        map.forEach(
            (key, value) -> {
              open.push(key);
              open.push(value);
            });
      } else if (object instanceof Collection<?> collection) {
        collection.stream().filter(item -> item != null).forEach(open::push);
      } else if (object.getClass().getName().startsWith("dev.waybill") && seen.add(object)) {
        for (Class<?> type = object.getClass();
            type.getName().startsWith("dev.waybill");
            type = type.getSuperclass()) {
          for (Field field : type.getDeclaredFields()) {
            Object value = value(field, object);
            if (value != null) {
              open.push(value);
            }
          }
        }
      }
    }
    return seen;
  }

  private static @Nullable Object value(Field field, Object object) {
    if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
      return null;
    }
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Class<?>> exportedTypes() throws IOException {
    List<Class<?>> types = new ArrayList<>();
    Path root = Path.of(System.getProperty("project.root"));
    for (String module : List.of("manifest-core", "signature-core", "cli")) {
      Path sources = root.resolve(module).resolve("src/main/java");
      var matcher = EXPORTS.matcher(Files.readString(sources.resolve("module-info.java")));
      while (matcher.find()) {
        try (Stream<Path> files = Files.list(sources.resolve(matcher.group(1).replace('.', '/')))) {
          for (Path file : files.toList()) {
            String name = file.getFileName().toString().replace(".java", "");
            if (Files.isRegularFile(file) && !name.equals("package-info")) {
              addPublic(matcher.group(1) + "." + name, types);
            }
          }
        }
      }
    }
    return types;
  }

  private static void addPublic(String name, List<Class<?>> types) {
    try {
      Class<?> type = Class.forName(name);
      if (!Modifier.isPublic(type.getModifiers())) {
        // Nor is what is declared in it to be had by anybody.
        return;
      }
      Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses()))
          .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isInterface())
          .forEach(types::add);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
