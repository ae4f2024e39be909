package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        "secretKey=no\nsecretKey=%s"
      })
  void findsTheKeyInEverySpelling(String form) throws IOException {
    assertThat(read(form.formatted(Run.KEY)).secretKey("default")).isEqualTo(Run.KEY);
  }

  @Test
  void keepsSeparatorsThatBelongToTheKey() throws IOException {
    assertThat(read("secretKey=a=b:c").secretKey("default")).isEqualTo("a=b:c");
    assertThat(read("secretKey:a=b:c").secretKey("default")).isEqualTo("a=b:c");
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

    assertThat(file.secretKey("work")).isEqualTo(Run.KEY);
    assertThatIOException()
        .isThrownBy(() -> file.secretKey("default"))
        .withMessage("FILE: no secret key for profile default among 1 profile");
  }

  @Test
  void keepsProfilesApart() throws IOException {
    CredentialsFile file =
        read("[a]\nsecretKey=1\n[b]\naws_access_key_id=x\n[c]\nsecretKey=3\n[a b]\nsecretKey=4\n");

    assertThat(file.secretKey("a")).isEqualTo("1");
    assertThat(file.secretKey("c")).isEqualTo("3");
    assertThat(file.secretKey("a b")).isEqualTo("4");
    assertThatIOException().isThrownBy(() -> file.secretKey("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "secretKey", "secretKey=", "=x", "accessKeyId=x", "\u0000\uFFFD", "[]"})
  void saysThatThereIsNoKey(String text) throws IOException {
    CredentialsFile file = read(text);

    assertThatIOException()
        .isThrownBy(() -> file.secretKey("default"))
        .withMessageStartingWith("FILE: no secret key for profile default");
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
