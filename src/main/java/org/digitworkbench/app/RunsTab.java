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

  static Page page(WindowParts parts, TrainViewModel training) {
    RunsViewModel.Window window =
        new RunsViewModel.Window() {
          @Override
          public boolean continueRuns(List<Continuation> continuations) {
            return training.continueRuns(continuations);
          }

          @Override
          public void showTrain() {
            parts.show(WindowTab.TRAIN);
          }

          @Override
          public void showResults() {
            parts.show(WindowTab.RESULTS);
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
    return WindowTab.RUNS.page(
        () -> new RunsView(runs, parts.palette(), parts.saver()), runs.activeProperty()::set);
  }
}
