package org.digitworkbench.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.WorkbenchException;

/**
 * The right to write a run, which one process has at a time and loses when it ends, however it
 * ends: a lock of the operating system. Safe for any thread.
 */
public final class RunClaim implements AutoCloseable {

  private final RunFolder folder;
  private final FileChannel channel;
  private final Runnable released;
  private String name;

  private RunClaim(RunFolder folder, String name, FileChannel channel, Runnable released) {
    this.folder = folder;
    this.name = name;
    this.channel = channel;
    this.released = released;
  }

  /**
   * Takes the right; none if another process has it.
   *
   * @param name of the run
   * @param released called when it is given back
   * @throws IOException if the folder may not be written
   */
  static Optional<RunClaim> take(RunFolder folder, String name, Runnable released)
      throws IOException {
    FileChannel channel = open(folder);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new RunClaim(folder, name, channel, released));
      }
    } catch (OverlappingFileLockException _) {
      // Another store of this process has it.
    }
    channel.close();
    return Optional.empty();
  }

  /** Whether a process has the right now; not to be asked by the one that has it. */
  static boolean isTaken(RunFolder folder) {
    if (!Files.exists(folder.path().resolve(RunFolder.LOCK))) {
      return false;
    }
    try (FileChannel channel = open(folder);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (IOException | OverlappingFileLockException _) {
      return true;
    }
  }

  private static FileChannel open(RunFolder folder) throws IOException {
    Path file = folder.path().resolve(RunFolder.LOCK);
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** The run's id. */
  public String id() {
    return folder.id();
  }

  /** The run's name, which may be changed while it trains. */
  public synchronized String name() {
    return name;
  }

  /**
   * Writes the run at that checkpoint, under its newest name.
   *
   * @throws WorkbenchException if the disk is full or may not be written; the run is as it was
   */
  public synchronized void save(Run run, Checkpoint checkpoint) {
    folder.write(run.withName(name), checkpoint);
  }

  /**
   * Writes the record alone.
   *
   * @throws WorkbenchException if the disk is full or may not be written; the run is as it was
   */
  public synchronized void save(Run run) {
    folder.writeRecord(run.withName(name));
  }

  synchronized void rename(String newName) {
    name = newName;
    if (folder.hasRecord()) {
      folder.writeRecord(folder.readRecord().withName(newName));
    }
  }

  /** Gives the right back. */
  @Override
  public synchronized void close() {
    released.run();
    try {
      channel.close();
      if (!folder.hasRecord()) {
        Files.deleteIfExists(folder.path().resolve(RunFolder.LOCK));
        Files.deleteIfExists(folder.path());
      }
    } catch (IOException _) {
      // The system gives it back when the process ends.
    }
  }
}
