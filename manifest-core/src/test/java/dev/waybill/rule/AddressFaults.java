package dev.waybill.rule;

import static dev.waybill.rule.Fault.fault;
import static dev.waybill.rule.Places.pick;

import java.util.List;

/** Parts of the return address that the post would stumble over. */
final class AddressFaults {
  static final List<Fault> ALL =
      List.of(
          fault(
              "a post box",
              "post-box",
              (draft, choice) ->
                  draft.change(
                      "street1",
                      line -> line.withValue(pick(List.of("PO Box 12", "Postfach 7"), choice)))),
          fault(
              "a country that nobody knows",
              "unknown-country",
              (draft, choice) ->
                  draft.change(
                      "country",
                      line ->
                          line.withValue(
                              pick(List.of("Untied States", "Atlantis", "Washington"), choice)))),
          fault(
              "a country to which nothing else belongs",
              "country-does-not-fit",
              (draft, choice) ->
                  draft.change(
                      "country",
                      line ->
                          line.withValue(
                              pick(List.of("United Kingdom", "Hungary", "China"), choice)))),
          fault(
              "no state",
              "unknown-state",
              (draft, choice) ->
                  draft.change(
                      "stateOrProvince",
                      line -> line.withValue(pick(List.of("ZZ", "Washingtn", "12"), choice)))),
          fault(
              "a state of the other country",
              "state-of-other-country",
              (draft, choice) -> {
                boolean isCanada = isInCanada(draft);
                List<String> others =
                    isCanada ? List.of("TX", "Ohio") : List.of("BC", "Nova Scotia");
                return draft.change(
                    "stateOrProvince", line -> line.withValue(pick(others, choice)));
              }),
          fault(
              "no postal code",
              "malformed-postal-code",
              (draft, choice) ->
                  draft.change(
                      "postalCode",
                      line ->
                          line.withValue(pick(List.of("1234", "ABC", "123456", "98O01"), choice)))),
          fault(
              "no phone number",
              "malformed-phone-number",
              (draft, choice) ->
                  draft.change(
                      "phoneNumber",
                      line ->
                          line.withValue(
                              pick(
                                  List.of(
                                      "call me", "911", "555-0100", "+1 206 555 0100 0100 0100"),
                                  choice)))),
          fault(
              "a name without a letter",
              "implausible-address-part",
              (draft, choice) ->
                  draft.change(
                      pick(List.of("name", "city"), choice),
                      line -> line.withValue(pick(List.of("98101", "a@example.org"), choice)))),
          fault(
              "a word for nothing",
              "word-for-nothing",
              (draft, choice) ->
                  draft.change(
                      pick(
                          List.of(
                              "deviceId",
                              "name",
                              "street1",
                              "city",
                              "stateOrProvince",
                              "postalCode",
                              "country",
                              "phoneNumber"),
                          choice),
                      line -> line.withValue(pick(List.of("N/A", "none", "Unknown"), choice / 8)))),
          fault(
              "expedited return to another country",
              "expedited-outside-usa",
              (draft, choice) -> {
                draft.change("country", line -> line.withValue("Ireland"));
                return draft.set("serviceLevel", "expeditedShipping");
              }));

  private AddressFaults() {}

  private static boolean isInCanada(Draft draft) {
    return List.of("Canada", "CA").contains(draft.get(draft.find("country")).value());
  }
}
