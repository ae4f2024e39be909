package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.Verification.Mismatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Random manifests, and what goes wrong between two programs. The other program is the JDK's own
 * Mac.
 */
class MismatchProperties {
  private static final String JOB = "7K2QZ";

  /** What was signed, and what is at hand. */
  private static final class Incident {
    private String head = JOB + "\n";
    private String signedKey = "abc/DEF+123/xyz";
    private String givenKey = signedKey;
    private String signed;
    private String atHand;
    private Charset encoding = StandardCharsets.UTF_8;

    Incident(String manifest) {
      signed = manifest;
      atHand = manifest;
    }

    private byte[] manifest() {
      return atHand.getBytes(StandardCharsets.UTF_8);
    }

    private SignatureFile file() {
      var signature =
          Signature.ofBytes(mac(utf8(signedKey), utf8(head), signed.getBytes(encoding)));
      return new SignatureFile(SignatureVersion.V1_0, new JobId(JOB), signature);
    }

    private boolean isHarmless() {
      byte[] canonical = CanonicalManifest.of(manifest());
      return head.equals(JOB + "\n")
          && signedKey.equals(givenKey)
          && Arrays.equals(canonical, signed.getBytes(encoding));
    }

    private List<Difference> found() {
      try (SigningKey key = SigningKey.ofBytes(utf8(givenKey))) {
        Verification verification = Verifier.standard().verify(manifest(), file(), key);
        assertThat(verification).isInstanceOf(Mismatch.class);
        return ((Mismatch) verification).differences();
      }
    }
  }

  /** One thing that goes wrong, and what it may be called; an equal one may be called otherwise. */
  private enum Damage {
    CRLF_SIGNED(i -> i.signed = i.signed.replace("\n", "\r\n"), MismatchCause.CRLF_EVERYWHERE),
    CR_SIGNED(i -> i.signed = i.signed.replace('\n', '\r'), MismatchCause.CR_EVERYWHERE),
    CRLF_KEPT(
        i -> {
          i.atHand = i.atHand.replaceFirst("\n", "\r\n");
          i.signed = i.atHand;
        },
        MismatchCause.CRLF_NOT_CONVERTED,
        MismatchCause.CRLF_EVERYWHERE),
    MARK_SIGNED(i -> i.signed = "\ufeff" + i.signed, MismatchCause.BYTE_ORDER_MARK_REMOVED),
    MARK_ADDED(i -> i.atHand = "\ufeff" + i.atHand, MismatchCause.BYTE_ORDER_MARK_ADDED),
    END_NOT_SIGNED(i -> i.signed = i.signed.stripTrailing(), MismatchCause.FINAL_NEWLINE_ADDED),
    END_LOST(i -> i.atHand = i.atHand.stripTrailing(), MismatchCause.FINAL_NEWLINE_REMOVED),
    END_DOUBLED(
        i -> i.atHand += "\n",
        MismatchCause.FINAL_NEWLINE_ADDED,
        MismatchCause.FINAL_BLANK_LINES_ADDED),
    ENDS_ADDED(i -> i.atHand += "\n \n\n", MismatchCause.FINAL_BLANK_LINES_ADDED),
    UTF_16LE(i -> i.encoding = StandardCharsets.UTF_16LE, MismatchCause.OTHER_ENCODING),
    UTF_16BE(i -> i.encoding = StandardCharsets.UTF_16BE, MismatchCause.OTHER_ENCODING),
    LATIN_1(i -> i.encoding = StandardCharsets.ISO_8859_1, MismatchCause.OTHER_ENCODING),
    TAKEN_APART(
        i -> i.signed = Normalizer.normalize(i.signed, Normalizer.Form.NFD),
        MismatchCause.UNICODE_FORM),
    BLANKS_AT_ENDS(
        i -> i.atHand = i.atHand.replaceFirst("\n", " \t\n"),
        MismatchCause.BLANKS_AT_LINE_ENDS_ADDED),
    NO_BREAK_SPACE(
        i -> i.atHand = i.atHand.replaceFirst(" ", "\u00a0"), MismatchCause.NO_BREAK_SPACES_ADDED),
    BLANK_LINE(
        i -> i.atHand = i.atHand.replaceFirst("\n", "\n\n"), MismatchCause.BLANK_LINES_ADDED),
    VALUE(
        i -> i.signed = i.signed.replaceFirst("eraseDevice: yes", "eraseDevice: no"),
        MismatchCause.VALUE_CHANGED),
    LINE(i -> i.atHand = i.atHand.replaceFirst("\n", "\ncomment: Zq\n"), MismatchCause.LINE_ADDED),
    REST(i -> i.atHand += "comment: Zq\nlogBucket: q\n", MismatchCause.LINES_ADDED_AT_END),
    LOWER_CASE(i -> i.head = "7k2qz\n", MismatchCause.LOWER_CASE_JOB_ID),
    BLANK_BEHIND_JOB(i -> i.head = JOB + " \n", MismatchCause.JOB_ID_WITH_SOMETHING),
    CRLF_BEHIND_JOB(i -> i.head = JOB + "\r\n", MismatchCause.OTHER_SEPARATOR),
    NOTHING_BEHIND_JOB(i -> i.head = JOB, MismatchCause.OTHER_SEPARATOR),
    NO_JOB(i -> i.head = "", MismatchCause.JOB_ID_NOT_SIGNED),
    MISREAD(i -> i.head = "7KZQZ\n", MismatchCause.JOB_ID_MISREAD),
    KEY_LF(i -> i.signedKey += "\n", MismatchCause.KEY_WITH_LF),
    KEY_CRLF(i -> i.signedKey += "\r\n", MismatchCause.KEY_WITH_CRLF),
    KEY_BLANK(i -> i.signedKey += " ", MismatchCause.KEY_WITH_BLANK),
    KEY_QUOTES(i -> i.signedKey = '"' + i.signedKey + '"', MismatchCause.KEY_IN_QUOTES),
    KEY_GIVEN_BLANK(i -> i.givenKey += " \n", MismatchCause.KEY_WITHOUT_TRAILING_BLANK),
    KEY_GIVEN_QUOTES(i -> i.givenKey = "'" + i.givenKey + "'", MismatchCause.KEY_WITHOUT_QUOTES),
    KEY_CUT(i -> i.signedKey = i.signedKey.substring(1), MismatchCause.KEY_CUT);

