package dev.waybill.signature;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a manifest come from, such as {@code () -> Files.newInputStream(path)}. */
@FunctionalInterface
public interface ManifestSource {
  /** A new stream over the whole manifest, to be closed by whoever asked for it. */
  InputStream open() throws IOException;
}
