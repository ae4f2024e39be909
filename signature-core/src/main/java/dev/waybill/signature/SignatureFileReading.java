package dev.waybill.signature;

import java.util.List;
import java.util.Optional;

/** What came of reading a SIGNATURE file. Remarks are in the order of their lines. */
public sealed interface SignatureFileReading {
  /** Everything that is to be said about the file; may be empty only when it was read. */
  List<SignatureFileRemark> remarks();

  /**
   * The file says this, without doubt.
   *
   * @param jobIdAsWritten the job ID as it stands in the file, lower case if it does; the form as
   *     typed that a {@link Verifier} also tries
   * @param remarks none of them fatal; empty when nothing is to be said
   */
  record Read(SignatureFile file, String jobIdAsWritten, List<SignatureFileRemark> remarks)
      implements SignatureFileReading {
    /** Copies the remarks. */
    public Read {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * The file cannot be used.
   *
   * @param remarks all of them, at least one of them fatal
   * @param meant what it was meant to say, where there is no doubt; the service does not see that
   */
  record Unreadable(List<SignatureFileRemark> remarks, Optional<MeantSignatureFile> meant)
      implements SignatureFileReading {
    /** Copies the remarks. */
    public Unreadable {
      remarks = List.copyOf(remarks);
      if (remarks.stream().noneMatch(SignatureFileRemark::fatal)) {
        throw new IllegalArgumentException("unreadable, but no remark says why");
      }
    }
  }
}
