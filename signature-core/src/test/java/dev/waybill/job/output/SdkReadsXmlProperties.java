package dev.waybill.job.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.importexport.model.transform.CancelJobResultStaxUnmarshaller;
import com.amazonaws.services.importexport.model.transform.CreateJobResultStaxUnmarshaller;
import com.amazonaws.services.importexport.model.transform.GetShippingLabelResultStaxUnmarshaller;
import com.amazonaws.services.importexport.model.transform.GetStatusResultStaxUnmarshaller;
import com.amazonaws.services.importexport.model.transform.ListJobsResultStaxUnmarshaller;
import com.amazonaws.services.importexport.model.transform.UpdateJobResultStaxUnmarshaller;
import com.amazonaws.transform.StaxUnmarshallerContext;
import com.amazonaws.transform.Unmarshaller;
import dev.waybill.job.Answer;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Value;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;

/** The provider's own Java client reads what is written as the service's XML. */
@Domain(Answers.class)
class SdkReadsXmlProperties {
  private static Unmarshaller<?, StaxUnmarshallerContext> unmarshaller(Operation operation) {
    return switch (operation) {
      case GET_STATUS -> GetStatusResultStaxUnmarshaller.getInstance();
      case CREATE_JOB -> CreateJobResultStaxUnmarshaller.getInstance();
      case UPDATE_JOB -> UpdateJobResultStaxUnmarshaller.getInstance();
      case CANCEL_JOB -> CancelJobResultStaxUnmarshaller.getInstance();
      case LIST_JOBS -> ListJobsResultStaxUnmarshaller.getInstance();
      case GET_SHIPPING_LABEL -> GetShippingLabelResultStaxUnmarshaller.getInstance();
    };
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theSameValues(@ForAll Answer.Result said) throws Exception {
    Operation operation = said.operation().orElseThrow();
    String xml =
        AnswerOutput.render(
            said, OutputSettings.of(OutputForm.XML, CommandLineRelease.VERSION_2).singlePage(true));

    Object read =
        unmarshaller(operation)
            .unmarshall(
                new StaxUnmarshallerContext(
                    XMLInputFactory.newDefaultFactory()
                        .createXMLEventReader(new StringReader(xml))));

    for (Member member : operation.members()) {
      // Of editions before 2015, which this client does not know.
      if (member != Member.AWS_SHIPPING_ADDRESS) {
        assertSame(read, member, said.field(member).map(field -> field.value()).orElse(null), xml);
      }
    }
  }

  private static void assertSame(Object model, Member member, @Nullable Value said, String xml)
      throws Exception {
    Object read = model.getClass().getMethod("get" + member.text()).invoke(model);
    if (read instanceof List<?> items) {
      List<Value> wanted = said instanceof Value.Items list ? list.items() : List.of();
      assertThat(items).as("%s in\n%s", member.text(), xml).hasSameSizeAs(wanted);
      for (int i = 0; i < items.size(); i++) {
        Map<String, Value> entries = ((Value.Mapping) wanted.get(i)).entries();
        for (Member part : member.itemMembers()) {
          assertSame(items.get(i), part, entries.get(part.text()), xml);
        }
      }
    } else {
      assertThat(read).as("%s in\n%s", member.text(), xml).isEqualTo(plain(member, said));
    }
  }

  private static @Nullable Object plain(Member member, @Nullable Value said) {
    if (said == null) {
      return null;
    }
    return switch (member.type()) {
      case BOOLEAN -> ((Value.Flag) said).isTrue();
      case INTEGER -> Integer.valueOf(((Value.Numeral) said).digits());
      case TIMESTAMP -> Date.from(Instant.parse(((Value.Text) said).text()));
      default -> ((Value.Text) said).text();
    };
  }
}
