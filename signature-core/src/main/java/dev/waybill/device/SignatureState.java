package dev.waybill.device;

import dev.waybill.signature.SignatureFile;
import java.util.Arrays;

/** What stands under the name SIGNATURE in the root of a device. */
public sealed interface SignatureState {
  /** Nothing. */
  record Absent() implements SignatureState {}

  /** Something that is no regular file. It has not been opened, nor a link followed. */
  record NotRegular(Kind kind) implements SignatureState {}

  /** What it is instead. */
  enum Kind {
    /** A symbolic link, wherever it leads. */
    LINK("a symbolic link"),
    /** A directory. */
    DIRECTORY("a directory"),
    /** A pipe, a socket, a device node. */
    OTHER("neither a file nor a directory");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For a sentence: "SIGNATURE is …". */
    public String words() {
      return words;
    }
  }

  /** A regular file. A class, since a record would compare the bytes by identity. */
  final class Present implements SignatureState {
    private final byte[] beginning;
    private final long sizeBytes;
    private final String nameOnDevice;

    Present(byte[] own, long sizeBytes, String nameOnDevice) {
      this.beginning = own;
      this.sizeBytes = sizeBytes;
      this.nameOnDevice = nameOnDevice;
    }

    /**
     * A copy of the whole file; of a file of more than 4096 bytes the first 4097, so that a reader
     * refuses it.
     */
    public byte[] bytes() {
      return beginning.clone();
    }

    /** The size that the file system gives for it. */
    public long sizeBytes() {
      return sizeBytes;
    }

    /**
     * SIGNATURE, or how the file is called that answers to SIGNATURE where capitals make no
     * difference.
     */
    public String nameOnDevice() {
      return nameOnDevice;
    }

    /** Whether the file is called SIGNATURE to the letter, as whoever reads the device may need. */
    public boolean isSpeltRight() {
      return nameOnDevice.equals(SignatureFile.NAME);
    }

    /** Whether the file is larger than any SIGNATURE file, so that {@link #bytes} is not all. */
    public boolean isOversized() {
      return beginning.length > SignatureFile.MOST_BYTES;
    }

    /** Whether these are its bytes, all of them. */
    boolean holds(byte[] content) {
      return Arrays.equals(beginning, content);
    }
  }
}
