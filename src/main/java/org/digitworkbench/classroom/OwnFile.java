package org.digitworkbench.classroom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.AtomicFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of this workbench's own files, as it lies at home, with all that was ever shared by it. In
 * the class's folder is a copy, or the beginning of one: whatever was cut off there, and wherever,
 * goes on with the byte that is missing. One process has the right to the file, by a lock of the
 * operating system, until it ends, however it ends.
 */
final class OwnFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OwnFile.class);
  private static final int BLOCK = 1 << 20;

  private final Path file;
  private final Path sent;
  private final String name;
  private final FileChannel lock;
  private final AtomicFiles files = new AtomicFiles();
  private final ClassFile contents;

  /** Bytes that are in the class's folder, as far as is known. */
  private long copied;

  /** Whether the copy was found to be one since this process began. */
  private boolean compared;

  private OwnFile(Path folder, String owner, int number, FileChannel lock, ClassLines codec) {
    this.file = path(folder, number);
    this.sent = sent(folder, number);
    this.name = ClassFile.name(owner, number);
    this.lock = lock;
    this.contents = new ClassFile(owner, codec, new Room());
  }

  /** The copy is somebody else's, or was changed. */
  static final class ForeignCopyException extends IOException {
    ForeignCopyException(Path copy) {
      super(copy + " is not a copy of what is at home");
    }
  }

  static Path path(Path folder, int number) {
    return folder.resolve(number + ".jsonl");
  }

  private static Path sent(Path folder, int number) {
    return folder.resolve(number + ".sent");
  }

  /**
   * Takes the right to a file, which need not exist; none if another process has it.
   *
   * @param folder at home
   * @throws IOException if the folder may not be written
   */
  static Optional<OwnFile> take(Path folder, String owner, int number, ClassLines codec)
      throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(number + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        OwnFile own = new OwnFile(folder, owner, number, channel, codec);
        own.read();
        return Optional.of(own);
      }
    } catch (OverlappingFileLockException _) {
      // Another classroom of this process has it.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /** A process that was killed while it wrote leaves a part of a line, which was never promised. */
  private void read() throws IOException {
    if (Files.exists(file)) {
      contents.look(file);
      if (!contents.isRead()) {
        throw new FileSystemException(file.toString(), null, "it cannot be read");
      }
      try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
        out.truncate(contents.whole());
      }
    }
    copied = sent(sent);
  }

  /** Bytes that are in the class's folder, as far as is known. */
  private static long sent(Path sent) {
    try {
      return Files.exists(sent) ? Long.parseLong(Files.readString(sent)) : 0;
    } catch (NumberFormatException | IOException e) {
      LOG.debug("{} says nothing", sent, e);
      return 0;
    }
  }

  String name() {
    return name;
  }

  /** What is in it. */
  ClassFile contents() {
    return contents;
  }

  /** Its length in bytes. */
  synchronized long length() {
    return contents.whole();
  }

  /**
   * Adds whole lines, for good.
   *
   * @throws WorkbenchException if the disk is full or the file is; it is then as it was
   */
  synchronized void append(byte[] lines) {
    if (length() + lines.length > ClassFile.MAX_BYTES) {
      throw new WorkbenchException(
          "This workbench has shared as much as a class can take (%,d MB); nothing more is shared."
              .formatted(ClassFile.MAX_BYTES >> 20));
    }
    files.append(file, "What is shared", lines);
    contents.look(file);
  }

  /**
   * Brings to the class's folder what is not there yet. As slow as that.
   *
   * @throws ForeignCopyException if what is there is not the beginning of this file
   * @throws IOException if it cannot be brought there; a part may have been
   */
  void copyTo(Path folder, Appender appender) throws IOException {
    Path copy = folder.resolve(name);
    long length = length();
    long there = size(copy);
    if (there != copied || !compared) {
      compared = false;
      if (there > length || !isBeginning(copy, there)) {
        throw new ForeignCopyException(copy);
      }
      compared = true;
    }
    if (there < length) {
      compared = false;
      try (InputStream in = Files.newInputStream(file)) {
        in.skipNBytes(there);
        for (long at = there; at < length; ) {
          byte[] block = in.readNBytes((int) Math.min(BLOCK, length - at));
          if (block.length == 0) {
            throw new EOFException(file + " has become shorter");
          }
          appender.append(copy, at, block);
          at += block.length;
        }
      }
      compared = true;
    }
    if (copied != length) {
      copied = length;
      Files.writeString(sent, Long.toString(length));
    }
  }

  /**
   * Lines of a file at home that are not in the class's folder, as far as is known; for whoever has
   * the right to it or not.
   */
  static int waiting(Path folder, int number) {
    Path file = path(folder, number);
    int lines = 0;
    try (InputStream in = Files.newInputStream(file)) {
      long _ = in.skip(sent(sent(folder, number)));
      for (byte[] block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
        for (byte next : block) {
          lines += next == '\n' ? 1 : 0;
        }
      }
    } catch (IOException e) {
      LOG.debug("{} cannot be counted", file, e);
    }
    return lines;
  }

  private static long size(Path copy) throws IOException {
    try {
      BasicFileAttributes now =
          Files.readAttributes(copy, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!now.isRegularFile()) {
        throw new ForeignCopyException(copy);
      }
      return now.size();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private boolean isBeginning(Path copy, long length) throws IOException {
    if (length == 0) {
      return true;
    }
    try (InputStream there = Files.newInputStream(copy, LinkOption.NOFOLLOW_LINKS);
        InputStream here = Files.newInputStream(file)) {
      for (long at = 0; at < length; ) {
        int size = (int) Math.min(BLOCK, length - at);
        if (!Arrays.equals(there.readNBytes(size), here.readNBytes(size))) {
          return false;
        }
        at += size;
      }
      return true;
    }
  }

  /** Gives the right back. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      LOG.debug("The system gives it back when the process ends", e);
    }
  }
}
