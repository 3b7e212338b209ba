package org.digitworkbench.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All runs, each in a folder of its own, written while it trains. Several processes may use the
 * same folder: a run is written by the one that has claimed it. Safe for any thread.
 */
public final class RunStore {

  /** What all checkpoints may take of the disk unless the user says otherwise, in bytes. */
  public static final long DEFAULT_QUOTA = 1_000_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,127}";
  private static final String NEW = ".new-";
  private static final String OLD_RECORD = ".json";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final AtomicFiles files;
  private final Map<String, RunClaim> claims = new ConcurrentHashMap<>();
  private final RunReader reader = new RunReader(claims::containsKey);
  private final RunOrigins origins;
  private final DeletedRuns deleted;

  /**
   * @param folder of the runs; need not exist
   */
  public RunStore(Path folder) {
    this(folder, new AtomicFiles());
  }

  RunStore(Path folder, AtomicFiles files) {
    this.folder = folder;
    this.files = files;
    this.origins = new RunOrigins(this::folders);
    this.deleted = new DeletedRuns(folder.resolve(".deleted"));
  }

  /**
   * Claims a new run. Its id is made of name and moment in UTC, such as "relu-20261121-201530-417".
   *
   * @throws WorkbenchException if the folder may not be written
   */
  public RunClaim begin(String name, Instant start) {
    String safe = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    safe = safe.substring(0, Math.min(64, safe.length())).replaceAll("^-|-$", "");
    String base = (safe.isEmpty() ? "run" : safe) + "-" + TIME.format(start);
    try {
      Files.createDirectories(folder);
      for (int i = 1; ; i++) {
        Path run = folder.resolve(i == 1 ? base : base + "-" + i);
        if (isKnown(String.valueOf(run.getFileName()))) {
          continue;
        }
        try {
          Files.createDirectory(run);
        } catch (FileAlreadyExistsException _) {
          continue;
        }
        return claim(run(run), name).orElseThrow();
      }
    } catch (IOException e) {
      throw new WorkbenchException(
          "The run could not be saved to %s: %s."
              .formatted(folder.toAbsolutePath(), AtomicFiles.reason(e)),
          e);
    }
  }

  /**
   * Claims a run to continue it.
   *
   * @throws WorkbenchException if there is none, it is damaged, or it trains already
   */
  public RunClaim claim(String id) {
    Run run = record(id);
    try {
      return claim(run(id), run.name())
          .orElseThrow(() ->
              new WorkbenchException(
                  "The run %s is already being trained, here or in another workbench."
                      .formatted(run.name())));
    } catch (IOException e) {
      throw new WorkbenchException(
          "The run %s cannot be continued: %s.".formatted(run.name(), AtomicFiles.reason(e)), e);
    }
  }

  private Optional<RunClaim> claim(RunFolder run, String name) throws IOException {
    if (claims.containsKey(run.id())) {
      return Optional.empty();
    }
    Optional<RunClaim> claim = RunClaim.take(run, name, () -> claims.remove(run.id()));
    claim.ifPresent(c -> claims.put(run.id(), c));
    return claim;
  }

  /** The runs, newest first; the damaged ones last. */
  public List<StoredRun> list() {
    List<StoredRun> runs = new ArrayList<>();
    for (RunFolder run : folders()) {
      if (run.hasRecord() || run.hasLearned()) {
        runs.add(reader.read(run));
      }
    }
    for (Path path : paths(folder)) {
      String name = String.valueOf(path.getFileName());
      if (name.endsWith(OLD_RECORD) && !name.startsWith(".") && Files.isRegularFile(path)) {
        runs.add(readOld(path, name.substring(0, name.length() - OLD_RECORD.length())));
      }
    }
    runs.sort(Comparator.comparing(RunStore::started).thenComparing(StoredRun::id).reversed());
    return runs;
  }

  /** The runs that can be read, newest first. */
  public List<Run> runs() {
    return list().stream()
        .filter(StoredRun.Whole.class::isInstance)
        .map(run -> ((StoredRun.Whole) run).run())
        .toList();
  }

  private static Instant started(StoredRun run) {
    return run instanceof StoredRun.Whole whole ? whole.run().provenance().started() : Instant.MIN;
  }

  /**
   * The run of that id, else the newest of that name.
   *
   * @throws WorkbenchException if there is none
   */
  public StoredRun find(String idOrName) {
    List<StoredRun> all = list();
    return all.stream()
        .filter(run -> run.id().equals(idOrName))
        .findFirst()
        .or(() ->
            all.stream()
                .filter(run ->
                    run instanceof StoredRun.Whole whole && whole.run().name().equals(idOrName))
                .findFirst())
        .orElseThrow(() ->
            new WorkbenchException(
                "There is no run \"%s\"; the command \"runs list\" shows them all."
                    .formatted(idOrName)));
  }

  /** Records of before runs had folders, without checkpoints. */
  private StoredRun readOld(Path file, String id) {
    try {
      return new StoredRun.Whole(
          RunReader.asLeft(run(id).readRecord(file, id)),
          List.of(),
          false,
          false,
          Files.size(file));
    } catch (WorkbenchException | IOException e) {
      return new StoredRun.Damaged(id, String.valueOf(e.getMessage()), 0);
    }
  }

  /**
   * Where a run that nobody trains can go on.
   *
   * @throws WorkbenchException if there is no such run, or its newest checkpoint is damaged
   */
  public Checkpoint checkpoint(String id) {
    return run(id).readCheckpoint(record(id));
  }

  /**
   * The network after that epoch.
   *
   * @throws WorkbenchException if there is no such run, or no such checkpoint of it
   */
  public TrainedModel model(String id, int epoch) {
    return run(id).readModel(record(id), new RunPlace(epoch, 0));
  }

  /**
   * The newest network of a run.
   *
   * @throws WorkbenchException if there is no such run, or its newest checkpoint is damaged
   */
  public TrainedModel newest(String id) {
    Run run = record(id);
    return run(id).readModel(run, RunFolder.place(run));
  }

  /**
   * The epochs of the run that a network comes from, up to that network; none if the run is not
   * kept here, or damaged.
   */
  public Optional<RunEpochs> epochsOf(TrainedModel model) {
    return origins.epochsOf(model);
  }

  /** The newest network of each run that has learned something. */
  public List<ModelEntry> models() {
    List<ModelEntry> models = new ArrayList<>();
    for (RunFolder run : folders()) {
      RunPlace newest = run.hasRecord() ? run.places().pollLast() : null;
      if (newest != null && !newest.equals(RunFolder.UNTRAINED)) {
        models.add(new ModelEntry(run.id(), run.model(newest), false));
      }
    }
    return models;
  }

  /**
   * Gives a run another name.
   *
   * @throws WorkbenchException if the name is empty or too long, or another process trains the run
   */
  public void rename(String id, String name) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > Run.MAX_NAME) {
      throw new WorkbenchException(
          "The name of a run has 1 to %d characters.".formatted(Run.MAX_NAME));
    }
    RunClaim held = claims.get(id);
    if (held != null) {
      held.rename(clean);
      return;
    }
    try (RunClaim claim = claim(id)) {
      claim.rename(clean);
    }
  }

  /**
   * Takes a run away, for a day so that {@link #restore} can bring it back.
   *
   * @throws WorkbenchException if it is being trained, or the folder may not be written
   */
  public void delete(String id) {
    if (claims.containsKey(id) || RunClaim.isTaken(run(id))) {
      throw new WorkbenchException(
          "The run %s is being trained; stop it before you delete it.".formatted(id));
    }
    Path old = folder.resolve(id + OLD_RECORD);
    try {
      deleted.take(Files.exists(old) ? old : path(id));
    } catch (IOException e) {
      throw new WorkbenchException(
          "The run %s could not be deleted: %s.".formatted(id, AtomicFiles.reason(e)), e);
    }
  }

  /**
   * Brings a deleted run back.
   *
   * @throws WorkbenchException if it is not there any more
   */
  public void restore(String id) {
    String old = id + OLD_RECORD;
    try {
      deleted.giveBack(deleted.has(old) ? old : id, folder);
    } catch (IOException e) {
      throw new WorkbenchException("The run %s could not be brought back.".formatted(id), e);
    }
  }

  /** Clears what ended processes left behind, and runs that were deleted over a day ago. */
  public void sweep() {
    files.sweep(folder, DeletedRuns.UNDO);
    for (Path path : paths(folder)) {
      if (String.valueOf(path.getFileName()).startsWith(NEW)) {
        DeletedRuns.clearOld(path);
      }
    }
    for (RunFolder run : folders()) {
      if (!claims.containsKey(run.id()) && !RunClaim.isTaken(run)) {
        run.sweep();
        deleteUnbegun(run);
      }
    }
    deleted.sweep();
  }

  /** A process that ended before the first record leaves an untrained network at most. */
  private static void deleteUnbegun(RunFolder run) {
    if (!run.hasRecord() && run.files().stream().allMatch(RunFolder::isOfUntrained)) {
      DeletedRuns.clear(run.path());
    }
  }

  /** What all runs take of the disk. */
  public long bytes() {
    return paths(folder).stream().filter(Files::isDirectory).mapToLong(p -> run(p).bytes()).sum();
  }

  /**
   * Deletes the checkpoints in between, of the oldest runs first, until no more than so many bytes
   * are left. Each run keeps its newest network and its curve; what another process trains is not
   * touched.
   *
   * @return how many bytes are taken now
   */
  public long shrinkTo(long limit) {
    long bytes = bytes();
    for (StoredRun stored : bytes > limit ? list().reversed() : List.<StoredRun>of()) {
      if (bytes > limit && stored instanceof StoredRun.Whole whole && !whole.elsewhere()) {
        bytes -= run(stored.id()).dropIntermediate();
      }
    }
    return bytes;
  }

  /** An empty folder beside the runs, where one can be put together. */
  Path newFolder() throws IOException {
    Files.createDirectories(folder);
    return Files.createTempDirectory(folder, NEW);
  }

  /**
   * Adds the run in that folder, if it can be read.
   *
   * @param subject the beginning of the sentence if it cannot, such as "The run file a.digitrun"
   * @return its id, a new one if the one that it had is taken
   */
  String adopt(Path unpacked, String subject) throws IOException {
    RunFolder arrived = run(unpacked);
    Run run;
    try {
      run = arrived.readRecord(unpacked.resolve(RunFolder.RECORD), null);
      arrived.readModel(run, RunFolder.place(run));
      if (arrived.hasState(run)) {
        arrived.readCheckpoint(run);
      }
    } catch (WorkbenchException e) {
      throw new WorkbenchException("%s is damaged: %s".formatted(subject, e.getMessage()), e);
    }
    String id = FileNames.unique(path(run.id()).getFileName().toString(), this::isKnown);
    arrived.writeRecord(RunExchange.arrived(run, id));
    Files.move(unpacked, path(id), StandardCopyOption.ATOMIC_MOVE);
    return id;
  }

  private boolean isKnown(String id) {
    return Files.exists(folder.resolve(id))
        || Files.exists(folder.resolve(id + OLD_RECORD))
        || deleted.has(id);
  }

  static void deleteFolder(Path folder) throws IOException {
    for (Path file : paths(folder)) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }

  /**
   * The record of a run, as it was written last.
   *
   * @throws WorkbenchException if there is none, or it is damaged
   */
  public Run record(String id) {
    RunFolder run = run(id);
    if (!run.hasRecord()) {
      throw new WorkbenchException("There is no run \"%s\" with checkpoints.".formatted(id));
    }
    return run.readRecord();
  }

  private Path path(String id) {
    if (!id.matches(ID)) {
      throw new WorkbenchException("\"%s\" cannot be the id of a run.".formatted(id));
    }
    return folder.resolve(id);
  }

  RunFolder run(String id) {
    return run(path(id));
  }

  private RunFolder run(Path path) {
    return new RunFolder(path, files);
  }

  /** Of all runs, but for those of before runs had folders. */
  private List<RunFolder> folders() {
    return paths(folder).stream()
        .filter(path -> Files.isDirectory(path) && String.valueOf(path.getFileName()).matches(ID))
        .map(this::run)
        .toList();
  }

  static List<Path> paths(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.toList();
    } catch (IOException e) {
      LOG.warn("Cannot list the runs in {}", folder, e);
      return List.of();
    }
  }
}
