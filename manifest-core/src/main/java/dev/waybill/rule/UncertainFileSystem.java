package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import java.util.List;

/** A file system that only some documents offer for exports. */
final class UncertainFileSystem implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject
        .value("fileSystem")
        .filter(subject::isOfThisKind)
        .flatMap(
            field ->
                field
                    .option()
                    .filter(option -> option.doubtful().contains(field.text()))
                    .map(option -> finding(subject, field, option)))
        .map(List::of)
        .orElse(List.of());
  }

  /** Doubtful is what the limits of 2013 have, but neither the options of 2014 nor the template. */
  private Diagnostic finding(Subject subject, Field field, Option option) {
    List<String> certain = option.offered(JobKind.EXPORT_S3);
    return warning(
            field.value().span(),
            subject.quoteValue(field)
                + " is offered for exports by a list of 2013 only; "
                + String.join(" and ", certain)
                + " by all documents")
        .about(option.path())
        .sparing(option.invalid())
        .mendedBy("write \"" + String.join("\" or \"", certain) + "\"");
  }
}
