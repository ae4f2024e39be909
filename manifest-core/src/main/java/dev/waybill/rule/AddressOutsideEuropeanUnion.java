package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;

/** A device for the facility in the European Union that goes back to somewhere else. */
final class AddressOutsideEuropeanUnion implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    Crossing crossing = Crossing.of(subject).orElse(null);
    return crossing == null || !crossing.isForbidden()
        ? List.of()
        : List.of(finding(subject, crossing));
  }

  /** The guide says must, but the generator of 2015 offered Ireland to any address. */
  private Diagnostic finding(Subject subject, Crossing crossing) {
    return warning(
            crossing.address().value().span(),
            subject.quoteValue(crossing.address())
                + " is outside the European Union; devices for "
                + crossing.facility().describe()
                + " come from there and go back there")
        .about("returnAddress.country")
        .leadingTo("the device is returned unread, or is held at the border")
        .mendedBy(
            "give an address in the European Union, or use a bucket, snapshot or vault of another region");
  }
}
