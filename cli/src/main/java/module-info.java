/** The command {@code waybill}. */
module dev.waybill.cli {
  requires static org.jspecify;
  requires com.fasterxml.jackson.core;
  requires dev.waybill.manifest;
  requires dev.waybill.signature;
  requires info.picocli;
  requires java.xml;
  requires io.github.javadiffutils;
  requires me.tongfei.progressbar;
  requires org.jline.terminal;
}
