package org.digitworkbench.engine;

import java.util.Locale;

/**
 * Memory at one moment, in bytes.
 *
 * @param machine physical memory of the machine; 0 if unknown
 * @param process physical memory that the process takes for itself, its heap and its natives; 0 if
 *     unknown
 * @param heapUsed objects on the Java heap, with those that nobody needs any more
 * @param heapLimit to which the heap may grow
 */
public record MemoryUse(long machine, long process, long heapUsed, long heapLimit) {

  private static final long MEGABYTE = 1_000_000;
  private static final long LARGE = 10_000 * MEGABYTE;

  /** With the heap as it is now. */
  public static MemoryUse now(long machine, long process) {
    Runtime runtime = Runtime.getRuntime();
    return new MemoryUse(
        machine, process, runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory());
  }

  /**
   * What the process takes beside the objects on the heap: the arrays of the networks, the
   * libraries, and free room of the heap.
   */
  public long outsideHeap() {
    return Math.max(0, process - heapUsed);
  }

  /** In millions of bytes, such as "412 MB", from 10,000 on in thousands, such as "25.3 GB". */
  public static String text(long bytes) {
    if (bytes > 0 && bytes < MEGABYTE) {
      return "< 1 MB";
    }
    return bytes < LARGE
        ? String.format(Locale.ROOT, "%,d MB", bytes / MEGABYTE)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1000.0 / MEGABYTE);
  }
}
