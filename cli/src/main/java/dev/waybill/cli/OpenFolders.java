package dev.waybill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that everybody may write to, and rename in what others have there. */
final class OpenFolders {
  /** S_IWOTH and S_ISVTX of POSIX's sys/stat.h. */
  private static final int WRITE_BY_OTHERS = 0002;

  private static final int STICKY = 01000;

  private OpenFolders() {}

  /**
   * Whether one of them is above this, by the path as it was given or by the one that its links
   * lead to. Not where only a group may write: that is usually the user's own. Not where all may,
   * but nobody rename what is another's, as in {@code /tmp}.
   *
   * @throws UnsupportedOperationException where file systems have no modes
   */
  static boolean areAbove(Path path) throws IOException {
    return isOneAbove(path.toAbsolutePath()) || isOneAbove(path.toRealPath());
  }

  private static boolean isOneAbove(Path absolute) throws IOException {
    for (Path at = absolute.getParent(); at != null; at = at.getParent()) {
      int mode = (Integer) Files.getAttribute(at, "unix:mode");
      if ((mode & WRITE_BY_OTHERS) != 0 && (mode & STICKY) == 0) {
        return true;
      }
    }
    return false;
  }
}
