package dev.waybill.shipment;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/**
 * The paths that a pattern matches, as a shell would expand it: {@code *} and {@code ?} within a
 * name, {@code [ab]}, {@code {a,b}}, and {@code **} across folders. Links are not followed, so that
 * it ends.
 */
final class PathPatternMatches {
  private static final String SIGNS = "*?[{";

  /** Deeper than people file their jobs. */
  private static final int MOST_FOLDERS_ACROSS = 8;

  private PathPatternMatches() {}

  static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  static List<Path> of(String pattern) throws IOException {
    String[] parts = pattern.split("/+");
    int fixed = 0;
    while (fixed < parts.length && !isPattern(parts[fixed])) {
      fixed++;
    }
    String before = String.join("/", List.of(parts).subList(0, fixed));
    Path start = Path.of(pattern.startsWith("/") && before.isEmpty() ? "/" : before);
    int depth = parts.length - fixed + (pattern.contains("**") ? MOST_FOLDERS_ACROSS : 0);
    List<Path> matches = new ArrayList<>();
    if (Files.isDirectory(start)) {
      walk(start, depth, matcher(parts), matches);
    }
    return matches;
  }

  private static PathMatcher matcher(String[] parts) throws IOException {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + String.join("/", parts));
    } catch (PatternSyntaxException e) {
      throw new IOException(
          "the pattern is not of the form: " + e.getDescription().toLowerCase(Locale.ROOT), e);
    }
  }

  private static void walk(Path start, int depth, PathMatcher matcher, List<Path> matches)
      throws IOException {
    Files.walkFileTree(
        start,
        EnumSet.noneOf(FileVisitOption.class),
        depth,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return take(folder);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return take(file);
          }

          /** What cannot be read is an item that says so, or nothing that was asked for. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return take(file);
          }

          private FileVisitResult take(Path path) {
            if (!path.equals(start) && matcher.matches(path)) {
              matches.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
