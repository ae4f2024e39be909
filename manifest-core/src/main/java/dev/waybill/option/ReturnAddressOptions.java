package dev.waybill.option;

import dev.waybill.diagnostic.ServiceError;
import java.util.List;

/** What stands below {@code returnAddress}. */
final class ReturnAddressOptions {
  private static final String TEMPLATES = "official templates";

  static final List<Option> OPTIONS =
      Entry.options(
          child("name", "the person the device goes back to", TEMPLATES)
              .alsoCalled("fullname", "contact", "contactname", "recipient", "attn", "attention")
              .example("Ada Example")
              .required(),
          child("company", "the company", "guide 2011, common options")
              .alsoCalled("organization", "organisation", "companyname", "firm")
              .example("Harbour Archive"),
          child("street1", "the street; carriers do not deliver to post boxes", TEMPLATES)
              .alsoCalled("address", "street", "address1", "addressline1", "streetaddress", "line1")
              .example("12 Harbour Street")
              .required(),
          child("street2", "second line of the street", TEMPLATES)
              .alsoCalled("address2", "addressline2", "line2")
              .example("Building 7"),
          child("street3", "third line of the street", TEMPLATES)
              .alsoCalled("address3", "addressline3", "line3")
              .example("Second floor"),
          child("city", "the city", TEMPLATES)
              .alsoCalled("town", "locality")
              .example("Seattle")
              .required(),
          child(
                  "stateOrProvince",
                  "the state or province; required in the USA and Canada",
                  TEMPLATES)
              .alsoCalled("state", "province", "stateprovince", "region", "county")
              .requiredWhen("country", "USA", "Canada")
              .example("WA"),
          child("postalCode", "the postal code, as text", TEMPLATES)
              .alsoCalled("zip", "zipcode", "postcode", "postal", "plz")
              .example("98101")
              .required(),
          child(
                  "country",
                  "the country; only USA is shown by any sample",
                  "samples of every edition")
              .alsoCalled("countrycode", "countryname")
              .example("USA")
              .required(),
          child("phoneNumber", "a phone number with its country code", TEMPLATES)
              .alsoCalled(
                  "phone",
                  "tel",
                  "telephone",
                  "telephonenumber",
                  "phoneno",
                  "mobile",
                  "contactnumber")
              .example("+1 206-555-0100")
              .required());

  private ReturnAddressOptions() {}

  private static Entry child(String name, String meaning, String source) {
    return Entry.of("returnAddress." + name, OptionType.TEXT, JobKind.ALL, meaning, source)
        .answeredBy(ServiceError.MISSING_MANIFEST_FIELD, ServiceError.INVALID_ADDRESS);
  }
}
