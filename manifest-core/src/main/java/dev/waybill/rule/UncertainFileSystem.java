package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import java.util.List;
import java.util.Set;

/** A file system that only some documents offer for exports. */
final class UncertainFileSystem implements Rule {

  /** In the limits of 2013, but neither in the options of 2014 nor in the template. */
  private static final Set<String> UNCERTAIN = Set.of("EXT2", "EXT3", "FAT32");

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.value("fileSystem").stream()
        .filter(subject::isOfThisKind)
        .filter(field -> UNCERTAIN.contains(field.text()))
        .map(
            field ->
                warning(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " is offered for exports by a list of 2013 only; NTFS and EXT4 by all documents")
                    .about("fileSystem")
                    .sparing(ServiceError.INVALID_FILE_SYSTEM)
                    .mendedBy("write \"EXT4\" or \"NTFS\""))
        .toList();
  }
}
