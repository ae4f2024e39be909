package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Holds reports against the schemas that others wrote for them. */
final class Schemas {
  private static final Schema SARIF = sarif();
  private static final javax.xml.validation.Schema JUNIT = junit();

  private Schemas() {}

  static void assertSarif(String report) {
    assertThat(SARIF.validate(report, InputFormat.JSON)).describedAs(report).isEmpty();
  }

  static void assertJunit(String report) {
    try {
      JUNIT.newValidator().validate(new StreamSource(new StringReader(report)));
    } catch (SAXException e) {
      throw new AssertionError(e.getMessage() + "\n" + report, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema sarif() {
    try (InputStream schema = resource("/schema/sarif-schema-2.1.0.json").openStream()) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static javax.xml.validation.Schema junit() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(resource("testsuites.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Schemas.class.getResource(name), name);
  }
}
