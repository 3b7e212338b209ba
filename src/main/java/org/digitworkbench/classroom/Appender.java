package org.digitworkbench.classroom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Adds to files of the class's folder. */
@FunctionalInterface
interface Appender {

  Set<OpenOption> ADD =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);

  /**
   * Adds to the end of a file, which is made where there is none. After an error, a part of it may
   * be there.
   *
   * @param end where the file ends
   * @throws IOException if it ends elsewhere, or cannot be written
   */
  void append(Path file, long end, byte[] content) throws IOException;

  /** The appender of the system. */
  static void toDisk(Path file, long end, byte[] content) throws IOException {
    try (FileChannel out = FileChannel.open(file, ADD)) {
      if (out.size() != end) {
        throw new FileSystemException(file.toString(), null, "the file is still changing there");
      }
      out.position(end);
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }
}
