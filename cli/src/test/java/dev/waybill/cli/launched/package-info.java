/** Tests that start {@code cli/bin/waybill} as a person does; they run when the jar is there. */
@NullMarked
package dev.waybill.cli.launched;

import org.jspecify.annotations.NullMarked;
