package dev.waybill.job.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.waybill.signature.ChildJvm;
import dev.waybill.signature.JobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes write into the same folders until they are killed; {@code -Dkill.rounds=1000} for a
 * longer hunt. The dice are printed: {@code -Dkill.seed} throws them again, as far as two processes
 * can be made to do the same twice.
 */
class HammeredFoldersTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 30);
  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
  private static final int LONGEST_LIFE_MILLIS = 250;

  /** On a machine that is busy with something else. */
  private static final Duration MOST_TIME_OF_A_ROUND = Duration.ofSeconds(30);

  /** With more jobs in it each round takes longer, and no more is shown. */
  private static final int ROUNDS_OF_ONE_FOLDER = 10;

  private static final List<String> QUICK_START =
      List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m");

  private static final Pattern SAID = Pattern.compile("(made|filed|canceled) (\\w+) (\\S+)");

  /** What a process said it had done before it was killed. */
  private record Said(String what, JobId job, String text) {}

  @Test
  void losesNoJobGivesNoIdTwiceAndLeavesNothingHalfWritten(@TempDir Path temporary) {
    assertTimeoutPreemptively(MOST_TIME_OF_A_ROUND.multipliedBy(ROUNDS), () -> hunt(temporary));
  }

  private static void hunt(Path temporary) throws Exception {
    System.out.println("-Dkill.seed=" + SEED);
    Random random = new Random(SEED);
    int said = 0;
    Map<JobId, String> made = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Path jobs = temporary.resolve("jobs" + round / ROUNDS_OF_ONE_FOLDER);
      if (round % ROUNDS_OF_ONE_FOLDER == 0) {
        made.clear();
      }
      List<Said> heard = hammer(jobs, round, random);
      for (Said one : heard) {
        if (one.what().equals("made")) {
          assertThat(made.put(one.job(), one.text()))
              .describedAs("the job ID %s was given twice", one.job())
              .isNull();
        }
      }
      assertIsWhole(jobs, made, heard);
      said += heard.size();
    }
    System.out.println(ROUNDS + " pairs of writers killed after " + said + " entries");
    assertThat(said).isGreaterThan(2 * ROUNDS);
  }

  private static List<Said> hammer(Path jobs, int round, Random random) throws Exception {
    int lifeMillis = random.nextInt(LONGEST_LIFE_MILLIS);
    List<Process> writers = new ArrayList<>();
    List<Path> outputs = new ArrayList<>();
    try {
      for (String name : List.of("a" + round, "b" + round)) {
        Path output = Files.createTempFile(jobs.getParent(), "said", ".txt");
        outputs.add(output);
        writers.add(
            new ProcessBuilder(
                    ChildJvm.command(
                        QUICK_START,
                        HammerUntilKilled.class,
                        jobs.toString(),
                        name,
                        Long.toString(random.nextLong())))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
      }
      for (int i = 0; i < 2; i++) {
        while (!Files.readString(outputs.get(i)).contains("started\n")) {
          assertThat(writers.get(i).isAlive()).isTrue();
          Thread.sleep(5);
        }
      }
      Thread.sleep(lifeMillis);
    } finally {
      for (Process writer : writers) {
        writer.destroyForcibly().waitFor();
      }
    }
    List<Said> heard = new ArrayList<>();
    for (Path output : outputs) {
      String text = Files.readString(output);
      // What stands behind the last line end was cut off.
      for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
        if (line.equals("started")) {
          continue;
        }
        Matcher words = SAID.matcher(line);
        assertThat(words.matches()).describedAs(line).isTrue();
        heard.add(new Said(words.group(1), new JobId(words.group(2)), words.group(3)));
      }
    }
    return heard;
  }

  private static void assertIsWhole(Path jobs, Map<JobId, String> made, List<Said> heard)
      throws IOException {
    JobFolders folders = JobFolders.in(jobs);
    Set<String> filed = new HashSet<>();
    for (JobFolder folder : folders.all()) {
      List<Integer> numbers = folder.entries().stream().map(JobEntry::number).toList();
      assertThat(numbers)
          .isEqualTo(Stream.iterate(1, number -> number + 1).limit(numbers.size()).toList());
      for (JobEntry entry : folder.entries()) {
        if (entry.kind() != EntryKind.CANCEL) {
          String text = new String(entry.read(JobFolder.ANSWER, 100).orElseThrow(), UTF_8);
          HammerUntilKilled.files(text)
              .forEach(
                  (name, content) ->
                      assertThat(entry.directory().resolve(name)).hasBinaryContent(content));
          filed.add(folder.id() + " " + text);
        }
      }
    }
    for (Map.Entry<JobId, String> job : made.entrySet()) {
      assertThat(folders.find(job.getKey())).describedAs("job %s", job.getKey()).isPresent();
      assertThat(filed).contains(job.getKey() + " " + job.getValue());
    }
    for (Said one : heard) {
      if (one.what().equals("canceled")) {
        assertThat(folders.find(one.job()).orElseThrow().isCanceled()).isTrue();
      } else {
        assertThat(filed).contains(one.job() + " " + one.text());
      }
    }
    // The next writer cleans up.
    if (!made.isEmpty()) {
      JobFolder next = folders.create(id -> HammerUntilKilled.files("parent"));
      try (Stream<Path> names = Files.list(jobs)) {
        assertThat(names.map(name -> name.getFileName().toString()))
            .noneMatch(name -> name.endsWith(".tmp"));
      }
      made.put(next.id(), "parent");
    }
  }
}
