package org.digitworkbench.app;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.digitworkbench.classroom.Classroom;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ui.collection.CollectionModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shares what has finished and what is kept, while a class is joined. */
final class Sharing {

  private static final Logger LOG = LoggerFactory.getLogger(Sharing.class);

  private final Classroom classroom;
  private final Executor background;
  private final Consumer<String> problems;

  /**
   * @param background runs one task at a time, in their order
   * @param problems shows a sentence to the user; called on any thread
   */
  Sharing(Classroom classroom, Executor background, Consumer<String> problems) {
    this.classroom = classroom;
    this.background = background;
    this.problems = problems;
  }

  /** Shares a run that has finished; for any thread. */
  void share(Run run) {
    later(() -> classroom.share(run));
  }

  /** Shares the runs of a history that have finished since the class was joined. */
  void catchUp(Supplier<List<Run>> history) {
    later(() -> {
      if (classroom.isJoined()) {
        classroom.shareNew(
            history.get().stream().filter(run -> run.state() == RunState.FINISHED).toList());
      }
    });
  }

  /** Shares what is kept in the collection from now on; called on the FX thread. */
  void follow(CollectionModel collection) {
    collection.drawingsProperty().subscribe(all -> later(() -> classroom.shareNew(all)));
    collection
        .removedProperty()
        .subscribe(removed -> {
          if (removed != null) {
            later(() -> classroom.withdraw(removed.drawing().id()));
          }
        });
  }

  private void later(Runnable task) {
    background.execute(() -> {
      try {
        task.run();
      } catch (WorkbenchException e) {
        LOG.info("Not shared", e);
        problems.accept(String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        LOG.error("Not shared", e);
      }
    });
  }
}
