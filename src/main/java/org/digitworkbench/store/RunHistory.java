package org.digitworkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of all trainings, one JSON file each, written anew as the training goes on. Safe for
 * any thread, as long as each run is saved by one.
 */
public final class RunHistory {

  private static final Logger LOG = LoggerFactory.getLogger(RunHistory.class);

  private static final String EXTENSION = ".json";
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,127}";

  /** Some 10,000 epochs, the most that a run can have. */
  private static final int MAX_FILE_BYTES = 8_000_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final AtomicFiles files;
  private final Documents<Run> documents =
      new Documents<>(Json.strict(), Run.class, "digit-workbench-run", 2);

  /**
   * @param folder of the files; need not exist
   */
  public RunHistory(Path folder) {
    this(folder, new AtomicFiles());
  }

  RunHistory(Path folder, AtomicFiles files) {
    this.folder = folder;
    this.files = files;
  }

  /** An id of that name and that moment in UTC, such as "relu-20261121-201530-417". */
  public static String newRunId(String name, Instant start) {
    String safe = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    safe = safe.substring(0, Math.min(64, safe.length())).replaceAll("^-|-$", "");
    return (safe.isEmpty() ? "run" : safe) + "-" + TIME.format(start);
  }

  /**
   * Writes the run, in the place of an older record of the same id.
   *
   * @throws WorkbenchException if the disk is full or the file may not be written; the older record
   *     stays as it was
   */
  public void save(Run run) {
    if (!run.id().matches(ID)) {
      throw new WorkbenchException("\"%s\" cannot be the id of a run.".formatted(run.id()));
    }
    byte[] json = documents.toBytes(run);
    files.write(folder.resolve(run.id() + EXTENSION), "The run", out -> out.write(json));
  }

  /** The runs, newest first; files that are damaged are left out and named in the log. */
  public List<Run> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Run> runs = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path file : paths.filter(RunHistory::isRunFile).toList()) {
        try {
          runs.add(read(file));
        } catch (WorkbenchException e) {
          LOG.warn("Left out of the history: {}", e.getMessage(), e);
        }
      }
    } catch (IOException e) {
      LOG.warn("Cannot list the runs in {}", folder, e);
    }
    runs.sort(
        Comparator.comparing((Run run) -> run.provenance().started())
            .thenComparing(Run::id)
            .reversed());
    return runs;
  }

  private Run read(Path file) {
    String subject = "The run file " + file;
    Run run = documents.read(BoundedFiles.read(file, MAX_FILE_BYTES, subject), subject);
    if (!file.endsWith(run.id() + EXTENSION)) {
      throw new WorkbenchException(
          "%s is of a run with another id, \"%s\".".formatted(subject, run.id()));
    }
    return run;
  }

  private static boolean isRunFile(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(EXTENSION) && !name.startsWith(".") && Files.isRegularFile(file);
  }
}
