/**
 * The service's side of a job, offline: what it would answer to create, update, cancel, get-status
 * and list-jobs, kept in job folders.
 *
 * <p>Start with {@link dev.waybill.service.OfflineService}. It judges a manifest as the checks do,
 * refuses with the service's own error codes, and signs what it takes. Here manifest, signature and
 * job folder come together, as manifest, signature and device do in {@code shipment}.
 *
 * <p>What no source tells of the service is decided for the safe side and said at the place: what
 * is refused here may have been taken there, never the other way round.
 */
@NullMarked
package dev.waybill.service;

import org.jspecify.annotations.NullMarked;
