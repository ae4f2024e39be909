package dev.waybill.shipment;

import dev.waybill.document.Document;
import dev.waybill.manifest.ReadResult;
import java.util.Optional;

/**
 * What a manifest calls its device: a serial number, or whatever stands on a label.
 *
 * @param text as written
 * @param shown in quotes, harmless to show
 */
record DeviceId(String text, String shown) {
  static Optional<DeviceId> of(ReadResult read) {
    Document document = read.document();
    return document
        .find("deviceId")
        .filter(field -> !field.text().isBlank())
        .map(
            field ->
                new DeviceId(field.text(), document.quote(field.value().span(), field.text())));
  }
}
