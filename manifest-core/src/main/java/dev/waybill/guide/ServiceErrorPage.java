package dev.waybill.guide;

import dev.waybill.diagnostic.ServiceError;
import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an error means by which the service refuses a manifest, as a page in Markdown. */
public final class ServiceErrorPage {
  private ServiceErrorPage() {}

  /** The page of an error, made of the catalogue and of what rules say. */
  public static String of(ServiceError error) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(error.code()).append("\n\n");
    page.append("The service refuses the manifest: ").append(error.meaning()).append(".\n\n");
    page.append("- in answer to: create-job, update-job\n");
    options(page, "options, when one is missing", error, Option::missing);
    options(page, "options, when one is wrong", error, Option::invalid);
    List<String> rules = RelatedRules.of(error);
    page.append("- rules that find it before: ")
        .append(rules.isEmpty() ? "none; only the service can know" : String.join(", ", rules))
        .append('\n');
    if (!rules.isEmpty()) {
      page.append("\n'waybill check MANIFEST' says which it is, and where.\n");
    }
    return page.toString();
  }

  private static void options(
      StringBuilder page, String name, ServiceError error, Function<Option, ServiceError> answer) {
    String paths =
        Catalogue.OPTIONS.stream()
            .filter(option -> answer.apply(option) == error)
            .map(OptionWords::path)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!paths.isEmpty()) {
      page.append("- ").append(name).append(": ").append(paths).append('\n');
    }
  }
}
