package org.digitworkbench.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.digitworkbench.domain.WorkbenchException;

/** Reads files of which no more than so many bytes are believed. */
final class BoundedFiles {

  private BoundedFiles() {}

  /**
   * @param subject the beginning of the sentence if it fails, such as "The run file a.json"
   */
  static byte[] read(Path file, int limit, String subject) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, limit, subject);
    } catch (NoSuchFileException e) {
      throw new WorkbenchException("%s does not exist.".formatted(subject), e);
    } catch (IOException e) {
      throw new WorkbenchException("%s cannot be read (%s).".formatted(subject, e.getMessage()), e);
    }
  }

  /** Allocates as the bytes come, so a declared size costs nothing. */
  static byte[] read(InputStream in, int limit, String subject) throws IOException {
    byte[] content = in.readNBytes(limit + 1);
    if (content.length > limit) {
      throw new WorkbenchException("%s is larger than %,d bytes.".formatted(subject, limit));
    }
    return content;
  }
}
