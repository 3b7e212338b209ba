package org.digitworkbench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the {@link ClassMembership}. */
public final class ClassMembershipFile {

  private static final Logger LOG = LoggerFactory.getLogger(ClassMembershipFile.class);
  private static final int MAX_FILE_BYTES = 1_000_000;

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
   * Writes the membership.
   *
   * @throws WorkbenchException if it cannot be written; the older one stays as it was
   */
  public void save(ClassMembership membership) {
    byte[] json = documents.toBytes(membership);
    files.write(file, "The choice of the class", out -> out.write(json));
  }
}
