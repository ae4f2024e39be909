package dev.waybill.device;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;

/** The entries of a directory, each by its name alone. */
record Names(DirectoryStream<Path> entries) implements DirectoryStream<Path> {
  @Override
  public Iterator<Path> iterator() {
    Iterator<Path> paths = entries.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return paths.hasNext();
      }

      @Override
      public Path next() {
        Path path = paths.next();
        Path name = path.getFileName();
        return name == null ? path : name;
      }
    };
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
