package org.digitworkbench.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs tasks on the FX thread: at once if that is the calling thread, else as soon as it can. */
public final class FxExecutor implements Executor {

  @Override
  public void execute(Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
  }
}
