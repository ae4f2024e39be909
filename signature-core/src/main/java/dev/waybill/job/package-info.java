/**
 * What the service said about a job: the model of its answers, and the reader that takes one from
 * whatever was saved.
 *
 * <p>Start with {@link dev.waybill.job.AnswerReader}: it takes the XML of the service itself, and
 * what the provider's command line printed in any of its releases and formats (JSON, YAML, text,
 * table), also after a shell, an editor or a terminal had it. What comes out is an {@link
 * dev.waybill.job.Answer}: the {@link dev.waybill.job.Member}s that are there, each with its {@link
 * dev.waybill.job.Value} and with the {@link dev.waybill.job.Certainty} with which it was
 * recovered.
 *
 * <p>The package promises that
 *
 * <ul>
 *   <li>a value marked {@link dev.waybill.job.Certainty#EXACT} is, character for character, what
 *       was answered; what a manifest repeated in the answer could have imitated never is;
 *   <li>absent, empty and null stay three things;
 *   <li>nothing is guessed: what cannot be recovered is a finding, with its place;
 *   <li>any bytes at all are answered, within fixed limits of memory and depth;
 *   <li>nothing prints itself: an answer repeats the manifest with its address and passwords, and
 *       no {@code toString}, message or exception here quotes a value that may hold them.
 * </ul>
 */
@NullMarked
package dev.waybill.job;

import org.jspecify.annotations.NullMarked;
