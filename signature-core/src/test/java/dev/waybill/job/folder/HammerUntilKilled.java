package dev.waybill.job.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waybill.signature.JobId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A main class: makes, updates and cancels jobs over and over, to be killed while it does. What it
 * has done it prints; that it has started it says when it has done something, and so has all that
 * it needs for more.
 */
final class HammerUntilKilled {
  private static final int LONG = 20_000;

  private HammerUntilKilled() {}

  public static void main(String[] arguments) throws IOException {
    String me = arguments[1];
    // The same dice in every process, so that they try for the same IDs.
    JobFolders folders = JobFolders.in(Path.of(arguments[0])).with(new Random(1));
    Random choice = new Random(Long.parseLong(arguments[2]));
    List<JobId> mine = new ArrayList<>();
    for (int i = 0; ; i++) {
      String text = me + "-" + i;
      if (mine.isEmpty() || choice.nextInt(3) == 0) {
        JobId id = folders.create(any -> files(text)).id();
        mine.add(id);
        System.out.println("made " + id + " " + text + (i == 0 ? "\nstarted" : ""));
      } else {
        List<JobFolder> all = folders.all();
        JobId any = all.get(choice.nextInt(all.size())).id();
        EntryKind kind = choice.nextInt(8) == 0 ? EntryKind.CANCEL : EntryKind.UPDATE;
        folders.append(any, kind, folder -> kind == EntryKind.CANCEL ? Map.of() : files(text));
        String done = kind == EntryKind.CANCEL ? "canceled" : "filed";
        System.out.println(done + " " + any + " " + text);
      }
    }
  }

  /** Two files that a torn write would make differ. */
  static Map<String, byte[]> files(String text) {
    return Map.of(
        JobFolder.MANIFEST, (text + " ").repeat(LONG / (text.length() + 1)).getBytes(UTF_8),
        JobFolder.JOB_TYPE, "Import\n".getBytes(UTF_8),
        JobFolder.ANSWER, text.getBytes(UTF_8));
  }
}
