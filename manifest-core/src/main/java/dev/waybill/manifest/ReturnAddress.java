package dev.waybill.manifest;

import org.jspecify.annotations.Nullable;

/**
 * Where the device goes back to.
 *
 * @param name the person
 * @param company null when there is none
 * @param street1 a street, no post box
 * @param street2 null when there is none
 * @param street3 null when there is none
 * @param city the city
 * @param stateOrProvince null when there is none
 * @param postalCode as text: it may begin with a zero
 * @param country as written; the format names no list
 * @param phoneNumber as written
 */
public record ReturnAddress(
    String name,
    @Nullable String company,
    String street1,
    @Nullable String street2,
    @Nullable String street3,
    String city,
    @Nullable String stateOrProvince,
    String postalCode,
    String country,
    String phoneNumber) {

  /**
   * Refuses an address without one of the parts that are always required, or with a part that is
   * empty.
   */
  public ReturnAddress {
    Texts.required("returnAddress.name", name);
    Texts.optional("returnAddress.company", company);
    Texts.required("returnAddress.street1", street1);
    Texts.optional("returnAddress.street2", street2);
    Texts.optional("returnAddress.street3", street3);
    Texts.required("returnAddress.city", city);
    Texts.optional("returnAddress.stateOrProvince", stateOrProvince);
    Texts.required("returnAddress.postalCode", postalCode);
    Texts.required("returnAddress.country", country);
    Texts.required("returnAddress.phoneNumber", phoneNumber);
  }
}
