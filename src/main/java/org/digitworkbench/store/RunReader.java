package org.digitworkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads runs from their folders and finds out what has become of them. Safe for any thread. */
final class RunReader {

  private static final Logger LOG = LoggerFactory.getLogger(RunReader.class);

  private final Predicate<String> trainedHere;

  /** Newest checkpoints that were read well, by id. */
  private final Map<String, FileTime> sound = new ConcurrentHashMap<>();

  /**
   * @param trainedHere whether the run of an id is trained by this process
   */
  RunReader(Predicate<String> trainedHere) {
    this.trainedHere = trainedHere;
  }

  /**
   * A run as it is now, with its newest checkpoint looked through; damaged if that cannot be read.
   */
  StoredRun read(RunFolder folder) {
    long bytes = folder.bytes();
    boolean here = trainedHere.test(folder.id());
    try {
      boolean elsewhere = !here && RunClaim.isTaken(folder);
      Run run = folder.readRecord();
      if (!here && !elsewhere) {
        requireSound(folder, run);
        run = asLeft(run);
      }
      return new StoredRun.Whole(
          run, folder.epochs(run), !here && !elsewhere && folder.hasState(run), elsewhere, bytes);
    } catch (WorkbenchException e) {
      LOG.info("A damaged run", e);
      return new StoredRun.Damaged(folder.id(), String.valueOf(e.getMessage()), bytes);
    }
  }

  /** Reads the newest checkpoint, once as long as it does not change. */
  private void requireSound(RunFolder folder, Run run) {
    try {
      Path model = folder.model(RunFolder.place(run));
      FileTime time =
          Files.exists(model) ? Files.getLastModifiedTime(model) : FileTime.fromMillis(0);
      if (!time.equals(sound.get(folder.id()))) {
        if (folder.hasState(run)) {
          folder.readCheckpoint(run);
        } else {
          folder.readModel(run, RunFolder.place(run));
        }
        sound.put(folder.id(), time);
      }
    } catch (IOException e) {
      throw new WorkbenchException("The run %s cannot be read.".formatted(folder.id()), e);
    }
  }

  /** A run whose process is gone without having said so. */
  static Run asLeft(Run run) {
    return run.state().isActive() ? run.withState(RunState.INTERRUPTED, "") : run;
  }
}
