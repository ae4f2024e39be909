/**
 * Prints what the service said, byte for byte as the provider's command line prints it, in every
 * form and of either version, and as the service itself sends it.
 *
 * <p>Start with {@link dev.waybill.job.output.AnswerOutput}; {@link
 * dev.waybill.job.output.OutputSettings} says how. {@link dev.waybill.job.output.Query} picks
 * values before they are printed.
 *
 * <p>The package promises that what it prints is what a release prints that got the same values
 * from the service, or a {@link dev.waybill.job.output.NotPrintableException} instead. Nothing here
 * masks anything.
 */
@NullMarked
package dev.waybill.job.output;

import org.jspecify.annotations.NullMarked;
