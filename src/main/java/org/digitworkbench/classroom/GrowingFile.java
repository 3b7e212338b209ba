package org.digitworkbench.classroom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/**
 * The lines of a file that somebody adds to, each handed over once, when its end is there. It may
 * hold anything: of a line that is too long, nothing is kept.
 */
final class GrowingFile {

  /** Longest line in bytes: the record of a run of {@link RunCheck#MAX_EPOCHS} has less. */
  static final int MAX_LINE = 1 << 20;

  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private long offset;
  private boolean tooLong;

  /** Is given the lines that are not empty. */
  interface Sink {
    /**
     * @param line the array is used again for the next line
     */
    void line(byte[] line, int length);

    /** A line was too long. */
    void tooLong();
  }

  /** Where the first line begins that was not handed over, in bytes from the beginning. */
  long offset() {
    return offset;
  }

  /**
   * Hands over what has come since the last call; from the beginning if the file has become
   * shorter.
   *
   * @param limit bytes from the beginning of the file beyond which nothing is read
   */
  void read(Path file, long limit, Sink sink) throws IOException {
    try (SeekableByteChannel in = Files.newByteChannel(file, READ)) {
      if (in.size() < offset) {
        offset = 0;
        tooLong = false;
      }
      in.position(offset);
      ByteBuffer block = ByteBuffer.allocate(1 << 16);
      byte[] line = new byte[4096];
      int length = 0;
      for (long at = offset; at < limit && in.read(block.clear()) > 0; ) {
        for (int i = 0; i < block.position(); i++) {
          byte next = block.get(i);
          at++;
          if (next == '\n') {
            if (tooLong) {
              sink.tooLong();
            } else if (length > 0) {
              sink.line(line, length);
            }
            length = 0;
            tooLong = false;
            offset = at;
          } else if (tooLong) {
            offset = at;
          } else if (length == MAX_LINE) {
            tooLong = true;
            length = 0;
            offset = at;
          } else {
            if (length == line.length) {
              line = Arrays.copyOf(line, Math.min(MAX_LINE, 2 * length));
            }
            line[length] = next;
            length++;
          }
        }
      }
    }
  }
}
