package org.digitworkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs that were deleted, which stay for a day so that they can be brought back. */
final class DeletedRuns {

  /** How long they stay. */
  static final Duration UNDO = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(DeletedRuns.class);

  private final Path folder;

  /**
   * @param folder on the same disk as the runs; need not exist
   */
  DeletedRuns(Path folder) {
    this.folder = folder;
  }

  /** Whether a run's folder, or its file, of that name is here. */
  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** Takes a run's folder, or its file, away from where it is. */
  void take(Path run) throws IOException {
    Path to = folder.resolve(String.valueOf(run.getFileName()));
    Files.createDirectories(folder);
    Files.move(run, to, StandardCopyOption.ATOMIC_MOVE);
    Files.setLastModifiedTime(to, FileTime.from(Instant.now()));
  }

  /** Moves what has that name into a folder again. */
  void giveBack(String name, Path into) throws IOException {
    Files.move(folder.resolve(name), into.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Clears those whose day is over. */
  void sweep() {
    RunStore.paths(folder).forEach(DeletedRuns::clearOld);
  }

  /** Clears what has not been changed for a day. */
  static void clearOld(Path path) {
    try {
      if (Files.getLastModifiedTime(path).toInstant().isBefore(Instant.now().minus(UNDO))) {
        clear(path);
      }
    } catch (IOException e) {
      LOG.debug("{} is already gone", path, e);
    }
  }

  /** Clears a folder or a file, if that can be done. */
  static void clear(Path path) {
    try {
      RunStore.deleteFolder(path);
    } catch (IOException e) {
      LOG.info("Could not clear {}", path, e);
    }
  }
}
