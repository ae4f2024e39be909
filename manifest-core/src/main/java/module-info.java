/**
 * Reads and checks manifests: text in, a manifest or findings out. Knows no files, keys or
 * terminals.
 */
module dev.waybill.manifest {
  requires static org.jspecify;
  requires org.snakeyaml.engine;
}
