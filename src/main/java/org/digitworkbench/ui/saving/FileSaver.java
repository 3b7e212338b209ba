package org.digitworkbench.ui.saving;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.AtomicFiles;
import org.digitworkbench.ui.fx.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the window shows to files that the user names, in the background. */
public final class FileSaver {

  private static final Logger LOG = LoggerFactory.getLogger(FileSaver.class);

  private final AtomicFiles files = new AtomicFiles();
  private final Executor background;
  private final Consumer<String> done;
  private final Consumer<String> failed;
  private final Work work;

  /**
   * @param background runs one task at a time
   * @param done shows a sentence, such as where the file is; called in the background
   * @param failed shows a sentence, such as why there is no file; called in the background
   * @param work shows how far that is which takes long
   */
  public FileSaver(Executor background, Consumer<String> done, Consumer<String> failed, Work work) {
    this.background = background;
    this.done = done;
    this.failed = failed;
    this.work = work;
  }

  /**
   * Writes what is computed in the background in no time.
   *
   * @param subject the beginning of the sentence if it fails, such as "The chart"
   */
  public void save(Path file, String subject, Supplier<byte[]> content) {
    background.execute(() -> attempt(subject, () -> write(file, subject, content.get())));
  }

  /**
   * Writes what takes long to compute in the background.
   *
   * @param content calls a predicate with the share that is done, and ends with a {@link
   *     CancellationException} when that is false
   */
  public void saveLong(Path file, String subject, Function<DoublePredicate, byte[]> content) {
    perform(subject, progress -> write(file, subject, content.apply(progress)));
  }

  /**
   * Does what takes long in the background, by means of its own.
   *
   * @param subject what is written, such as "The folder"
   * @param task ends with a sentence on what it has done; a {@link WorkbenchException} says why
   *     not; as for {@link #saveLong} otherwise
   */
  public void perform(String subject, Function<DoublePredicate, String> task) {
    background.execute(() -> {
      work.begin();
      attempt(subject, () -> task.apply(work::goOn));
      work.end();
    });
  }

  private String write(Path file, String subject, byte[] content) {
    files.write(file, subject, out -> out.write(content));
    return "Saved to " + file;
  }

  private void attempt(String subject, Supplier<String> task) {
    try {
      done.accept(task.get());
    } catch (CancellationException _) {
      done.accept("Cancelled; nothing was saved");
    } catch (WorkbenchException e) {
      LOG.info("{} was not saved", subject, e);
      failed.accept(String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("{} was not saved", subject, e);
      failed.accept(subject + " was not saved; the log has the details.");
    }
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
