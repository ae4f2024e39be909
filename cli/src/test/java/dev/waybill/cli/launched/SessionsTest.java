package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of testdata/sessions: what is typed there prints what stands there. */
class SessionsTest {
  private static final Path FOLDER = Path.of(System.getProperty("testdata"), "sessions");

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreSessions() throws IOException {
    assertThat(names()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void printsWhatTheSessionSays(String name, @TempDir Path folder) throws IOException {
    Path file = FOLDER.resolve(name);
    String text = Files.readString(file);
    Session session = Session.parse(text);
    Path real = folder.toRealPath();
    session.writeFiles(real);
    String replayed = session.replay(new Shell(real), real).render();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, replayed);
    } else {
      assertThat(replayed).isEqualTo(text);
    }
  }
}
