package dev.waybill.cli;

import dev.waybill.signature.SignatureVersion;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which version the SIGNATURE file says it is of. */
final class SignatureVersionOption {
  @Option(
      names = "--signature-version",
      paramLabel = "VERSION",
      converter = Converter.class,
      completionCandidates = Versions.class,
      description = "${COMPLETION-CANDIDATES} (default: 2.0, as the service writes it)")
  SignatureVersion version = SignatureVersion.V2_0;

  /** From the text on the command line. */
  static final class Converter implements ITypeConverter<SignatureVersion> {
    @Override
    public SignatureVersion convert(String text) {
      return SignatureVersion.of(text)
          .orElseThrow(() -> new TypeConversionException("expected 2.0 or 1.0"));
    }
  }

  /** The versions there are. */
  static final class Versions implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("2.0", "1.0").iterator();
    }
  }
}
