package org.digitworkbench.app;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.epochs.EpochsViewModel;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.shell.ShellViewModel;
import org.digitworkbench.ui.why.Explainer;

/**
 * What the tabs have in common.
 *
 * @param fx runs on the FX thread
 * @param epochs to which the picked network can be taken back
 * @param explainer used on the thread that explains
 * @param writer name of whoever labels drawings
 * @param classDrawings those of the class; none without one
 * @param browser opens a web page, by its address
 */
record WindowParts(
    Services services,
    BackgroundThreads threads,
    Executor fx,
    ModelPicker models,
    EpochsViewModel epochs,
    ShellViewModel shell,
    RunPalette palette,
    CollectionModel collection,
    Explainer explainer,
    StringProperty writer,
    ObjectProperty<DrawingSet> classDrawings,
    Consumer<String> browser) {

  /** Saves what is shown. */
  FileSaver saver() {
    return new FileSaver(threads.exchanging(), this::inform, this::say, shell.saving());
  }

  /** Brings a tab to the front. */
  void show(WindowTab tab) {
    shell.pageProperty().set(tab.id());
  }

  /** Shows what was done in the status bar; for any thread. */
  void inform(String sentence) {
    fx.execute(() -> shell.showNotice(sentence));
  }

  /** Shows what went wrong in the status bar; for any thread. */
  void say(String sentence) {
    fx.execute(() -> shell.messageProperty().set(sentence));
  }
}
