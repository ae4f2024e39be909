package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.Evidence;
import dev.waybill.signature.Evidence.OtherManifest;
import dev.waybill.signature.JobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {
  private static final String SIGNATURE =
      "version:2.0\nsigningMethod:HmacSHA1\njobId:53TX4\nsignature:AAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void areTheOtherFilesInTheOrderOfTheirNames() throws IOException {
    write("m.txt", "itself\n");
    write("b.txt", "b\n");
    write("a\u001b.txt", "a\n");
    write("SIGNATURE", SIGNATURE);

    Evidence found = Neighbours.of(folder.resolve("m.txt"));

    assertThat(found.manifests())
        .extracting(OtherManifest::name)
        .containsExactly("\"a\\u{1b}.txt\"", "\"b.txt\"");
    assertThat(found.manifests().get(1).bytes()).asString().isEqualTo("b\n");
    assertThat(found.jobs()).containsExactly(new JobId("53TX4"));
  }

  @Test
  void linksFoldersAndWhatIsEmptyOrLargeArePassedOver() throws IOException {
    write("m.txt", "itself\n");
    write("empty.txt", "");
    write("large.txt", "x".repeat((64 << 10) + 1));
    write("limit.txt", "x".repeat(64 << 10));
    Files.createDirectory(folder.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("limit.txt"));

    assertThat(Neighbours.of(folder.resolve("m.txt")).manifests())
        .extracting(OtherManifest::name)
        .containsExactly("\"limit.txt\"");
  }

  @Test
  void aFolderOfManyFilesIsNotReadThrough() throws IOException {
    for (int i = 0; i < 300; i++) {
      write(i + ".txt", "x\n");
    }
    write("m.txt", "itself\n");

    assertThat(Neighbours.of(folder.resolve("m.txt")).manifests()).hasSize(300);

    write("one-more.txt", "x\n");

    assertThat(Neighbours.of(folder.resolve("m.txt"))).isEqualTo(Evidence.NONE);
  }

  @Test
  void thereAreNoneInAFolderThatIsGone() {
    assertThat(Neighbours.of(folder.resolve("gone/m.txt"))).isEqualTo(Evidence.NONE);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
