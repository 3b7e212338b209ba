package org.digitworkbench.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.WorkbenchException;

/**
 * Runs as one file, to be taken to another machine: a zip of what is in the run's folder. A file is
 * taken for hostile: names that no run has are refused, no size is believed, and a run is only
 * added when it could be read.
 */
public final class RunExchange {

  /** The ending of the files' names. */
  public static final String EXTENSION = ".digitrun";

  /** The largest network with Adam has 80 MB of parameters and 160 MB of moments. */
  private static final long MAX_ENTRY_BYTES = 200_000_000;

  private static final long MAX_BYTES = 4_000_000_000L;

  private final RunStore store;
  private final AtomicFiles files;

  public RunExchange(RunStore store) {
    this.store = store;
    this.files = new AtomicFiles();
  }

  /**
   * Writes a run with all its checkpoints.
   *
   * @throws WorkbenchException if there is no such run, or the file may not be written
   */
  public void exportTo(String id, Path file) {
    RunFolder folder = store.run(id);
    Run unused = folder.readRecord();
    files.write(
        file,
        "The run " + unused.name(),
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          // Parameters hardly shrink.
          zip.setLevel(Deflater.BEST_SPEED);
          for (Path part : folder.files()) {
            if (isPart(String.valueOf(part.getFileName()))) {
              zip.putNextEntry(new ZipEntry(String.valueOf(part.getFileName())));
              Files.copy(part, zip);
            }
          }
          zip.finish();
        });
  }

  /**
   * Adds the run of a file.
   *
   * @return its id here, another one if the run was here already
   * @throws WorkbenchException if the file is no run, or damaged; nothing is added then
   */
  public String importFrom(Path file) {
    String subject = "The run file " + file;
    try {
      Path unpacked = store.newFolder();
      try {
        unpack(file, unpacked, subject);
        return store.adopt(unpacked, subject);
      } finally {
        RunStore.deleteFolder(unpacked);
      }
    } catch (ZipException e) {
      throw new WorkbenchException("%s is cut off, damaged, or not a run.".formatted(subject), e);
    } catch (IOException e) {
      throw new WorkbenchException(
          "%s could not be added: %s.".formatted(subject, AtomicFiles.reason(e)), e);
    }
  }

  private static void unpack(Path file, Path folder, String subject) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new WorkbenchException(subject + " does not exist.");
    }
    long left = MAX_BYTES;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!isPart(entry.getName())) {
          throw new WorkbenchException(
              "%s is not a run of the workbench: no run has a file \"%s\"."
                  .formatted(subject, printable(entry.getName())));
        }
        try (InputStream in = zip.getInputStream(entry)) {
          Path target = folder.resolve(entry.getName());
          left -= copy(in, target, Math.min(left, MAX_ENTRY_BYTES), subject);
        }
      }
    }
    if (!Files.exists(folder.resolve(RunFolder.RECORD))) {
      throw new WorkbenchException("%s is not a run of the workbench.".formatted(subject));
    }
  }

  private static long copy(InputStream in, Path to, long limit, String subject) throws IOException {
    long copied = 0;
    byte[] buffer = new byte[1 << 16];
    try (var out = Files.newOutputStream(to)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        copied += read;
        if (copied > limit) {
          throw new WorkbenchException("%s is larger than any run.".formatted(subject));
        }
        out.write(buffer, 0, read);
      }
    }
    return copied;
  }

  private static boolean isPart(String name) {
    return name.equals(RunFolder.RECORD) || RunPlace.of(Path.of(printable(name))).isPresent();
  }

  /** Without what could be a path or move a cursor. */
  private static String printable(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "?");
  }

  /** The state that a run has when it comes from elsewhere, where it may still train. */
  static Run arrived(Run run, String id) {
    Run own =
        new Run(
            id,
            run.name(),
            run.network(),
            run.training(),
            run.provenance(),
            run.plannedEpochs(),
            run.batch(),
            run.epochSeconds(),
            run.state(),
            run.error());
    return own.state().isActive() ? own.withState(RunState.INTERRUPTED, "") : own;
  }
}
