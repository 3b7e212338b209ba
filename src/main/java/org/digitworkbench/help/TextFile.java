package org.digitworkbench.help;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Text files that are shown. */
public final class TextFile {

  private static final int MAX_BYTES = 200_000;

  private TextFile() {}

  /** The last lines of the file; a sentence if it cannot be read. */
  public static String end(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      long from = Math.max(0, channel.size() - MAX_BYTES);
      ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
      while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
        // Until all of it is there.
      }
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
    } catch (IOException _) {
      return "%s cannot be read.".formatted(file);
    }
  }
}
