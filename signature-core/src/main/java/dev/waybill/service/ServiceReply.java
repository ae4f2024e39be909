package dev.waybill.service;

import dev.waybill.job.Answer;
import dev.waybill.manifest.ReadResult;

/**
 * What the service would answer to a manifest.
 *
 * @param answer one error at the most, as the service gives them
 * @param manifest all there is to say about the manifest
 */
public record ServiceReply(Answer answer, ReadResult manifest) {}
