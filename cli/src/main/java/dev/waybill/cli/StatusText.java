package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Expiry;
import dev.waybill.job.Location;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.Progress;
import dev.waybill.job.Value;
import dev.waybill.signature.JobId;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An answer for people: where the device is, what state the job is in, what to do next. */
final class StatusText {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PrintWriter out;
  private final StatusOptions options;
  private final Paint paint;

  StatusText(PrintWriter out, StatusOptions options) {
    this.out = out;
    this.options = options;
    this.paint = new Paint(options.isColored());
  }

  void print(SavedAnswer saved, Answer answer) {
    if (answer instanceof Answer.Refusal refusal) {
      refusal(refusal);
      return;
    }
    Answer.Result result = (Answer.Result) answer;
    Operation operation = result.operations().get(0);
    if (operation == Operation.LIST_JOBS) {
      jobs(result);
    } else {
      job(result);
      success(result);
      state(result);
      links(result.page());
      warnings(result);
      secrets(result);
      if (result.pages().stream().allMatch(page -> page.fields().isEmpty())) {
        line("nothing", "the answer is empty: so the service says that a manifest is in order");
      }
    }
    certainty(saved, result);
  }

  private void refusal(Answer.Refusal refusal) {
    line("refused", paint.bad(Terminal.harmless(refusal.code())));
    if (refusal.operation() != null) {
      line("asked", refusal.operation().command());
    }
    refusal.message().lines().forEach(words -> line("said", Terminal.harmless(words)));
  }

  private void job(Answer.Result result) {
    Optional<String> id = result.text(Member.JOB_ID);
    StringBuilder job = new StringBuilder();
    id.ifPresent(text -> job.append(Terminal.harmless(text)));
    result
        .text(Member.JOB_TYPE)
        .ifPresent(type -> job.append(" (" + Terminal.harmless(type) + ")"));
    result
        .text(Member.CREATION_DATE)
        .ifPresent(date -> job.append(", created ").append(moment(date)));
    if (job.length() > 0) {
      line("job", job.toString());
    }
    id.flatMap(JobId::firstFault)
        .ifPresent(fault -> line("", paint.bad("no possible job ID: ") + fault));
  }

  private static String moment(String timestamp) {
    return Expiry.instant(timestamp).map(MINUTE::format).orElse(Terminal.harmless(timestamp));
  }

  private void success(Answer.Result result) {
    result
        .field(Member.SUCCESS)
        .filter(field -> field.value() instanceof Value.Flag)
        .ifPresent(
            field -> {
              boolean done = ((Value.Flag) field.value()).isTrue();
              String what =
                  switch (result.operations().size() == 1
                      ? result.operations().get(0)
                      : Operation.GET_STATUS) {
                    case UPDATE_JOB -> "the manifest of the job was replaced";
                    case CANCEL_JOB -> "the job was canceled";
                    default -> "what was asked was done";
                  };
              line(
                  "done", done ? paint.good("yes, " + what) : paint.bad("no: not so that " + what));
            });
  }

  private void state(Answer.Result result) {
    result
        .text(Member.LOCATION_CODE)
        .ifPresent(
            code ->
                coded(
                    "device",
                    code,
                    result.text(Member.LOCATION_MESSAGE).orElse(""),
                    Location.of(code).map(Location::meaning)));
    Optional<String> code = result.text(Member.PROGRESS_CODE);
    code.ifPresent(
        word ->
            coded(
                "state",
                word,
                result.text(Member.PROGRESS_MESSAGE).orElse(""),
                Progress.of(word).map(Progress::meaning)));
    code.flatMap(Progress::of)
        .ifPresent(progress -> line("next", next(result, progress, options.instant())));
    Expiry.of(result, options.instant()).ifPresent(this::expiry);
    result.text(Member.ERROR_COUNT).ifPresent(count -> line("errors", errors(count, code)));
    log(result);
    wayBack(result);
  }

  /** A device that is there, or whose job has expired, is not to be shipped any more. */
  static String next(Answer.Result result, Progress progress, Instant now) {
    if (Expiry.of(result, now).filter(Expiry::hasPassed).isPresent()) {
      return "if the device had not arrived by then, " + Progress.EXPIRED.next();
    }
    boolean there =
        result.text(Member.LOCATION_CODE).flatMap(Location::of).stream()
            .anyMatch(location -> location != Location.NOT_RECEIVED);
    return progress == Progress.PENDING && there
        ? "wait; the manifest can still be replaced, the job perhaps still be canceled"
        : progress.next();
  }

  private void coded(String label, String code, String message, Optional<String> meaning) {
    String said = message.isBlank() ? "" : ": " + Terminal.harmless(message.strip());
    line(label, paint.bold(Terminal.harmless(code)) + said);
    line(
        "",
        meaning.orElse(
            paint.doubtful("not a code that Waybill knows")
                + "; what it means for the device, only the service can tell"));
  }

  private void expiry(Expiry expiry) {
    String at = MINUTE.format(expiry.at());
    if (expiry.hasPassed()) {
      line("expires", paint.bad("has expired on " + at) + ", unless the device came meanwhile");
      return;
    }
    String left = at + ", in " + Commands.count(expiry.daysLeft(), "day");
    line(
        "expires",
        expiry.isNear()
            ? paint.doubtful(left) + "; it must have arrived by then"
            : left + " unless the device has arrived by then");
  }

