package org.digitworkbench.ui.classroom;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.ui.classroom.ClassViewModel.Part;

/** The Class tab: how to join a class, or the class. */
public final class ClassView extends StackPane {

  /**
   * @param train learns from the class's drawings
   */
  public ClassView(ClassViewModel viewModel, Runnable train) {
    setId("class-view");
    getStyleClass().add("class-view");
    getStylesheets()
        .add(Objects.requireNonNull(ClassView.class.getResource("classroom.css")).toExternalForm());
    Node parts =
        either(
            viewModel,
            new BoardPane(viewModel.board()),
            new DrawingsPane(viewModel.drawings(), train));
    VBox.setVgrow(parts, Priority.ALWAYS);
    Node choices =
        either(
            viewModel,
            BoardPane.choices(viewModel.board()),
            new DigitButtons(viewModel.drawings()));
    VBox joined = new VBox(new ClassHead(viewModel, choices), parts, new ClassFoot(viewModel));
    joined.getStyleClass().add("joined");
    showIf(joined, viewModel.joined());
    JoinPane join = new JoinPane(viewModel);
    showIf(join, viewModel.joined().map(is -> !is));
    getChildren().addAll(joined, join);
  }

  /** What belongs to the part that is shown. */
  private static Node either(ClassViewModel viewModel, Node runs, Node drawings) {
    showIf(runs, viewModel.partProperty().isEqualTo(Part.RUNS));
    showIf(drawings, viewModel.partProperty().isEqualTo(Part.DRAWINGS));
    return new StackPane(runs, drawings);
  }

  private static void showIf(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }
}
