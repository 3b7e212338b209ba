package org.digitworkbench.ui.saving;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.AtomicFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the window shows to files that the user names, in the background. */
public final class FileSaver {

  private static final Logger LOG = LoggerFactory.getLogger(FileSaver.class);

  private final AtomicFiles files = new AtomicFiles();
  private final Executor background;
  private final Consumer<String> say;

  /**
   * @param say shows a sentence, where the file is or why it is not; called in the background
   */
  public FileSaver(Executor background, Consumer<String> say) {
    this.background = background;
    this.say = say;
  }

  /**
   * Writes what is computed in the background.
   *
   * @param subject the beginning of the sentence if it fails, such as "The chart"
   */
  public void save(Path file, String subject, Supplier<byte[]> content) {
    background.execute(() -> {
      try {
        byte[] bytes = content.get();
        files.write(file, subject, out -> out.write(bytes));
        say.accept("Saved to " + file);
      } catch (WorkbenchException e) {
        LOG.info("{} was not saved", subject, e);
        say.accept(String.valueOf(e.getMessage()));
      }
    });
  }
}
