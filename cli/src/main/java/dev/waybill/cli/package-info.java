/** The command line: streams, paths, exit status. Nothing here decides what is valid. */
@NullMarked
package dev.waybill.cli;

import org.jspecify.annotations.NullMarked;
