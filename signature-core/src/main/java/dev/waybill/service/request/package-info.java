/**
 * What is asked of the service: the parameters of each request, how they are given as JSON or YAML,
 * what is to be filled in, and where a list goes on.
 *
 * <p>Start with {@link dev.waybill.service.request.Requests}. Nothing here answers anything; what a
 * request says is checked for its names and types, as the provider's command line checks it.
 */
@NullMarked
package dev.waybill.service.request;

import org.jspecify.annotations.NullMarked;
