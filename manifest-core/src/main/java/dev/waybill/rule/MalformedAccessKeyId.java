package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import java.util.List;
import java.util.regex.Pattern;

/** An access key ID of another form, or a secret key in its place. */
final class MalformedAccessKeyId implements Rule {

  /** Those of all years have 20 such characters; the service says 16 to 128. */
  private static final Pattern ID = Pattern.compile("[A-Z0-9]{16,128}");

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9/+]{40}");

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject
        .undoubted("accessKeyId")
        .filter(field -> !ID.matcher(field.text()).matches())
        .map(field -> finding(subject, field))
        .map(List::of)
        .orElse(List.of());
  }

  private Diagnostic finding(Subject subject, Field field) {
    Diagnostic finding =
        SECRET.matcher(field.text()).matches()
            ? error(
                    field.value().span(),
                    "\"accessKeyId\" has the form of a secret access key, which must never stand in a manifest")
                .leadingTo("whoever sees the manifest or the status of the job can use the account")
                .mendedBy("write the access key ID, of 20 characters, and replace the secret key")
            : warning(
                field.value().span(),
                subject.quoteValue(field)
                    + " is no access key ID, which has 20 capitals and digits");
    return finding.about("accessKeyId").sparing(ServiceError.INVALID_ACCESS_KEY_ID);
  }
}
