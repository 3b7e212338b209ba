package org.digitworkbench.app;

import java.util.List;
import org.digitworkbench.ui.runs.RunsView;
import org.digitworkbench.ui.runs.RunsViewModel;
import org.digitworkbench.ui.shell.ShellView.Page;
import org.digitworkbench.ui.train.Continuation;
import org.digitworkbench.ui.train.TrainViewModel;

/** The Runs tab. */
final class RunsTab {

  private RunsTab() {}

  /**
   * @param train index of the Train tab
   * @param results index of the Results tab
   */
  static Page page(WindowParts parts, TrainViewModel training, int train, int results) {
    RunsViewModel.Window window =
        new RunsViewModel.Window() {
          @Override
          public boolean continueRuns(List<Continuation> continuations) {
            return training.continueRuns(continuations);
          }

          @Override
          public void showTrain() {
            parts.shell().tabProperty().set(train);
          }

          @Override
          public void showResults() {
            parts.shell().tabProperty().set(results);
          }

          @Override
          public void say(String sentence) {
            parts.say(sentence);
          }
        };
    RunsViewModel runs =
        new RunsViewModel(
            parts.services().runs(),
            parts.models(),
            parts.services().datasets()::title,
            training.activeProperty(),
            window,
            parts.threads().keeping(),
            parts.fx());
    return new Page(
        "tab-runs",
        "Runs",
        new RunsView(runs, parts.palette(), parts.saver()),
        runs.activeProperty()::set);
  }
}
