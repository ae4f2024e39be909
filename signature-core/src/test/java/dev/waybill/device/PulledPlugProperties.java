package dev.waybill.device;

import dev.waybill.device.Rehearsal.Disk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.statistics.Statistics;

/** One crash after the other, and in the end a run that is let alone. */
@Domain(PulledPlugProperties.Histories.class)
@Domain(DomainContext.Global.class)
class PulledPlugProperties {
  /**
   * A run that is interrupted.
   *
   * @param text what it wants to write
   * @param steps how far it gets, as a part of all its steps
   * @param chance which of the things that the crash can leave it leaves, as a part of them
   */
  record Interrupted(String text, double steps, double chance) {}

  /** Everything about a device. */
  record History(
      CrashModel model,
      Disk disk,
      Map<String, String> before,
      List<Interrupted> runs,
      String last) {}

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyHistoryEndsWell(@ForAll History history) {
    DiskImage image = DiskImage.of(history.before());
    for (Interrupted run : history.runs()) {
      Map<String, String> before = image.files();
      List<DiskOperation> operations =
          Rehearsal.ofWriting(history.disk(), before, run.text()).operations();
      int done = (int) Math.round(run.steps() * operations.size());
      Set<DiskImage> left =
          SimulatedDisk.crashes(history.model(), image, operations.subList(0, done));
      image = new ArrayList<>(left).get((int) (run.chance() * (left.size() - 1)));

      PulledPlugTest.isUnhurt(image, before, run.text());
    }
    Map<String, String> before = image.files();
    List<DiskOperation> operations =
        Rehearsal.ofWriting(history.disk(), before, history.last()).operations();
    Statistics.label("found").collect(found(image, history.last()));

    for (DiskImage crashed : SimulatedDisk.crashes(history.model(), image, operations)) {
      PulledPlugTest.isFinished(crashed, before, history.last());
    }
    PulledPlugTest.isFinished(
        SimulatedDisk.after(history.model(), image, operations), before, history.last());
  }

  private static String found(DiskImage image, String text) {
    Map<String, String> files = image.files();
    String signature = files.remove(PulledPlugTest.SIGNATURE);
    boolean strays = files.keySet().stream().anyMatch(TemporaryFiles::isOurs);
    String what = signature == null ? "none" : signature.equals(text) ? "the same" : "another";
    return what + (strays ? ", with strays" : "");
  }

  static final class Histories extends DomainContextBase {
    @Provide
    Arbitrary<History> histories() {
      // Few, so that the same text comes again.
      Arbitrary<String> texts =
          Arbitraries.of("", "a\n", "version:1.0\n", "version:2.0\n", "version:2.0\njobId:7K2QZ\n");
      Arbitrary<Double> parts = Arbitraries.doubles().between(0, 1);
      Arbitrary<Map<String, String>> befores =
          Combinators.combine(texts.optional(), texts.optional())
              .as(
                  (signature, stray) -> {
                    Map<String, String> before = new TreeMap<>(Map.of("photo", "of a cat"));
                    signature.ifPresent(text -> before.put(PulledPlugTest.SIGNATURE, text));
                    stray.ifPresent(
                        text -> before.put(".SIGNATURE.waybill-0123456789abcdef.tmp", text));
                    return before;
                  });
      return Combinators.combine(
              Arbitraries.of(CrashModel.class),
              Arbitraries.of(Disk.class),
              befores,
              Combinators.combine(texts, parts, parts).as(Interrupted::new).list().ofMaxSize(4),
              texts)
          .as(History::new);
    }
  }
}
