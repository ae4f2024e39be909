package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedKeysTest {
  private static final String KEY = "q1V0tJ7nQz8rXwB3yL5mCk9sHf2dGa4eWu6iTo0p";

  private final SigningKey key = SigningKey.ofUtf8(KEY.toCharArray());
  private FileSystem disk;
  private Path root;

  @BeforeEach
  void makeDevice() throws IOException {
    disk = Jimfs.newFileSystem(Configuration.unix());
    root = Files.createDirectory(disk.getPath("/device"));
    Files.createDirectory(root.resolve(".aws"));
  }

  @AfterEach
  void close() throws IOException {
    key.close();
    disk.close();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
  }

  private ShippedKeys found() throws IOException {
    return ShippedKeys.on(root, key);
  }

  private static ShippedKeys found(List<Path> holding, List<Path> named, int lookedInto) {
    return new ShippedKeys(holding, named, 0, true, lookedInto, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", ".bash_history", "AwsCredentials.properties", ".aws/credentials"})
  void findsTheKeyUnderAnyName(String name) throws IOException {
    write(name, "accessKeyId=AKIA1234567890HARBOR\nsecretKey=" + KEY + "\n");

    assertThat(found()).isEqualTo(found(paths(name), paths(), 1));
  }

  private List<Path> paths(String... names) {
    return Arrays.stream(names).map(disk::getPath).toList();
  }

  @Test
  void findsItInUtf16() throws IOException {
    Files.write(root.resolve("key.txt"), ("\uFEFF" + KEY).getBytes(StandardCharsets.UTF_16LE));

    assertThat(found().holding()).isEqualTo(paths("key.txt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"SecretAccessKey\": \"q1V0tJ7nQz8rXwB3yL5\\/Ck9sHf2dGa4eWu6iTo0p\"}",
        "{\"SecretAccessKey\": \"q1V0tJ7nQz8rXwB3yL5\\u002fCk9sHf2dGa4eWu6iTo0p\"}",
        "s3n://AKIA1234567890HARBOR:q1V0tJ7nQz8rXwB3yL5%2fCk9sHf2dGa4eWu6iTo0p@bucket"
      })
  void findsItAsOtherProgramsWriteIt(String text) throws IOException {
    write("notes", text);
    try (SigningKey slashed = SigningKey.ofUtf8(KEY.replace('m', '/').toCharArray())) {
      assertThat(ShippedKeys.on(root, slashed).holding()).isEqualTo(paths("notes"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "key-%s.txt",
        "%s_accesskeys.csv",
        ".aws/old-%s",
        "a folder \n\u001b[31m%s/"
      })
  void findsItInANameAndDoesNotRepeatThat(String form) throws IOException {
    String name = form.formatted(KEY);
    if (name.endsWith("/")) {
      Files.createDirectory(root.resolve(name));
    } else {
      write(name, "AKIA1234567890HARBOR");
    }

    assertThat(found()).isEqualTo(new ShippedKeys(paths(), paths(), 1, true, 0, 0));
    assertThat(found().toString()).doesNotContain(KEY);
  }

  @Test
  void aNameAndAFileWithTheKeyAreToldApart() throws IOException {
    write(KEY + "1", KEY);
    write(KEY + "2", "");
    write("key", KEY);

    assertThat(found()).isEqualTo(new ShippedKeys(paths("key"), paths(), 2, true, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AwsCredentials.properties",
        "awscredentials.properties.txt",
        "rootkey.csv",
        "rootkey (1).csv",
        "ada_accessKeys.csv",
        "access_key.csv",
        "accessKeys.csv.bak",
        "credentials.csv",
        "new_user_credentials.csv",
        ".s3cfg",
        ".boto",
        ".aws/credentials",
        ".aws/credentials~"
      })
  void findsANameWithoutLookingInto(String name) throws IOException {
    write(name, KEY);

    assertThat(ShippedKeys.on(root, null))
        .isEqualTo(new ShippedKeys(paths(), paths(name), 0, false, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "credentials",
        "keys.csv",
        "SIGNATURE",
        "rootkey.txt",
        "rootkeyboard.csv",
        "my-access_key-map.csv",
        ".aws/config",
        "key"
      })
  void takesNoOtherNameForOne(String name) throws IOException {
    write(name, "");

    assertThat(found()).isEqualTo(found(paths(), paths(), 1));
  }

  @Test
  void namesThemInTheOrderOfTheirPaths() throws IOException {
    for (String name : new String[] {"c", "a", ".aws/b", "b"}) {
      write(name, KEY);
    }
    write("rootkey.csv", "");
    write("rootkey (1).csv", "");

    assertThat(found())
        .isEqualTo(
            found(paths(".aws/b", "a", "b", "c"), paths("rootkey (1).csv", "rootkey.csv"), 6));
  }

  @Test
  void readsWhatIsSmallAndNothingElse() throws IOException {
    int most = 1 << 16;
    write("whole", "x".repeat(most - KEY.length()) + KEY);
    write("large", KEY + "x".repeat(most + 1 - KEY.length()));
    Files.createDirectory(root.resolve("folder"));
    write("folder/key", KEY);
    Files.writeString(disk.getPath("/elsewhere"), KEY);
    Files.createSymbolicLink(root.resolve("link"), disk.getPath("/elsewhere"));
    Files.createSymbolicLink(root.resolve("dangling"), disk.getPath("nowhere"));

    assertThat(found()).isEqualTo(found(paths("whole"), paths(), 1));
  }

  @Test
  void looksIntoTheFilesThatAreNamedWhereverTheyAreOnIt() throws IOException {
    Files.createDirectories(root.resolve("a/b"));
    write("a/b/answer", KEY + "x".repeat(1 << 17));
    write("a/other", KEY);
    write("manifest", KEY);
    Files.writeString(disk.getPath("/manifest"), KEY);
    Files.createSymbolicLink(disk.getPath("/link"), root.resolve("a/b/answer"));
    List<Path> named =
        List.of(
            root.resolve("manifest"),
            disk.getPath("/link"),
            root.resolve("a/./b/../b/answer"),
            disk.getPath("/manifest"),
            root,
            root.resolve("missing"));

    assertThat(ShippedKeys.on(root, key, named))
        .isEqualTo(found(paths("a/b/answer", "manifest"), paths(), 2));
    assertThat(ShippedKeys.on(root, null, named))
        .isEqualTo(new ShippedKeys(paths(), paths(), 0, false, 0, 0));
  }

  @Test
  void namesNoFileThatIsCalledByTheKey() throws IOException {
    Files.createDirectory(root.resolve("a"));
    write("a/" + KEY, "");
    write(KEY, "");
    List<Path> named = List.of(root.resolve(KEY), root.resolve("a/" + KEY));

    assertThat(ShippedKeys.on(root, key, named))
        .isEqualTo(new ShippedKeys(paths(), paths(), 2, true, 0, 0));
  }

  @Test
  void followsNoLinkInPlaceOfTheFolder() throws IOException {
    Files.delete(root.resolve(".aws"));
    Files.createDirectory(disk.getPath("/home"));
    Files.writeString(disk.getPath("/home/credentials"), KEY);
    Files.createSymbolicLink(root.resolve(".aws"), disk.getPath("/home"));

    assertThat(found()).isEqualTo(found(paths(), paths(), 0));
  }

  /** Opening one would be to wait for its other end. */
  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void waitsForNoPipe(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo here");
    for (String name : new String[] {".aws", "rootkey.csv", "pipe"}) {
      Process made = new ProcessBuilder("/usr/bin/mkfifo", folder.resolve(name).toString()).start();
      assertThat(made.waitFor()).isZero();
    }

    assertThat(ShippedKeys.on(folder, key)).isEqualTo(found(paths(), paths(), 0));
  }

  @Test
  void takesNoFolderForAFileWithKeys() throws IOException {
    Files.createDirectory(root.resolve("rootkey.csv"));

    assertThat(found()).isEqualTo(found(paths(), paths(), 0));
  }

  @Test
  void findsTheFolderInAnyCapitals() throws IOException {
    Files.createDirectory(root.resolve(".AWS"));
    write(".AWS/config", KEY);

    assertThat(found().holding()).isEqualTo(paths(".AWS/config"));
  }

  @Test
  void looksIntoSoManyFilesAndSaysOfHowManyItDidNot() throws IOException {
    write(".aws/config", KEY);
    for (int i = 0; i < 4100; i++) {
      write("data" + i, "");
    }

    assertThat(found()).isEqualTo(new ShippedKeys(paths(".aws/config"), paths(), 0, true, 4096, 5));
  }

  @Test
  void saysOfHowManyItCouldNotRead(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("closed"), KEY);
    Files.writeString(folder.resolve("rootkey.csv"), KEY);
    Files.createDirectory(folder.resolve(".aws"));
    for (String name : new String[] {"closed", "rootkey.csv", ".aws"}) {
      Files.setPosixFilePermissions(folder.resolve(name), Set.of());
    }
    Assumptions.assumeFalse(Files.isReadable(folder.resolve("closed")), "reads everything");

    assertThat(ShippedKeys.on(folder, key))
        .isEqualTo(new ShippedKeys(List.of(), List.of(Path.of("rootkey.csv")), 0, true, 0, 3));
  }

  @Test
  void manyThatAreOnlyNamedHideNoneThatHoldsTheKey() throws IOException {
    for (int i = 0; i < 101; i++) {
      write(i + "accesskeys.csv", "");
    }
    write("key", KEY);

    assertThat(found().named()).hasSize(100);
    assertThat(found().holding()).isEqualTo(paths("key"));
  }

  @Test
  void namesAHundred() throws IOException {
    for (int i = 0; i < 101; i++) {
      write("key" + i, KEY);
    }

    assertThat(found().holding()).hasSize(100);
  }

  @Test
  void doesNotSeekAShortKey() throws IOException {
    write("key", "short");
    try (SigningKey small = SigningKey.ofUtf8("short".toCharArray())) {
      assertThat(ShippedKeys.on(root, small))
          .isEqualTo(new ShippedKeys(paths(), paths(), 0, false, 0, 0));
    }
  }

  @Test
  void failsWhereThereIsNoDevice() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> ShippedKeys.on(disk.getPath("/nowhere"), key));
  }
}
