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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @ValueSource(strings = {"key", ".bash_history", "AwsCredentials.properties", ".aws/credentials"})
  void findsTheKeyUnderAnyName(String name) throws IOException {
    write(name, "accessKeyId=AKIA1234567890HARBOR\nsecretKey=" + KEY + "\n");

    assertThat(found()).isEqualTo(new ShippedKeys(paths(name), paths(), 1));
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
        "AwsCredentials.properties",
        "awscredentials.properties.txt",
        "rootkey.csv",
        "rootkey (1).csv",
        "ada_accessKeys.csv",
        "access_key.csv",
        ".aws/credentials"
      })
  void findsANameWithoutLookingInto(String name) throws IOException {
    write(name, KEY);

    assertThat(ShippedKeys.on(root, null)).isEqualTo(new ShippedKeys(paths(), paths(name), 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"credentials", "keys.csv", "SIGNATURE", "rootkey.txt", ".aws/config", "key"})
  void takesNoOtherNameForOne(String name) throws IOException {
    write(name, "");

    assertThat(found()).isEqualTo(new ShippedKeys(paths(), paths(), 1));
  }

  @Test
  void namesThemInTheOrderOfTheirPaths() throws IOException {
    for (String name : new String[] {"c", "a", ".aws/b", "b"}) {
      write(name, KEY);
    }
    write("rootkey2.csv", "");
    write("rootkey1.csv", "");

    assertThat(found())
        .isEqualTo(
            new ShippedKeys(
                paths(".aws/b", "a", "b", "c"), paths("rootkey1.csv", "rootkey2.csv"), 6));
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

    assertThat(found()).isEqualTo(new ShippedKeys(paths("whole"), paths(), 1));
  }

  @Test
  void followsNoLinkInPlaceOfTheFolder() throws IOException {
    Files.delete(root.resolve(".aws"));
    Files.createDirectory(disk.getPath("/home"));
    Files.writeString(disk.getPath("/home/credentials"), KEY);
    Files.createSymbolicLink(root.resolve(".aws"), disk.getPath("/home"));

    assertThat(found()).isEqualTo(new ShippedKeys(paths(), paths(), 0));
  }

  @Test
  void looksIntoAThousandFiles() throws IOException {
    for (int i = 0; i < 1001; i++) {
      write("data" + i, "");
    }
    write("rootkey.csv", "");

    assertThat(found()).isEqualTo(new ShippedKeys(paths(), paths("rootkey.csv"), 1000));
  }

  @Test
  void namesAHundred() throws IOException {
    for (int i = 0; i < 101; i++) {
      write("key" + i, KEY);
    }

    assertThat(found().holding()).hasSize(100);
  }

  @Test
  void failsWhereThereIsNoDevice() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> ShippedKeys.on(disk.getPath("/nowhere"), key));
  }
}
