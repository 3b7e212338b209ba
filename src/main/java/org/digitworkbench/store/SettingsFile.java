package org.digitworkbench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the {@link Settings}. */
public final class SettingsFile {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final int MAX_FILE_BYTES = 100_000;

  private final Path file;
  private final AtomicFiles files;
  private final Documents<Settings> documents =
      new Documents<>(Json.lenient(), Settings.class, "digit-workbench-settings", 1);

  public SettingsFile(Path file) {
    this(file, new AtomicFiles());
  }

  SettingsFile(Path file, AtomicFiles files) {
    this.file = file;
    this.files = files;
  }

  /** The settings; the defaults if there is no file or it is damaged. */
  public Settings load() {
    if (!Files.exists(file)) {
      return Settings.defaults();
    }
    String subject = "The settings file " + file;
    try {
      return documents.read(BoundedFiles.read(file, MAX_FILE_BYTES, subject), subject);
    } catch (WorkbenchException e) {
      LOG.warn("Starting with default settings: {}", e.getMessage(), e);
      return Settings.defaults();
    }
  }

  /**
   * Writes the settings.
   *
   * @throws WorkbenchException if they cannot be written; the older ones stay as they were
   */
  public void save(Settings settings) {
    byte[] json = documents.toBytes(settings);
    files.write(file, "The settings", out -> out.write(json));
  }
}
