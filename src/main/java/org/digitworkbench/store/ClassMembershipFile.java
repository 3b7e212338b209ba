package org.digitworkbench.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the {@link ClassMembership}. */
public final class ClassMembershipFile {

  private static final Logger LOG = LoggerFactory.getLogger(ClassMembershipFile.class);
  private static final int MAX_FILE_BYTES = 1_000_000;

  private static final String WHAT = "The membership of the class";

  private final Path file;
  private final AtomicFiles files = new AtomicFiles();
  private final Documents<ClassMembership> documents =
      new Documents<>(Json.lenient(), ClassMembership.class, "digit-workbench-class", 1);

  public ClassMembershipFile(Path file) {
    this.file = file;
  }

  /** The membership; none if there is no file or it is damaged. */
  public ClassMembership load() {
    if (!Files.exists(file)) {
      return ClassMembership.NONE;
    }
    String subject = "The file of the class " + file;
    try {
      return documents.read(BoundedFiles.read(file, MAX_FILE_BYTES, subject), subject);
    } catch (WorkbenchException e) {
      LOG.warn("No class is joined: {}", e.getMessage(), e);
      return ClassMembership.NONE;
    }
  }

  /**
   * Changes the membership, one process at a time.
   *
   * @param change of what is in the file now
   * @return the membership from now on
   * @throws WorkbenchException if it cannot be written; the older one stays as it was
   */
  public ClassMembership update(UnaryOperator<ClassMembership> change) {
    try {
      Files.createDirectories(file.resolveSibling("."));
    } catch (IOException e) {
      throw unsaved(e);
    }
    try (FileChannel channel =
            FileChannel.open(
                file.resolveSibling("class.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      ClassMembership now = change.apply(load());
      byte[] json = documents.toBytes(now);
      files.write(file, WHAT, out -> out.write(json));
      return now;
    } catch (IOException e) {
      throw unsaved(e);
    } catch (OverlappingFileLockException e) {
      throw new WorkbenchException(WHAT + " is already being changed; try again.", e);
    }
  }

  private WorkbenchException unsaved(IOException e) {
    return new WorkbenchException(
        "%s could not be saved to %s: %s.".formatted(WHAT, file, AtomicFiles.reason(e)), e);
  }
}
