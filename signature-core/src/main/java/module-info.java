/** Signs, verifies and writes the SIGNATURE file onto devices. Knows no terminals. */
module dev.waybill.signature {
  requires static transitive org.jspecify;
  requires org.bouncycastle.provider;
  requires transitive dev.waybill.manifest;

  exports dev.waybill.device;
  exports dev.waybill.shipment;
  exports dev.waybill.signature;
}
