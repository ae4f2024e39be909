package dev.waybill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, on a line of the terminal that is cleared before anything else is printed.
 * There is none where standard error is no terminal, and none in the first moments.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_NANOS = 700_000_000L;
  private static final int REDRAW_MILLIS = 200;

  /** One less than a terminal has at least, so that the line is never broken in two. */
  private static final int WIDTH = 79;

  private static final String CLEAR = "\r\u001B[K";

  private final PrintWriter err;
  private final int total;
  private final boolean wanted;
  private final long patienceNanos;
  private final long begin = System.nanoTime();
  private @Nullable ProgressBar bar;
  private boolean drawn;
  private boolean closed;
  private int done;

  Progress(int total, PrintWriter err, boolean wanted, long patienceNanos) {
    this.total = total;
    this.err = err;
    this.wanted = wanted;
    this.patienceNanos = patienceNanos;
  }

  static Progress of(int total, PrintWriter err) {
    return new Progress(total, err, Terminal.isErrorTerminal(), PATIENCE_NANOS);
  }

  /** Something that prints. */
  @FunctionalInterface
  interface Printing {
    /** Whether what it printed was lost. */
    boolean print() throws IOException;
  }

  /** Prints what came of one item, with the line out of the way. */
  synchronized boolean around(Printing printing) throws IOException {
    done++;
    if (!wanted) {
      return printing.print();
    }
    clear();
    boolean lost = printing.print();
    if (bar == null && System.nanoTime() - begin >= patienceNanos) {
      bar =
          new ProgressBarBuilder()
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(REDRAW_MILLIS)
              .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
              .build();
    }
    if (bar != null) {
      bar.stepTo(done);
    }
    return lost;
  }

  /** Called by the thread of the library. */
  private synchronized void draw(String line) {
    if (!closed) {
      err.print("\r" + line);
      err.flush();
      drawn = true;
    }
  }

  private void clear() {
    if (drawn) {
      err.print(CLEAR);
      err.flush();
      drawn = false;
    }
  }

  @Override
  public void close() {
    ProgressBar shown;
    synchronized (this) {
      closed = true;
      clear();
      shown = bar;
    }
    // Outside: it waits for its thread, which may be waiting to draw.
    if (shown != null) {
      shown.close();
    }
  }
}
