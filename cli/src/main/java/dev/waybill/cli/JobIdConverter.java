package dev.waybill.cli;

import dev.waybill.signature.JobId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A job ID from the command line, in any case. */
final class JobIdConverter implements ITypeConverter<JobId> {
  @Override
  public JobId convert(String typed) {
    try {
      return JobId.of(typed);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
