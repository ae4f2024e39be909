package dev.waybill.job.output;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is printed: what options and configuration of the provider's command line say.
 * Changing one gives a copy.
 */
public final class OutputSettings {
  /** The width of a screen that is none, such as a file. */
  static final int DEFAULT_COLUMNS = 80;

  private final OutputForm form;
  private final CommandLineRelease release;
  private final TimestampForm timestamps;
  private final @Nullable Query query;
  private final boolean singlePage;
  private final boolean color;

  private OutputSettings(
      OutputForm form,
      CommandLineRelease release,
      TimestampForm timestamps,
      @Nullable Query query,
      boolean singlePage,
      boolean color) {
    this.form = form;
    this.release = release;
    this.timestamps = timestamps;
    this.query = query;
    this.singlePage = singlePage;
    this.color = color;
  }

  /** What this release prints in this form when nothing else is said. */
  public static OutputSettings of(OutputForm form, CommandLineRelease release) {
    return new OutputSettings(form, release, release.timestamps(), null, false, false);
  }

  /** {@code cli_timestamp_format}. */
  public OutputSettings timestamps(TimestampForm wish) {
    return new OutputSettings(form, release, wish, query, singlePage, color);
  }

  /** {@code --query}. */
  public OutputSettings query(Query wish) {
    return new OutputSettings(form, release, timestamps, wish, singlePage, color);
  }

  /** {@code --no-paginate}: one page of a list as the service sent it. */
  public OutputSettings singlePage(boolean wish) {
    return new OutputSettings(form, release, timestamps, query, wish, color);
  }

  /** {@code --color on}, which only tables know. */
  public OutputSettings color(boolean wish) {
    return new OutputSettings(form, release, timestamps, query, singlePage, wish);
  }

  OutputForm form() {
    return form;
  }

  CommandLineRelease release() {
    return release;
  }

  TimestampForm timestamps() {
    return timestamps;
  }

  Optional<Query> query() {
    return Optional.ofNullable(query);
  }

  boolean isSinglePage() {
    return singlePage;
  }

  boolean isColored() {
    return color;
  }

  int columns() {
    return DEFAULT_COLUMNS;
  }
}
