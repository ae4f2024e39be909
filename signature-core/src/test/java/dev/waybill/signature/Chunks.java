package dev.waybill.signature;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/** Hands out its bytes in pieces of given sizes, over and over, as a slow pipe would. */
final class Chunks extends ByteArrayInputStream {
  private final List<Integer> sizes;
  private int next;
  private boolean closed;

  private Chunks(byte[] bytes, List<Integer> sizes) {
    super(bytes);
    this.sizes = sizes;
  }

  static Chunks of(byte[] bytes, List<Integer> sizes) {
    return new Chunks(bytes, sizes);
  }

  static InputStream oneByOne(byte[] bytes) {
    return of(bytes, List.of(1));
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized int read(byte[] into, int offset, int length) {
    int size = sizes.get(next++ % sizes.size());
    return super.read(into, offset, Math.min(length, size));
  }

  @Override
  public void close() {
    closed = true;
  }
}
