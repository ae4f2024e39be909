/**
 * Signs, verifies and writes the SIGNATURE file onto devices, and reads what the service said about
 * a job. Knows no terminals.
 */
module dev.waybill.signature {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires java.xml;
  requires jmespath.core;
  requires org.bouncycastle.provider;
  requires org.snakeyaml.engine;
  requires transitive dev.waybill.manifest;

  exports dev.waybill.device;
  exports dev.waybill.job;
  exports dev.waybill.job.folder;
  exports dev.waybill.job.output;
  exports dev.waybill.service;
  exports dev.waybill.service.request;
  exports dev.waybill.shipment;
  exports dev.waybill.signature;
}
