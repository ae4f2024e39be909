package dev.waybill.manifest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What customs must know when the device crosses a border.
 *
 * @param dataDescription what the data is
 * @param encryptedData whether it is encrypted
 * @param encryptionClassification the export control class; null when the data is not encrypted
 * @param exportCertifierName who certifies the export
 * @param requiresExportLicense whether it needs a licence
 * @param deviceValue in US dollars
 * @param deviceCountryOfOrigin where the device was made
 * @param deviceType the word for the device
 * @param deviceHts the tariff code; null when not given
 * @param typeOfExport the word for the reason; null when not given
 */
public record Customs(
    String dataDescription,
    boolean encryptedData,
    @Nullable String encryptionClassification,
    String exportCertifierName,
    boolean requiresExportLicense,
    BigDecimal deviceValue,
    String deviceCountryOfOrigin,
    String deviceType,
    @Nullable String deviceHts,
    @Nullable String typeOfExport) {

  /**
   * Refuses a block without one of the parts that are required, encrypted data without its class,
   * and a negative value.
   */
  public Customs {
    Texts.required("customs.dataDescription", dataDescription);
    if (encryptedData) {
      Texts.required("customs.encryptionClassification", encryptionClassification);
    }
    Texts.optional("customs.encryptionClassification", encryptionClassification);
    Texts.required("customs.exportCertifierName", exportCertifierName);
    Texts.required("customs.deviceCountryOfOrigin", deviceCountryOfOrigin);
    Texts.required("customs.deviceType", deviceType);
    Texts.optional("customs.deviceHTS", deviceHts);
    Texts.optional("customs.typeOfExport", typeOfExport);
    if (deviceValue.signum() < 0) {
      throw new IllegalArgumentException("customs.deviceValue is negative: " + deviceValue);
    }
  }
}
