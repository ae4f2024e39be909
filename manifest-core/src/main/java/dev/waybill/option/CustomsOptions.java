package dev.waybill.option;

import dev.waybill.diagnostic.ServiceError;
import java.util.List;

/** What stands below {@code customs}. */
final class CustomsOptions {
  private static final String GUIDE = "guide 2011, international shipments";
  private static final String PROGRAMS =
      "manifest generator of 2015 and an export program; in no readable guide page";

  static final List<Option> OPTIONS =
      Entry.options(
          child("dataDescription", OptionType.TEXT, "what the data on the device is", GUIDE)
              .alsoCalled("datadesc", "descriptionofdata", "datacontents", "datacontent")
              .example("Scanned maps")
              .required(),
          child("encryptedData", OptionType.YES_NO, "whether the data is encrypted", GUIDE)
              .alsoCalled("encrypted", "dataencrypted", "isencrypted", "isdataencrypted")
              .example("yes")
              .required(),
          child(
                  "encryptionClassification",
                  OptionType.TEXT,
                  "the export control class; only 5D992 is documented",
                  GUIDE)
              .alsoCalled(
                  "eccn",
                  "eccncode",
                  "encryptionclass",
                  "encryptioncode",
                  "exportclassification",
                  "exportcontrolclass",
                  "exportcontrolclassification")
              .inferred()
              .requiredWhen("encryptedData", "yes")
              .example("5D992"),
          child("exportCertifierName", OptionType.TEXT, "who certifies the export", GUIDE)
              .alsoCalled(
                  "certifier",
                  "certifiedby",
                  "exportcertifier",
                  "exportcertifiedby",
                  "certifyingname")
              .example("Ada Example")
              .required(),
          child(
                  "requiresExportLicense",
                  OptionType.YES_NO,
                  "whether the shipment needs an export licence",
                  GUIDE)
              .alsoCalled(
                  "licenserequired",
                  "licencerequired",
                  "exportlicenserequired",
                  "exportlicencerequired",
                  "exportlicence",
                  "requireslicense",
                  "requireslicence",
                  "needsexportlicense",
                  "needslicense")
              .example("no")
              .required(),
          child("deviceValue", OptionType.DECIMAL, "the value of the device in US dollars", GUIDE)
              .alsoCalled("deviceprice", "devicecost", "declaredvalue", "customsvalue")
              .example("250.00")
              .required(),
          child(
                  "deviceCountryOfOrigin",
                  OptionType.TEXT,
                  "the country the device was made in",
                  GUIDE)
              .alsoCalled("madein", "countryofmanufacture", "manufacturedin", "origincountry")
              .example("China")
              .required(),
          child("deviceType", OptionType.CHOICE, "what the device is", GUIDE)
              .example("externalStorageDevice")
              .seen("externalStorageDevice", "usbFlashDrive", "sataDrive")
              .required(),
          child("deviceHTS", OptionType.TEXT, "the tariff code of the device", PROGRAMS)
              .alsoCalled("hts", "htscode", "htsnumber", "hscode", "tariffcode", "tariff")
              .inferred()
              .example("8471.70.4065")
              .advice(
                  "8471.70.2000 stands beside sataDrive, 8471.70.4065 beside externalStorageDevice"),
          child("typeOfExport", OptionType.CHOICE, "the reason for the export", GUIDE)
              .alsoCalled("exporttype", "exportreason", "reasonforexport")
              .inferred()
              .example("return")
              .seen("return", "permanent", "temporary"));

  private CustomsOptions() {}

  private static Entry child(String name, OptionType type, String meaning, String source) {
    return Entry.of("customs." + name, type, JobKind.ALL, meaning, source)
        .answeredBy(ServiceError.MISSING_CUSTOMS, ServiceError.INVALID_CUSTOMS)
        .since(Edition.E2011);
  }
}
