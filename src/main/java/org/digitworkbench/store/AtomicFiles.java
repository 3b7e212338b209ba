package org.digitworkbench.store;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes files whole or not at all: to a temporary file in the same folder, forced to the disk,
 * which then takes the place of the old file in one step. Whoever reads sees the old content or the
 * new one, even after a crash.
 */
public final class AtomicFiles {

  private static final Logger LOG = LoggerFactory.getLogger(AtomicFiles.class);

  private static final String TEMPORARY = ".tmp";

  private final UnaryOperator<OutputStream> wrapper;

  public AtomicFiles() {
    this(UnaryOperator.identity());
  }

  /**
   * @param wrapper put around each file's output, for instance to make it fail
   */
  AtomicFiles(UnaryOperator<OutputStream> wrapper) {
    this.wrapper = wrapper;
  }

  /** What is to be in the file. */
  @FunctionalInterface
  public interface Content {
    /** Writes it all; the stream is buffered and need not be closed. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the file, and its folder where there is none.
   *
   * @param what the beginning of the sentence if it fails, such as "The model"
   * @throws WorkbenchException if it cannot be written; the old file, if any, is as it was
   */
  public void write(Path file, String what, Content content) {
    Path target = file.toAbsolutePath();
    Path folder = target.resolveSibling(".").normalize();
    Path temporary =
        folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
    try {
      if (Files.isDirectory(target)) {
        throw new FileSystemException(target.toString(), null, "there is a folder of that name");
      }
      Files.createDirectories(folder);
      // Not a channel: a thread that is interrupted while it saves shall still save.
      try (FileOutputStream raw = new FileOutputStream(temporary.toFile());
          OutputStream out = wrapper.apply(new BufferedOutputStream(raw, 1 << 16))) {
        content.writeTo(out);
        out.flush();
        raw.getFD().sync();
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(folder);
    } catch (IOException e) {
      throw new WorkbenchException(
          "%s could not be saved to %s: %s.".formatted(what, target, reason(e)), e);
    } finally {
      delete(temporary);
    }
  }

  /**
   * Adds to the end of a file, which is made where there is none, and forces it to the disk: all of
   * it, or after an error nothing. A crash in between may leave a part at the end.
   *
   * @param what the beginning of the sentence if it fails, such as "The drawing"
   * @throws WorkbenchException if it cannot be written; the file is as it was
   */
  public void append(Path file, String what, byte[] content) {
    Path target = file.toAbsolutePath().normalize();
    try {
      Files.createDirectories(target.resolveSibling("."));
      long before = Files.exists(target) ? Files.size(target) : 0;
      try (FileOutputStream raw = new FileOutputStream(target.toFile(), true)) {
        try {
          OutputStream out = wrapper.apply(raw);
          out.write(content);
          out.flush();
          raw.getFD().sync();
        } catch (IOException e) {
          raw.getChannel().truncate(before);
          throw e;
        }
      }
    } catch (IOException e) {
      throw new WorkbenchException(
          "%s could not be saved to %s: %s.".formatted(what, target, reason(e)), e);
    }
  }

  /** Whether a file has the name of one that was being written when its process ended. */
  static boolean isTemporary(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") && name.endsWith(TEMPORARY);
  }

  /** Deletes temporary files of ended processes; younger ones may be of another that runs. */
  public void sweep(Path folder, Duration age) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    FileTime limit = FileTime.from(Instant.now().minus(age));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(AtomicFiles::isTemporary).toList()) {
        if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
          delete(file);
        }
      }
    } catch (IOException e) {
      LOG.info("Cannot clear {} of temporary files", folder, e);
    }
  }

  /** Makes the rename last; not every system can do it for folders, and none needs it to. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("Cannot force the folder {} to the disk", folder, e);
    }
  }

  private static void delete(Path temporary) {
    try {
      if (Files.exists(temporary)) {
        Files.delete(temporary);
      }
    } catch (IOException e) {
      LOG.warn("Cannot delete the temporary file {}", temporary, e);
    }
  }

  /** Why, in words that go on a sentence. */
  public static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left")
        || lower.contains("not enough space")
        || lower.contains("quota exceeded")) {
      return "the disk is full, so free some space and save again";
    }
    if (e instanceof AccessDeniedException
        || lower.contains("permission denied")
        || lower.contains("access is denied")
        || lower.contains("read-only file system")) {
      return "you are not allowed to write there, so choose another folder";
    }
    return e instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : message;
  }
}
