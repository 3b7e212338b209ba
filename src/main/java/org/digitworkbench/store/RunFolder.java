package org.digitworkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one run: {@code run.json}, a model file for each checkpoint, and the optimiser's
 * state of the newest one. They are written in an order that leaves a whole run behind wherever it
 * is cut off: the record names a checkpoint only when that is complete, and the older state goes
 * last.
 */
final class RunFolder {

  static final String RECORD = "run.json";
  static final String LOCK = "lock";
  static final RunPlace UNTRAINED = new RunPlace(0, 0);

  /** Some 10,000 epochs, the most that a run can have. */
  private static final int MAX_RECORD_BYTES = 8_000_000;

  private final Path folder;
  private final AtomicFiles files;
  private final ModelFiles models;
  private final StateFiles states;
  private final RunRecords records = new RunRecords();

  RunFolder(Path folder, AtomicFiles files) {
    this.folder = folder;
    this.files = files;
    // Parameters hardly shrink, and packing would take time from the training.
    this.models = new ModelFiles(files, Deflater.NO_COMPRESSION);
    this.states = new StateFiles(files);
  }

  Path path() {
    return folder;
  }

  String id() {
    return String.valueOf(folder.getFileName());
  }

  boolean hasRecord() {
    return Files.isRegularFile(folder.resolve(RECORD));
  }

  /** Whether there is a network that was trained. */
  boolean hasLearned() {
    return !places().tailSet(UNTRAINED, false).isEmpty();
  }

  /** Whether a file is of a run that has not learned anything. */
  static boolean isOfUntrained(Path file) {
    return String.valueOf(file.getFileName()).equals(LOCK)
        || RunPlace.of(file).filter(UNTRAINED::equals).isPresent();
  }

  /** The places of which there are models, in order. */
  NavigableSet<RunPlace> places() {
    NavigableSet<RunPlace> places = new TreeSet<>();
    for (Path file : files()) {
      if (String.valueOf(file).endsWith(ModelFiles.EXTENSION)) {
        RunPlace.of(file).ifPresent(places::add);
      }
    }
    return places;
  }

  /**
   * The complete epochs of which there are models: not one that was written when the process ended,
   * before the record.
   */
  List<Integer> epochs(Run run) {
    return places().headSet(place(run), true).stream()
        .filter(place -> place.batch() == 0)
        .map(RunPlace::epoch)
        .toList();
  }

  Path model(RunPlace place) {
    return folder.resolve(place.model());
  }

  /**
   * Writes the record and the checkpoint that it is at.
   *
   * @throws WorkbenchException if the disk is full or may not be written; the run is as it was
   */
  void write(Run run, Checkpoint checkpoint) {
    RunPlace place = place(run);
    models.write(model(place), checkpoint.model());
    states.write(folder.resolve(place.state()), checkpoint);
    writeRecord(run);
    for (Path file : files()) {
      RunPlace.of(file)
          .filter(other -> !other.equals(place))
          .filter(other -> other.batch() > 0 || String.valueOf(file).endsWith(RunPlace.STATE))
          .ifPresent(_ -> deleteQuietly(file));
    }
  }

  void writeRecord(Run run) {
    byte[] json = records.toBytes(run);
    files.write(folder.resolve(RECORD), "The run", out -> out.write(json));
  }

  /**
   * The record.
   *
   * @throws WorkbenchException if it is missing, damaged, or of another run
   */
  Run readRecord() {
    return readRecord(folder.resolve(RECORD), id());
  }

  /**
   * The record in that file.
   *
   * @param id of the run that it must be of; null for any
   */
  Run readRecord(Path file, @Nullable String id) {
    String subject = "The run file " + file;
    Run run = records.read(BoundedFiles.read(file, MAX_RECORD_BYTES, subject), subject);
    if (id != null && !run.id().equals(id)) {
      throw new WorkbenchException(
          "%s belongs to a run with another id, \"%s\".".formatted(subject, run.id()));
    }
    return run;
  }

  /**
   * The network after that place.
   *
   * @throws WorkbenchException if it is missing, damaged, or of another run
   */
  TrainedModel readModel(Run run, RunPlace place) {
    Path file = model(place);
    TrainedModel model = models.read(file);
    if (!run.isOf(model) || model.provenance().epochs().size() != place.epoch() + 1) {
      throw new WorkbenchException(
          "The checkpoint %s belongs to another run or epoch.".formatted(file));
    }
    return model;
  }

  /**
   * The newest checkpoint, with the optimiser's state.
   *
   * @throws WorkbenchException if it is missing, damaged, or of another run
   */
  Checkpoint readCheckpoint(Run run) {
    RunPlace place = place(run);
    return states.read(folder.resolve(place.state()), readModel(run, place), place.batch());
  }

  /** Whether there is a state to continue from. */
  boolean hasState(Run run) {
    return Files.isRegularFile(folder.resolve(place(run).state()));
  }

  static RunPlace place(Run run) {
    return new RunPlace(run.epoch(), run.batch());
  }

  /** Size of all its files. */
  long bytes() {
    long sum = 0;
    for (Path file : files()) {
      try {
        sum += Files.size(file);
      } catch (IOException _) {
        // It has just gone.
      }
    }
    return sum;
  }

  /** Deletes the checkpoints between the first record and the newest one; how many bytes. */
  long dropIntermediate() {
    NavigableSet<RunPlace> places = places();
    places.pollLast();
    long freed = 0;
    for (RunPlace place : places) {
      Path file = model(place);
      try {
        long size = Files.size(file);
        Files.delete(file);
        freed += size;
      } catch (IOException _) {
        // Gone already, or in use: the next time.
      }
    }
    return freed;
  }

  /** Deletes temporary files that an ended process has left. */
  void sweep() {
    files().stream().filter(AtomicFiles::isTemporary).forEach(RunFolder::deleteQuietly);
  }

  List<Path> files() {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Files::isRegularFile).toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // The next sweep has it.
    }
  }
}
