package dev.waybill.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.waybill.job.Answer;
import dev.waybill.job.Member;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.job.folder.JobFolders;
import dev.waybill.service.request.MalformedRequestException;
import dev.waybill.service.request.StartingToken;
import dev.waybill.signature.JobId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tokens and the cuts are those that releases 1.45.11 and 2.36.7 of the provider's command line
 * printed for the same five jobs.
 */
class JobListingTest {
  private static final List<String> JOBS = List.of("9XW4T", "7K2QZ", "AAABC", "12345", "1E234");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void makeJobs() throws IOException {
    Instant newest = Instant.parse("2014-03-01T00:00:00Z");
    for (int i = 0; i < JOBS.size(); i++) {
      folders()
          .adopt(
              new JobId(JOBS.get(i)),
              newest.minusSeconds(i),
              Map.of(
                  JobFolder.MANIFEST, new byte[0], JobFolder.JOB_TYPE, "Import\n".getBytes(UTF_8)));
    }
  }

  private JobFolders folders() {
    return JobFolders.in(folder.resolve("jobs"));
  }

  private Answer list(
      @Nullable Integer mostJobs, @Nullable Integer pageSize, @Nullable String token)
      throws Exception {
    StartingToken start = token == null ? StartingToken.FIRST : StartingToken.of(token);
    return new JobListing(mostJobs, pageSize, start).from(OfflineService.over(folders()));
  }

  private static List<String> ids(Answer answer) {
    List<String> ids = new ArrayList<>();
    for (Page page : ((Answer.Result) answer).pages()) {
      Value.Items jobs = (Value.Items) page.field(Member.JOBS).orElseThrow().value();
      for (Value job : jobs.items()) {
        Object id = ((Value.Mapping) job).entries().get("JobId");
        assertThat(id).isInstanceOfSatisfying(Value.Text.class, text -> ids.add(text.text()));
      }
    }
    return ids;
  }

  @ParameterizedTest
  @CsvSource({
    "2,,,9XW4T 7K2QZ,eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ==",
    "2,2,,9XW4T 7K2QZ,eyJNYXJrZXIiOiAiN0syUVoifQ==",
    "2,3,,9XW4T 7K2QZ,eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ==",
    "3,2,eyJNYXJrZXIiOiAiN0syUVoifQ==,AAABC 12345 1E234,",
    "1,2,eyJNYXJrZXIiOiAiN0syUVoifQ==,AAABC,eyJNYXJrZXIiOiAiN0syUVoiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==",
    "1,2,eyJNYXJrZXIiOiAiN0syUVoiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==,12345,eyJNYXJrZXIiOiAiMTIzNDUifQ==",
    "1,2,eyJNYXJrZXIiOiAiN0syUVoiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ==,,",
    "0,,,,eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAwfQ==",
    "-2,,,9XW4T 7K2QZ AAABC,eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAtMn0=",
    "9,,,9XW4T 7K2QZ AAABC 12345 1E234,",
    "5,2,,9XW4T 7K2QZ AAABC 12345 1E234,",
    ",0,,9XW4T 7K2QZ AAABC 12345 1E234,",
    ",,AAABC,12345 1E234,",
    ",,None___2,AAABC 12345 1E234,",
    ",,AAABC___1,1E234,",
    ",,'',9XW4T 7K2QZ AAABC 12345 1E234,",
    ",,e30=,9XW4T 7K2QZ AAABC 12345 1E234,",
  })
  void cutsAndGoesOnWhereTheProvidersCommandLineDoes(
      @Nullable Integer mostJobs,
      @Nullable Integer pageSize,
      @Nullable String token,
      @Nullable String jobs,
      @Nullable String nextToken)
      throws Exception {
    Answer listed = list(mostJobs, pageSize, token);

    assertThat(String.join(" ", ids(listed))).isEqualTo(jobs == null ? "" : jobs);
    assertThat(((Answer.Result) listed).nextToken()).isEqualTo(nextToken);
  }

  @Test
  void listsEveryJobOnceWhateverTheCutsAndPagesAre() throws Exception {
    for (int mostJobs = 1; mostJobs <= JOBS.size() + 1; mostJobs++) {
      for (int pageSize = 1; pageSize <= JOBS.size() + 1; pageSize++) {
        List<String> ids = new ArrayList<>();
        String token = null;
        do {
          Answer.Result listed = (Answer.Result) list(mostJobs, pageSize, token);
          assertThat(ids(listed)).hasSizeLessThanOrEqualTo(mostJobs);
          ids.addAll(ids(listed));
          token = listed.nextToken();
        } while (token != null);
        assertThat(ids).describedAs("%s at a time of %s", mostJobs, pageSize).isEqualTo(JOBS);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "AAAB\u017f", "W10=", "ZZZZZ___1", "7\u212a2QZ"})
  void refusesATokenOfAnotherListAsTheServiceDoes(String token) throws Exception {
    assertThat(list(1, null, token))
        .isInstanceOfSatisfying(
            Answer.Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("InvalidJobIdException"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eyJhIjoxfQ==", "eyJNYXJrZXIiOiA1fQ==", "a___b___2"})
  void refusesATokenOfAnotherCommand(String token) {
    assertThatExceptionOfType(MalformedRequestException.class)
        .isThrownBy(() -> list(1, null, token))
        .withMessageStartingWith("bad starting token");
  }
}
