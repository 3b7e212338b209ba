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
  private final Consumer<String> done;
  private final Consumer<String> failed;

  /**
   * @param done shows a sentence, such as where the file is; called in the background
   * @param failed shows a sentence, such as why there is no file; called in the background
   */
  public FileSaver(Executor background, Consumer<String> done, Consumer<String> failed) {
    this.background = background;
    this.done = done;
    this.failed = failed;
  }

  /**
   * Writes what is computed in the background.
   *
   * @param subject the beginning of the sentence if it fails, such as "The chart"
   */
  public void save(Path file, String subject, Supplier<byte[]> content) {
    perform(
        subject,
        () -> {
          byte[] bytes = content.get();
          files.write(file, subject, out -> out.write(bytes));
          return "Saved to " + file;
        });
  }

  /**
   * Writes in the background by means of its own.
   *
   * @param subject what is written, such as "The folder"
   * @param task ends with a sentence on what it has done; a {@link WorkbenchException} says why not
   */
  public void perform(String subject, Supplier<String> task) {
    background.execute(() -> {
      try {
        done.accept(task.get());
      } catch (WorkbenchException e) {
        LOG.info("{} was not saved", subject, e);
        failed.accept(String.valueOf(e.getMessage()));
      } catch (RuntimeException | OutOfMemoryError e) {
        LOG.error("{} was not saved", subject, e);
        failed.accept(subject + " was not saved; the log has the details.");
      }
    });
  }

  /** Shows what was done, where the sentences on files are shown. */
  public void done(String sentence) {
    done.accept(sentence);
  }

  /** Shows what went wrong, where the sentences on files are shown. */
  public void failed(String sentence) {
    failed.accept(sentence);
  }
}
