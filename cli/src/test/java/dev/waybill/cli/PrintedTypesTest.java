package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.waybill.document.DialectReader;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import dev.waybill.manifest.Secret;
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
    // Not made here yet: what is read of an answer and of a fleet, and job folders.
    // Names of places, options and rules, words of a dialogue, what is known of a machine, and the
    // changes of fix, which are of no secret's bytes.
    missing.removeIf(
        name ->
            name.matches(
                "dev\\.waybill\\.(guide|job|job\\.output|option|postal|rule|service)\\..*|dev\\.waybill\\.shipment\\.(Fleet.*|SignatureReport)|dev\\.waybill\\.device\\.(Mount|.*Mount.*|LookAlikes|Refusal|SystemDirectories|DeviceSignature)|dev\\.waybill\\.text\\.Edit"));
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
      Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses()))
          .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isInterface())
          .forEach(types::add);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
