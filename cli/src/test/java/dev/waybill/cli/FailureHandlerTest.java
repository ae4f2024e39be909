package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class FailureHandlerTest {
  @Test
  void namesTheFileAndWhatIsTheMatter() {
    assertThat(FailureHandler.sentence(new NoSuchFileException("a\u001Bb")))
        .isEqualTo("a\\u{1b}b: no such file or directory");
    assertThat(FailureHandler.sentence(new AccessDeniedException("a")))
        .isEqualTo("a: permission denied");
    assertThat(FailureHandler.sentence(new NotDirectoryException("a")))
        .isEqualTo("a: not a directory");
    assertThat(FailureHandler.sentence(new FileSystemException("a", null, "No\nspace")))
        .isEqualTo("a: No\\u{a}space");
    assertThat(FailureHandler.sentence(new FileSystemException("a")))
        .isEqualTo("a: FileSystemException");
  }

  @Test
  void saysWhatInputOrOutputSaid() {
    assertThat(FailureHandler.sentence(new IOException("broken\u001B[2J")))
        .isEqualTo("broken\\u{1b}[2J");
    assertThat(FailureHandler.sentence(new IOException())).isEqualTo("IOException");
  }

  @Test
  void tellsOnlyThePlaceOfAMistakeOfOurs() {
    var ours = new IllegalStateException("holds " + Run.KEY);

    assertThat(FailureHandler.sentence(ours))
        .startsWith("internal error: IllegalStateException at dev.waybill.cli.FailureHandlerTest")
        .doesNotContain(Run.KEY);
    ours.setStackTrace(new StackTraceElement[0]);
    assertThat(FailureHandler.sentence(ours)).isEqualTo("internal error: IllegalStateException");
  }
}
