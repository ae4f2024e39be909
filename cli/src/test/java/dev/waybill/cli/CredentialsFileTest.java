package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsFileTest {
  @TempDir private Path folder = Path.of("");

  private CredentialsFile read(String text) throws IOException {
    return CredentialsFile.read(Files.writeString(folder.resolve("credentials"), text), "FILE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secretKey=%s",
        "secretKey = %s",
        "secretKey:%s",
        "secretKey : %s",
        "secret_key=%s",
        "secret.key=%s",
        "Secret Key: %s",
        "secretAccessKey=%s",
        "SecretAccessKey=%s",
        "aws_secret_access_key=%s",
        "aws_secret_access_key = %s",
        "AWS_SECRET_ACCESS_KEY=%s",
        "aws-secret-access-key=%s",
        "awsSecretKey=%s",
        "\taws_secret_access_key\t=\t%s\t",
        "accessKeyId=AKIAIOSFODNN7EXAMPLE\r\nsecretKey=%s\r\n",
        "[default]\r\naws_secret_access_key=%s\r\n",
        "# secretKey=no\n; secretKey=no\n! secretKey=no\nsecretKey=%s",
        "\uFEFFsecretKey=%s",
        "\uFEFF[default]\naws_secret_access_key=%s",
        "[default] # mine\naws_secret_access_key=%s",
        "[ default ]\naws_secret_access_key=%s",
        "[profile default]\naws_secret_access_key=%s",
        "[other]\naws_secret_access_key=no\n[default]\naws_secret_access_key=%s",
        "secretKey %s",
        "aws_secret_access_key\t%s",
        "aws_secret_access_key=%1$s\naws_secret_access_key = %1$s",
        "aws_secret_access_key = \"%s\"",
        "aws_secret_access_key = '%s'",
        "[default]\naws_secret_access_key = %s # mine",
        "[default]\naws_secret_access_key = \"%s\" ; mine",
        "[default]\rsecretKey=%s\r",
        "secretKey=\n[default]\nsecretKey=%s\n"
      })
  void findsTheKeyInEverySpelling(String form) throws IOException {
    assertThat(key(read(form.formatted(Run.KEY)), "default")).isEqualTo(Run.KEY);
  }

  private static String key(CredentialsFile file, String profile) throws IOException {
    return new String(file.secretKey(profile).toBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsWhatNotepadWrote(String encoding) throws IOException {
    Path file = folder.resolve("credentials");
    String text = "\uFEFF[default]\r\naws_secret_access_key=" + Run.KEY + "\r\n";
    Files.write(file, text.getBytes(Charset.forName(encoding)));

    assertThat(key(CredentialsFile.read(file, "FILE"), "default")).isEqualTo(Run.KEY);
  }

  @Test
  void namesBothLinesOfTwoKeys() throws IOException {
    for (String header : List.of("", "[default]\n", "\n[profile default]\r\n")) {
      int first = (int) header.lines().count() + 1;
      CredentialsFile file = read(header + "secretKey=a\n# b\nsecretAccessKey: c\n");

      assertThatIOException()
          .isThrownBy(() -> file.secretKey("default"))
          .withMessage(
              "FILE: profile default has two different secret keys, at lines %d and %d",
              first, first + 2);
    }
  }

  @Test
  void tellsAProfileWithoutAKeyFromNone() throws IOException {
    CredentialsFile file = read("[work]\nrole_arn = x\n[home]\nsecretKey = y\n");

    assertThatIOException()
        .isThrownBy(() -> file.secretKey("work"))
        .withMessage("FILE: profile work has no secret key");
    assertThatIOException()
        .isThrownBy(() -> file.secretKey("wrok"))
        .withMessage("FILE: there is no profile wrok among 2 profiles");
  }

  @Test
  void readsAPropertiesFileOverSeveralLines() throws IOException {
    assertThat(key(read("secretKey = abc\\\r\n    def\\\n\tghi\nx=y\n"), "default"))
        .isEqualTo("abcdefghi");
  }

  @Test
  void aBackslashIsPartOfAKeyBelowAProfile() throws IOException {
    assertThat(key(read("[default]\nsecretKey=a\\/b\n"), "default")).isEqualTo("a\\/b");
  }

  @Test
  void isZeroedWhenClosed() throws IOException {
    CredentialsFile file = read("secretKey='" + Run.KEY + "'\n[other]\nsecretKey=x\n");
    SettingValue value = file.secretKey("default");
    assertThat(value.isQuoted()).isTrue();
    assertThat(value.toString()).isEqualTo("SettingValue");

    file.close();

    assertThat(value.toBytes()).hasSize(Run.KEY.length()).containsOnly(0);
  }

  @Test
  void keepsSeparatorsThatBelongToTheKey() throws IOException {
    assertThat(key(read("secretKey=a=b:c"), "default")).isEqualTo("a=b:c");
    assertThat(key(read("secretKey:a=b:c"), "default")).isEqualTo("a=b:c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[work]",
        "[ work ]",
        "[profile work]",
        "[profile   work]",
        "[work] # a comment",
        "[work]; a comment",
        "[work",
        "\uFEFF[work]"
      })
  void aKeyBelongsToTheProfileAboveItAndToNoOther(String header) throws IOException {
    CredentialsFile file = read(header + "\naws_secret_access_key=" + Run.KEY + "\n");

    assertThat(key(file, "work")).isEqualTo(Run.KEY);
    assertThatIOException()
        .isThrownBy(() -> file.secretKey("default"))
        .withMessage("FILE: there is no profile default among 1 profile");
  }

  @Test
  void keepsProfilesApart() throws IOException {
    CredentialsFile file =
        read("[a]\nsecretKey=1\n[b]\naws_access_key_id=x\n[c]\nsecretKey=3\n[a b]\nsecretKey=4\n");

    assertThat(key(file, "a")).isEqualTo("1");
    assertThat(key(file, "c")).isEqualTo("3");
    assertThat(key(file, "a b")).isEqualTo("4");
    assertThatIOException().isThrownBy(() -> file.secretKey("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "secretKey", "secretKey=", "=x", "accessKeyId=x", "\u0000\uFFFD", "[]"})
  void saysThatThereIsNoKey(String text) throws IOException {
    CredentialsFile file = read(text);

    assertThatIOException()
        .isThrownBy(() -> file.secretKey("default"))
        .withMessageMatching("FILE: (there is no )?profile default (has no secret key|among .*)");
  }

  @Test
  void neverRepeatsAKeyWhenTheProfileIsMissing() throws IOException {
    CredentialsFile file = read("[a]\nsecretKey=" + Run.KEY + "\n[b\u001B[31m]\nsecretKey=x\n");

    assertThatIOException()
        .isThrownBy(() -> file.secretKey(Run.KEY))
        .withMessageNotContainingAny(Run.KEY, "\u001B");
  }

  @Test
  void refusesWhatCannotBeACredentialsFile() throws IOException {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> CredentialsFile.read(folder.resolve("missing"), "FILE"))
        .withMessage("FILE");
    assertThatIOException()
        .isThrownBy(() -> CredentialsFile.read(folder, "FILE"))
        .withMessageContaining("is a directory");
    assertThatIOException()
        .isThrownBy(() -> read("#".repeat(1 << 20) + "\nsecretKey=x"))
        .withMessage("FILE: too large for a credentials file");
  }
}
