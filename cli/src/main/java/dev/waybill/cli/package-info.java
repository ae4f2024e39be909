/**
 * The command {@code waybill}: streams, paths, options and exit status. Nothing here decides what
 * is valid.
 *
 * <p>Start with {@link dev.waybill.cli.Main}; each command has a file of its own. Results go to
 * standard output, everything else to standard error; what comes from outside is made harmless
 * before it reaches a terminal, and no secret is printed.
 */
@NullMarked
package dev.waybill.cli;

import org.jspecify.annotations.NullMarked;
