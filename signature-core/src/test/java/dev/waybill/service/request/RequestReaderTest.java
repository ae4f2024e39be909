package dev.waybill.service.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.waybill.job.Operation;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {
  private static final Set<Operation> ANSWERED =
      EnumSet.complementOf(EnumSet.of(Operation.GET_SHIPPING_LABEL));

  private static RequestReader reader() {
    return RequestReader.of(Operation.UPDATE_JOB);
  }

  @Test
  void readsTheParametersOfARequest() throws MalformedRequestException {
    assertThat(
            reader()
                .json(
                    "{\"JobId\":\"7K2QZ\",\"ValidateOnly\":true,\"Manifest\":\"a: b\\n\",\"JobType\":null}"))
        .containsExactly(
            entry("JobId", "7K2QZ"), entry("ValidateOnly", "true"), entry("Manifest", "a: b\n"));
    assertThat(reader().yaml("JobId: '1E234'\nValidateOnly: false\nManifest: |\n  a: b\n"))
        .containsExactly(
            entry("JobId", "1E234"), entry("ValidateOnly", "false"), entry("Manifest", "a: b\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "[]",
        "{",
        "{\"JobId\":\"a\"} {}",
        "{\"JobId\":\"a\",\"JobId\":\"b\"}",
        "{\"JobId\":{}}",
        "{\"JobId\":[]}",
        "{\"Password\":\"hunter2\"}",
        "{\"ValidateOnly\":\"hunter2\"}",
        "{'JobId':'hunter2'}"
      })
  void refusesOtherJson(String text) {
    assertThatExceptionOfType(MalformedRequestException.class)
        .isThrownBy(() -> reader().json(text))
        .satisfies(mistake -> assertThat(mistake.getMessage()).doesNotContain("hunter2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "- a",
        "JobId: [",
        "JobId: a\nJobId: b",
        "JobId: {}",
        "JobId: [a]",
        "Password: hunter2",
        "ValidateOnly: hunter2",
        "? [a]\n: hunter2",
        "JobId: &a hunter2\nManifest: *b",
        "JobId: a\n---\nJobId: b"
      })
  void refusesOtherYaml(String text) {
    assertThatExceptionOfType(MalformedRequestException.class)
        .isThrownBy(() -> reader().yaml(text))
        .satisfies(mistake -> assertThat(mistake.getMessage()).doesNotContain("hunter2"));
  }

  /** Releases 1.45.11 and 2.36.7 do. */
  @Test
  void namesEveryParameterThatIsUnknownOrOfAnotherType() {
    assertThatExceptionOfType(MalformedRequestException.class)
        .isThrownBy(
            () ->
                reader()
                    .json(
                        "{\"JobID\":\"7K2QZ\",\"JobId\":5,\"ValidateOnly\":\"true\",\"x\\u001b\":1}"))
        .withMessage(
            "Parameter validation failed: Unknown parameter in input: \"JobID\", must be one of: JobId, Manifest, JobType, ValidateOnly, APIVersion"
                + "; Invalid type for parameter JobId, valid types: a text, in quotes where it may be taken for something else"
                + "; Invalid type for parameter ValidateOnly, valid types: true or false"
                + "; Unknown parameter in input: one whose name is no name, must be one of: JobId, Manifest, JobType, ValidateOnly, APIVersion");
    for (String unquoted : new String[] {"12345", "1E234", "true"}) {
      assertThatExceptionOfType(MalformedRequestException.class)
          .isThrownBy(() -> reader().yaml("JobId: " + unquoted))
          .withMessageContaining("Invalid type for parameter JobId");
    }
  }

  @Test
  void refusesWhatIsNestedDeeplyAtItsFirstLevel() {
    String deep = "[".repeat(100_000);

    assertThatExceptionOfType(MalformedRequestException.class)
        .isThrownBy(() -> reader().yaml("JobId: " + deep));
    assertThatExceptionOfType(MalformedRequestException.class)
        .isThrownBy(() -> reader().json("{\"JobId\":" + deep));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GET_SHIPPING_LABEL")
  void readsItsOwnSkeletons(Operation operation) throws MalformedRequestException {
    assertThat(ANSWERED).contains(operation);
    RequestReader reader = RequestReader.of(operation);

    assertThat(reader.json(RequestSkeleton.json(operation)))
        .isEqualTo(reader.yaml(RequestSkeleton.yaml(operation)))
        .hasSameSizeAs(Requests.of(operation));
  }

  @Test
  void callsOptionsAsTheProviderDoes() {
    assertThat(Requests.of(Operation.CREATE_JOB))
        .extracting(RequestMember::option)
        .containsExactly(
            "--job-type", "--manifest", "--manifest-addendum", "--validate-only", "--api-version");
    assertThat(Requests.of(Operation.LIST_JOBS))
        .extracting(RequestMember::option)
        .containsExactly("--max-jobs", "--marker", "--api-version");
  }
}
