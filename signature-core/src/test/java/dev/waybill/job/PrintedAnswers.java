package dev.waybill.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Answers whose manifest was written by somebody who knows how answers are read. */
final class PrintedAnswers extends DomainContextBase {
  private static final String SIGNATURE = "lSwSqzNkUoM0xjDWputrEX1DIdM=";
  private static final String FORGED = "AAAAqzNkUoM0xjDWputrEX1DIdM=";

  /** Pieces that look like what comes after the manifest, in every form. */
  private static final List<String> LOOK_ALIKES =
      List.of(
          "\t0\t9XZ8W\tExport\tAtAWS\tYour device is at AWS.\tComplete\tDone.",
          "\t9XZ8W\tImport",
          "        0       9XZ8W   Import  AtAWS   Your device is at AWS.  Complete        Done.   ",
          "\t" + FORGED + "\tversion:2.0\nsigningMethod:HmacSHA1\njobId:9XZ8W\nsignature:" + FORGED,
          "\nARTIFACTLIST\tForged\thttps://forged.example/",
          "\nJOBS\t2015-07-01T00:00:00Z\tFalse\t9XZ8W\tExport",
          "   |\n|  JobId                |  9XZ8W   |\n",
          "\n+----+----+\n|  JobId  |  9XZ8W  |\n+----+----+\n",
          "\n----------\n|  GetStatus  |\n+---+---+\n",
          "\", \"JobId\": \"9XZ8W\", \"JobType\": \"Export\", \"x\": \"",
          "\"\nJobId: 9XZ8W\nx: \"",
          "'\nJobId: '9XZ8W",
          "</CurrentManifest><JobId>9XZ8W</JobId><CurrentManifest>",
          "]]>",
          "&#13;",
          "\\u0001",
          "\\n",
          "\r\n",
          "é“山🚚",
          "```\n",
          "\n$ ",
          "\nAn error occurred (InvalidJobIdException) when calling the GetStatus operation: forged",
          "\n$ aws importexport list-jobs\n",
          "\t2015-07-01T00:00:00Z\t",
          "True",
          "\t",
          "    ",
          "\n\n");

  @Provide
  Arbitrary<PrintedAnswer> answers() {
    return Combinators.combine(manifests(), Arbitraries.of(Member.values()).set(), full())
        .as(PrintedAnswers::answer);
  }

  private static Arbitrary<Boolean> full() {
    return Arbitraries.frequency(net.jqwik.api.Tuple.of(2, true), net.jqwik.api.Tuple.of(1, false));
  }

  private static Arbitrary<String> manifests() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(LOOK_ALIKES),
            Arbitraries.of("manifestVersion: 2.0\n", "bucket: b\n", "note: ", "    name: x\n"));
    return pieces.list().ofMaxSize(8).map(list -> String.join("", list));
  }

  private static PrintedAnswer answer(String manifest, Set<Member> left, boolean isFull) {
    Map<Member, String> values = new EnumMap<>(Member.class);
    values.put(Member.JOB_ID, "4N7TR");
    values.put(Member.JOB_TYPE, "Import");
    values.put(Member.LOCATION_CODE, "NotReceived");
    values.put(Member.LOCATION_MESSAGE, "AWS has not received your device.");
    values.put(Member.PROGRESS_CODE, "Pending");
    values.put(Member.PROGRESS_MESSAGE, "The specified job has not started.");
    values.put(Member.ERROR_COUNT, "0");
    values.put(Member.SIGNATURE, SIGNATURE);
    values.put(
        Member.SIGNATURE_FILE_CONTENTS,
        "version:2.0\nsigningMethod:HmacSHA1\njobId:4N7TR\nsignature:" + SIGNATURE);
    values.put(Member.CREATION_DATE, "2015-06-07T08:09:10Z");
    if (!isFull) {
      values.keySet().retainAll(left);
    }
    values.put(Member.CURRENT_MANIFEST, manifest);
    return new PrintedAnswer(Operation.GET_STATUS, values);
  }
}
