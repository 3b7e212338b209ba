package org.digitworkbench.app;

import javafx.scene.layout.StackPane;
import org.digitworkbench.ui.classroom.BoardViewModel;
import org.digitworkbench.ui.classroom.ClassDrawingsViewModel;
import org.digitworkbench.ui.classroom.ClassView;
import org.digitworkbench.ui.classroom.ClassViewModel;
import org.digitworkbench.ui.shell.ShellView.Page;
import org.digitworkbench.ui.shell.ShellView.Tool;
import org.kordamp.ikonli.feather.Feather;

/** The Class tab, which is there while a class is joined or about to be. */
final class ClassTab {

  /** Chosen to learn from the class's drawings. */
  private static final String DATASET = "mnist-and-class-drawings-25";

  private final WindowParts parts;
  private final TrainTab train;
  private final ClassViewModel viewModel;

  ClassTab(WindowParts parts, TrainTab train) {
    this.parts = parts;
    this.train = train;
    ClassDrawingsViewModel drawings =
        new ClassDrawingsViewModel(
            model -> parts.services().engine().get().classifier(model),
            parts.models(),
            parts.threads().evaluating(),
            parts.fx());
    parts.classDrawings().bind(drawings.drawingsProperty());
    viewModel =
        new ClassViewModel(
            parts.services().classroom(),
            new BoardViewModel(parts.services().datasets()::title, train::choose, parts::say),
            drawings,
            parts::say,
            parts.threads().sharing(),
            parts.fx());
  }

  /**
   * Begins to follow the class that was joined, if any.
   *
   * @return ends it
   */
  Runnable start() {
    return viewModel.start();
  }

  Page page() {
    // Those without a class pay nothing for it.
    StackPane content = new StackPane();
    viewModel
        .present()
        .subscribe(present -> {
          if (present && content.getChildren().isEmpty()) {
            content.getChildren().add(new ClassView(viewModel, () -> train.learnFrom(DATASET)));
          }
        });
    return new Page(
        WindowTab.CLASS.id(),
        WindowTab.CLASS.title(),
        () -> content,
        viewModel.shownProperty()::set,
        viewModel.present());
  }

  /** Leads to the class, or to joining one. */
  Tool tool() {
    return new Tool(
        "class-switch",
        Feather.USERS,
        "Class: share runs and drawings through a folder",
        () -> {
          viewModel.ask(parts.writer().get());
          parts.show(WindowTab.CLASS);
        });
  }
}
