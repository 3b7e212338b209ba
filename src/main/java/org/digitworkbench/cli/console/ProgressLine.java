package org.digitworkbench.cli.console;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of progress bars that is drawn over and over, a few times a second; results printed in
 * between push it down. Safe for any thread.
 */
public final class ProgressLine {

  private static final long INTERVAL_NANOS = 200_000_000;
  private static final int CELLS = 20;

  private final PrintStream err;
  private final Map<String, String> bars = new LinkedHashMap<>();
  private long lastDrawn;
  private String drawn = "";

  public ProgressLine(PrintStream err) {
    this.err = err;
    this.lastDrawn = System.nanoTime() - INTERVAL_NANOS;
  }

  /**
   * Shows how far something is.
   *
   * @param share done, 0 to 1
   * @param detail behind its bar, such as "epoch 2 of 15"
   */
  public synchronized void update(String name, double share, String detail) {
    int full = (int) Math.round(share * CELLS);
    bars.put(
        name, "%s [%s%s] %s".formatted(name, "#".repeat(full), ".".repeat(CELLS - full), detail));
    if (System.nanoTime() - lastDrawn >= INTERVAL_NANOS) {
      draw();
    }
  }

  /** Takes that bar away. */
  public synchronized void remove(String name) {
    bars.remove(name);
  }

  /** Takes the line away for as long as something else is printed. */
  public synchronized void interrupt(Runnable printing) {
    erase();
    printing.run();
  }

  /** Prints a sentence above the line. */
  public synchronized void say(String sentence) {
    erase();
    err.println(sentence);
  }

  /** Takes the line away. */
  public synchronized void end() {
    erase();
    bars.clear();
  }

  private void draw() {
    String line = String.join("  ", bars.values());
    if (!line.equals(drawn)) {
      lastDrawn = System.nanoTime();
      err.print("\r" + line + " ".repeat(Math.max(0, drawn.length() - line.length())));
      err.flush();
      drawn = line;
    }
  }

  private void erase() {
    if (!drawn.isEmpty()) {
      err.print("\r" + " ".repeat(drawn.length()) + "\r");
      err.flush();
      drawn = "";
    }
  }
}
