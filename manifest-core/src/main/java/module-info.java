/**
 * Reads and checks manifests: text in, a manifest or findings out. Knows no files, keys or
 * terminals.
 */
module dev.waybill.manifest {
  requires static transitive org.jspecify;
  requires org.snakeyaml.engine;

  exports dev.waybill.diagnostic;
  exports dev.waybill.document;
  exports dev.waybill.guide;
  exports dev.waybill.manifest;
  exports dev.waybill.option;
  exports dev.waybill.postal;
  exports dev.waybill.rule;
  exports dev.waybill.text;
}
