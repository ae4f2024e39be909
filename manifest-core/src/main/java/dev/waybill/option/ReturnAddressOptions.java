package dev.waybill.option;

import dev.waybill.diagnostic.ServiceError;
import java.util.List;

/** What stands below {@code returnAddress}. */
final class ReturnAddressOptions {
  private static final String TEMPLATES = "official templates";

  static final List<Option> OPTIONS =
      Entry.options(
          child("name", "the person the device goes back to", TEMPLATES).required(),
          child("company", "the company", "guide 2011, common options"),
          child("street1", "the street; carriers do not deliver to post boxes", TEMPLATES)
              .required(),
          child("street2", "second line of the street", TEMPLATES),
          child("street3", "third line of the street", TEMPLATES),
          child("city", "the city", TEMPLATES).required(),
          child(
              "stateOrProvince",
              "the state or province; required in the USA and Canada",
              TEMPLATES),
          child("postalCode", "the postal code, as text", TEMPLATES).required(),
          child(
                  "country",
                  "the country; only USA is shown by any sample",
                  "samples of every edition")
              .required(),
          child("phoneNumber", "a phone number with its country code", TEMPLATES).required());

  private ReturnAddressOptions() {}

  private static Entry child(String name, String meaning, String source) {
    return Entry.of("returnAddress." + name, OptionType.TEXT, JobKind.ALL, meaning, source)
        .answeredBy(ServiceError.MISSING_MANIFEST_FIELD, ServiceError.INVALID_ADDRESS);
  }
}
