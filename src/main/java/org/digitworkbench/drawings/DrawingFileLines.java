package org.digitworkbench.drawings;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a file that may be damaged anywhere: of a line that is longer than any drawing, only
 * the beginning is handed over.
 */
final class DrawingFileLines {

  /** The longest drawings have some 20,000 points. */
  private static final int MAX_LINE = 1 << 20;

  private DrawingFileLines() {}

  /** Is given the lines that are not empty. */
  @FunctionalInterface
  interface Sink {
    /**
     * @param line the array is used again for the next line
     * @param ended whether an end of line came after it
     */
    void line(byte[] line, int length, boolean ended) throws IOException;
  }

  static void forEach(InputStream in, Sink sink) throws IOException {
    byte[] block = new byte[1 << 16];
    byte[] line = new byte[4096];
    int length = 0;
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      for (int i = 0; i < read; i++) {
        byte next = block[i];
        if (next == '\n') {
          if (length > 0) {
            sink.line(line, length, true);
          }
          length = 0;
        } else if (length < MAX_LINE) {
          if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
          }
          line[length] = next;
          length++;
        }
      }
    }
    if (length > 0) {
      sink.line(line, length, false);
    }
  }
}
