package org.digitworkbench.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.WorkbenchException;

/** Specifications of experiments as JSON files, to be written by hand, kept and passed on. */
public final class SpecFiles {

  /** The ending of the files' names. */
  public static final String EXTENSION = ".json";

  static final String FORMAT = "digit-workbench-experiment";

  private static final int MAX_BYTES = 1_000_000;

  private final AtomicFiles files;
  private final Documents<ExperimentSpec> documents =
      new Documents<>(Json.strict(), ExperimentSpec.class, FORMAT, 1);

  public SpecFiles() {
    this(new AtomicFiles());
  }

  SpecFiles(AtomicFiles files) {
    this.files = files;
  }

  /**
   * Writes the specification whole or not at all.
   *
   * @throws WorkbenchException if the disk is full or the file may not be written
   */
  public void write(Path file, ExperimentSpec spec) {
    byte[] json = documents.toBytes(spec);
    files.write(file, "The specification", out -> out.write(json));
  }

  /**
   * Reads a specification. Stride, padding, loss and weight decay may be left out.
   *
   * @throws WorkbenchException if there is no such file, or one sentence that names the field which
   *     is wrong
   */
  public ExperimentSpec read(Path file) {
    String subject = "The specification " + file;
    if (!Files.isRegularFile(file)) {
      throw new WorkbenchException(
          Files.isDirectory(file)
              ? subject + " is a folder; choose a file."
              : subject + " does not exist.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, subject);
    } catch (AccessDeniedException e) {
      throw new WorkbenchException(
          "%s cannot be read; check that you may open it.".formatted(subject), e);
    } catch (IOException e) {
      throw new WorkbenchException("%s cannot be read (%s).".formatted(subject, e.getMessage()), e);
    }
  }

  /**
   * Reads a specification up to the end of the stream.
   *
   * @param subject the beginning of the sentence if it fails, such as "The specification"
   * @throws WorkbenchException as {@link #read(Path)} does
   * @throws IOException if the stream cannot be read
   */
  public ExperimentSpec read(InputStream in, String subject) throws IOException {
    return documents.read(BoundedFiles.read(in, MAX_BYTES, subject), subject);
  }

  /** The specification in one line, for a list of them; each line is a whole specification. */
  public String toLine(ExperimentSpec spec) {
    return documents.toLine(spec);
  }
}
