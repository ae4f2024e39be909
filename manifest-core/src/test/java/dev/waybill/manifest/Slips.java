package dev.waybill.manifest;

import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Manifests with a password or PIN in the wrong place, in every way that people get it wrong. */
final class Slips extends DomainContextBase {
  /**
   * A manifest that holds a secret.
   *
   * @param manner what is wrong with it
   * @param secret what must never be shown
   * @param text the manifest
   */
  record Slip(String manner, String secret, String text) {}

  private record Manner(String name, BinaryOperator<String> lines) {}

  private static final List<Manner> MANNERS =
      List.of(
          new Manner("nothing", (key, secret) -> key + ": " + secret),
          new Manner("tight colon", (key, secret) -> key + ":" + secret),
          new Manner("missing colon", (key, secret) -> key + " " + secret),
          new Manner("equals sign", (key, secret) -> key + "=" + secret),
          new Manner("glued without colon", (key, secret) -> key + secret),
          new Manner("missing colon, colon behind", (key, secret) -> key + " " + secret + ":"),
          new Manner("next line", (key, secret) -> key + ":\n" + secret),
          new Manner("next line, indented", (key, secret) -> key + ":\n    " + secret),
          new Manner("next line behind a blank one", (key, secret) -> key + ":\n\n  " + secret),
          new Manner("next line, no colon", (key, secret) -> key + "\n  " + secret),
          new Manner("next line as an entry", (key, secret) -> key + ":\n  " + secret + ": x"),
          new Manner("next line as an item", (key, secret) -> key + ":\n  - " + secret),
          new Manner("block scalar", (key, secret) -> key + ": |\n  " + secret + "\n  " + secret),
          new Manner("folded scalar", (key, secret) -> key + ": >-\n  x\n  " + secret),
          new Manner("unclosed quote", (key, secret) -> key + ": \"" + secret),
          new Manner("unclosed quote below", (key, secret) -> key + ": \"x\n  " + secret + "\""),
          new Manner("text behind a quote", (key, secret) -> key + ": \"" + secret + "\" x"),
          new Manner("bad escape", (key, secret) -> key + ": \"\\q" + secret + "\""),
          new Manner("glued to the next key", (key, secret) -> key + ":" + secret + "prefix: x"),
          new Manner("glued below", (key, secret) -> key + ":\n" + secret + "prefix: x/"),
          new Manner("glued without first colon", (key, secret) -> key + secret + "prefix: x"),
          new Manner("list item", (key, secret) -> "- " + key + ": " + secret),
          new Manner("tight list item", (key, secret) -> "-" + key + ":" + secret),
          new Manner("list item below", (key, secret) -> "ignore:\n  - " + key + ": " + secret),
          new Manner("indented", (key, secret) -> "    " + key + ": " + secret),
          new Manner("below a text", (key, secret) -> "prefix:\n  " + key + ": " + secret),
          new Manner("twice", (key, secret) -> key + ": x\n" + key + ": " + secret),
          new Manner("tab", (key, secret) -> key + ":\t" + secret),
          new Manner("tab before", (key, secret) -> "\t" + key + "\t:\t" + secret),
          new Manner("no-break space", (key, secret) -> "\u00A0" + key + ":\u00A0" + secret),
          new Manner("quoted key", (key, secret) -> "\"" + key + "\": " + secret),
          new Manner("half quoted key", (key, secret) -> "\"" + key + ": " + secret),
          new Manner("flow", (key, secret) -> "{" + key + ": " + secret + "}"),
          new Manner(
              "flow below", (key, secret) -> "staticMetadata: {" + key + ": " + secret + "}"),
          new Manner("anchor", (key, secret) -> key + ": &" + secret),
          new Manner("tag", (key, secret) -> key + ": !" + secret + " x"),
          new Manner("placeholder", (key, secret) -> key + ": [" + secret + "]"),
          new Manner("stars", (key, secret) -> key + ": ***" + secret + "***"),
          new Manner("comment", (key, secret) -> "# " + key + ": " + secret),
          new Manner("comment without colon", (key, secret) -> "# " + key + " " + secret),
          new Manner("hash", (key, secret) -> key + ": x # " + secret),
          new Manner("semicolon", (key, secret) -> key + ": " + secret + ";"),
          new Manner("behind another", (key, secret) -> "deviceId: 1 " + key + ": " + secret),
          new Manner("one line", (key, secret) -> "acl: x " + key + ": " + secret + " bucket: b"));

  private static final String BEFORE = "manifestVersion: 2.0\nbucket: my-bucket\n";

  private static final String BEHIND =
      """
      deviceId: 49382
      eraseDevice: yes
      notificationEmail: jane.roe@example.com
      returnAddress:
          name: Jane Roe
          street1: 123 Any Street
          city: Anytown
          stateOrProvince: WA
          postalCode: 91011-1111
          country: USA
          phoneNumber: 206-555-1111
      """;

  @Provide
  Arbitrary<Slip> slips() {
    // No word of the options or of the messages is a run of these letters.
    Arbitrary<String> secrets =
        Arbitraries.strings().withChars("qxzjkvwQXZJKVW").ofMinLength(8).ofMaxLength(20);
    return Combinators.combine(keys(), Arbitraries.of(MANNERS), secrets)
        .as(
            (key, manner, secret) ->
                new Slip(
                    manner.name + " of " + key,
                    secret,
                    BEFORE + manner.lines.apply(key, secret) + "\n" + BEHIND));
  }

  /** The two names, right and wrong. */
  private static Arbitrary<String> keys() {
    Arbitrary<String> names = Arbitraries.of("trueCryptPassword", "pinCode");
    return Arbitraries.oneOf(
        names,
        names.map(name -> name.toUpperCase(Locale.ROOT)),
        names.map(name -> name.toLowerCase(Locale.ROOT)),
        names.map(name -> name.replaceAll("(?=[A-Z])", " ")),
        names.map(name -> name.replaceAll("(?=[A-Z])", "_")),
        names.map(name -> name.replaceAll("(?=[A-Z])", "\u00A0")),
        names.map(name -> name.charAt(0) + "\u200B" + name.substring(1)),
        misspelt(names));
  }

  /** One letter left out, doubled, swapped with the next or replaced. */
  private static Arbitrary<String> misspelt(Arbitrary<String> names) {
    return Combinators.combine(
            names, Arbitraries.integers().between(0, 15), Arbitraries.integers().between(0, 3))
        .as(
            (name, place, how) -> {
              int i = place % (name.length() - 1);
              String letter = name.substring(i, i + 1);
              String middle =
                  switch (how) {
                    case 0 -> "";
                    case 1 -> letter + letter;
                    case 2 -> "y";
                    default -> name.charAt(i + 1) + letter;
                  };
              return name.substring(0, i) + middle + name.substring(how == 3 ? i + 2 : i + 1);
            });
  }
}