    @SuppressWarnings("ImmutableEnumChecker") // It keeps nothing.
    private final Consumer<Incident> does;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it.
    private final Set<MismatchCause> names;

    Damage(Consumer<Incident> does, MismatchCause first, MismatchCause... others) {
      this.does = does;
      this.names = EnumSet.of(first, others);
    }

    private boolean isOfManifest() {
      return compareTo(LOWER_CASE) < 0;
    }

    private boolean isOfKey() {
      return compareTo(KEY_LF) >= 0;
    }
  }

  @Provide
  Arbitrary<String> manifests() {
    Arbitrary<String> value =
        Arbitraries.of("harbour", "Åse Kjær", "x", "a/b c", "2.0", "no-reply@example.org", "é");
    Arbitrary<String> key = Arbitraries.of("bucket", "deviceId", "prefix", "logBucket", "name");
    return key.flatMap(name -> value.map(text -> name + ": " + text + "\n"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(lines -> "eraseDevice: yes\n" + String.join("", lines));
  }

  @Property
  void oneDamageIsNamed(@ForAll("manifests") String manifest, @ForAll Damage damage) {
    var incident = new Incident(manifest);
    damage.does.accept(incident);
    Assume.that(!incident.isHarmless());

    List<Difference> found = incident.found();

    assertThat(found).describedAs("%s", damage).hasSize(1);
    assertThat(damage.names).contains(found.get(0).cause());
    assertReproduces(found, incident);
  }

  /** Of the manifest and of what signs it. Whatever is named makes the signature match. */
  @Property
  void twoDamagesAreNamed(
      @ForAll("manifests") String manifest, @ForAll Damage one, @ForAll Damage other) {
    boolean isPair =
        one.isOfManifest() != other.isOfManifest()
            || (!one.isOfManifest() && one.isOfKey() != other.isOfKey());
    // Left out lines are tried alone: there are too many.
    Assume.that(isPair && one != Damage.LINE && one != Damage.REST);
    Assume.that(other != Damage.LINE && other != Damage.REST);
    var incident = new Incident(manifest);
    one.does.accept(incident);
    Assume.that(!incident.isHarmless());
    other.does.accept(incident);

    List<Difference> found = incident.found();

    assertThat(found.stream().map(Difference::cause).toList())
        .describedAs("%s and %s", one, other)
        .doesNotContain(MismatchCause.UNKNOWN)
        .allMatch(cause -> one.names.contains(cause) || other.names.contains(cause));
    assertReproduces(found, incident);
  }

  /** What is not on the list has no name. */
  @Property
  void anotherDamageHasNoName(
      @ForAll("manifests") String manifest,
      @ForAll boolean inKey,
      @ForAll @IntRange(max = 10_000) int place) {
    var incident = new Incident(manifest);
    if (inKey) {
      int at = 1 + place % (incident.givenKey.length() - 2);
      incident.signedKey =
          incident.givenKey.substring(0, at) + "Q" + incident.givenKey.substring(at + 1);
      Assume.that(incident.givenKey.charAt(at) != 'Q');
    } else {
      // Behind the first line, whose value may be undone.
      int first = manifest.indexOf('\n') + 2;
      int at = first + place % (manifest.length() - first);
      Assume.that(manifest.charAt(at - 1) != '\n' && manifest.charAt(at) != '\n');
      incident.atHand = manifest.substring(0, at) + "Zq" + manifest.substring(at);
    }

    assertThat(incident.found()).containsExactly(Difference.of(MismatchCause.UNKNOWN));
  }

  /** With the differences undone, the JDK's Mac computes the signature of the file. */
  private static void assertReproduces(List<Difference> differences, Incident incident) {
    byte[] given = utf8(incident.givenKey);
    try (SigningKey key = SigningKey.ofBytes(given);
        KeyGuesses keys = KeyGuesses.of(key, incident.manifest())) {
      List<byte[]> keyForms = values(keys.all(), differences, given);
      List<byte[]> heads = values(JobIdGuesses.of(JOB), differences, utf8(JOB + "\n"));
      List<ManifestChange> known = new ArrayList<>(ManifestChanges.of(incident.manifest()));
      known.addAll(ManifestChanges.ofLines(incident.manifest()));
      byte[] message = incident.manifest();
      boolean hasLineEnds = false;
      List<ManifestChange> named =
          known.stream().filter(change -> differences.contains(change.difference())).toList();
      for (ManifestChange change :
          named.stream().sorted((a, b) -> a.stage().compareTo(b.stage())).toList()) {
        if (change.stage() == ManifestChange.Stage.ENCODING && !hasLineEnds) {
          message = CanonicalManifest.of(message);
        }
        hasLineEnds |= change.stage().compareTo(ManifestChange.Stage.LINE_ENDS) >= 0;
        message = change.apply(message);
      }
      byte[] signed = hasLineEnds ? message : CanonicalManifest.of(message);
      Signature wanted = incident.file().signature();
      assertThat(keyForms)
          .describedAs("%s", differences)
          .anyMatch(
              form ->
                  heads.stream()
                      .anyMatch(head -> Signature.ofBytes(mac(form, head, signed)).equals(wanted)));
    }
  }

  private static List<byte[]> values(
      List<Guess> guesses, List<Difference> differences, byte[] otherwise) {
    List<byte[]> named =
        guesses.stream()
            .filter(guess -> differences.contains(guess.difference()))
            .map(Guess::value)
            .toList();
    return named.isEmpty() ? List.of(otherwise) : named;
  }

  private static byte[] mac(byte[] key, byte[]... message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      for (byte[] part : message) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
