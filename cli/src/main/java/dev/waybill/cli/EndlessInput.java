package dev.waybill.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails where a file goes on for longer than any manifest, as a device without an end does. */
final class EndlessInput extends FilterInputStream {
  /** Hundreds of times what a manifest may have. */
  private static final long MOST_BYTES = 1L << 28;

  private final String shown;
  private final long most;
  private long read;

  EndlessInput(InputStream in, String shown) {
    this(in, shown, MOST_BYTES);
  }

  EndlessInput(InputStream in, String shown, long most) {
    super(in);
    this.shown = shown;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int more) throws IOException {
    read += more;
    if (read > most) {
      throw new IOException(shown + " has more than " + most + " bytes, which is no manifest");
    }
  }
}