  private static String errors(String count, Optional<String> code) {
    boolean ended = code.flatMap(Progress::of).map(Progress::isEnd).orElse(false);
    return Terminal.harmless(count) + (ended ? "" : " so far");
  }

  private void log(Answer.Result result) {
    Optional<String> bucket = present(result, Member.LOG_BUCKET);
    Optional<String> key = present(result, Member.LOG_KEY);
    if (bucket.isPresent() || key.isPresent()) {
      line("log", "bucket " + bucket.orElse("not said") + ", key " + key.orElse("not said"));
    }
  }

  private void wayBack(Answer.Result result) {
    present(result, Member.CARRIER).ifPresent(carrier -> line("carrier", carrier));
    present(result, Member.TRACKING_NUMBER).ifPresent(number -> line("tracking", number));
  }

  /** Harmless; empty also for a member that is there and says nothing. */
  private static Optional<String> present(Answer.Result result, Member member) {
    return result.text(member).filter(text -> !text.isBlank()).map(Terminal::harmless);
  }

  private void links(Page page) {
    page.text(Member.SHIPPING_LABEL_URL).ifPresent(url -> line("label", link(url)));
    page.field(Member.ARTIFACT_LIST)
        .filter(field -> field.value() instanceof Value.Items)
        .ifPresent(
            field ->
                ((Value.Items) field.value())
                    .items()
                    .forEach(item -> line("artifact", artifact(item))));
  }

  private String artifact(Value item) {
    return entry(item, Member.DESCRIPTION).map(Terminal::harmless).orElse("without description")
        + entry(item, Member.URL).map(url -> ", " + link(url)).orElse("");
  }

  /** What follows the question mark of such a link is a permission to whoever has it. */
  private String link(String url) {
    int query = url.indexOf('?');
    return query < 0 || options.showSecrets
        ? Terminal.harmless(url)
        : Terminal.harmless(url.substring(0, query)) + "?********";
  }

  private static Optional<String> entry(Value item, Member member) {
    return item instanceof Value.Mapping mapping
            && mapping.entries().get(member.text()) instanceof Value.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  private void warnings(Answer.Result result) {
    for (Member member : List.of(Member.WARNING_MESSAGE, Member.WARNING)) {
      result
          .text(member)
          .ifPresent(text -> line("warning", paint.doubtful(Terminal.harmless(text))));
    }
    result.text(Member.AWS_SHIPPING_ADDRESS).ifPresent(address -> lines("ship to", address));
  }

  private void secrets(Answer.Result result) {
    result
        .text(Member.CURRENT_MANIFEST)
        .ifPresent(
            text ->
                secret(
                    "manifest",
                    text,
                    Commands.count(text.lines().count(), "line"),
                    Member.CURRENT_MANIFEST));
    result
        .text(Member.SIGNATURE_FILE_CONTENTS)
        .ifPresent(
            text -> secret("SIGNATURE", text, "in the answer", Member.SIGNATURE_FILE_CONTENTS));
  }

  private void secret(String label, String text, String summary, Member member) {
    if (options.showSecrets) {
      lines(label, text);
    } else {
      line(
          label,
          summary
              + "; "
              + paint.faint("--show-secrets shows it, --field " + member.text() + " prints it"));
    }
  }

  private void lines(String label, String text) {
    String shown = label;
    for (String words : text.lines().toList()) {
      line(shown, Terminal.harmlessButTabs(words));
      shown = "";
    }
  }

  private void jobs(Answer.Result result) {
    long count = 0;
    for (Page page : result.pages()) {
      if (page.field(Member.JOBS).map(field -> field.value()).orElse(null)
          instanceof Value.Items jobs) {
        jobs.items().forEach(this::listed);
        count += jobs.items().size();
      }
    }
    out.println(
        Commands.count(count, "job") + (StatusCommand.isCut(result) ? ", and there are more" : ""));
  }

  private void listed(Value job) {
    boolean canceled =
        job instanceof Value.Mapping mapping
            && new Value.Flag(true).equals(mapping.entries().get(Member.IS_CANCELED.text()));
    out.printf(
        Locale.ROOT,
        "%-6s %-7s created %s%s\n",
        Terminal.harmless(entry(job, Member.JOB_ID).orElse("?")),
        Terminal.harmless(entry(job, Member.JOB_TYPE).orElse("?")),
        entry(job, Member.CREATION_DATE).map(StatusText::moment).orElse("?"),
        canceled ? ", canceled" : "");
  }

  private void certainty(SavedAnswer saved, Answer.Result result) {
    List<String> ambiguous = SavedAnswer.members(result, Certainty.AMBIGUOUS);
    List<String> reconstructed = SavedAnswer.members(result, Certainty.RECONSTRUCTED);
    if (!ambiguous.isEmpty()) {
      line("doubtful", paint.bad(String.join(", ", ambiguous)) + ": there is another reading");
    }
    if (!reconstructed.isEmpty() && saved.format() != null) {
      line(
          "certainty",
          "put together from the form "
              + saved.format().text()
              + ", blanks and line ends may differ: "
              + (isAll(result, reconstructed) ? "all of it" : String.join(", ", reconstructed)));
    }
  }

  private static boolean isAll(Answer.Result result, List<String> members) {
    return result.pages().stream()
        .flatMap(page -> page.fields().stream())
        .allMatch(field -> members.contains(field.member().text()));
  }

  private void line(String label, String text) {
    String line = String.format(Locale.ROOT, "%-11s%s", label, text);
    out.print(Terminal.noCommand(line) + "\n");
  }
}
