package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.results.ResultsViewModel.Phase;

/** The Results tab. */
public final class ResultsView extends StackPane {

  public ResultsView(ResultsViewModel viewModel, RunPalette palette) {
    getStyleClass().add("results-view");
    getStylesheets()
        .add(Objects.requireNonNull(ResultsView.class.getResource("results.css")).toExternalForm());

    MatrixPane matrix = new MatrixPane(viewModel);
    GalleryPane gallery = new GalleryPane(viewModel, palette);
    HBox panes = new HBox(matrix, gallery);
    panes.getStyleClass().add("panes");
    HBox.setHgrow(matrix, Priority.ALWAYS);
    HBox.setHgrow(gallery, Priority.ALWAYS);
    VBox.setVgrow(panes, Priority.ALWAYS);
    VBox content = new VBox(new Headline(viewModel, palette), panes);
    content.getStyleClass().add("content");

    showIn(viewModel, content, Phase.READY);
    getChildren().addAll(content, noModel(viewModel), working(viewModel), failed(viewModel));
  }

  private static Node noModel(ResultsViewModel viewModel) {
    Label title = new Label("Pick or train a network first");
    title.getStyleClass().add("message-title");
    Label next =
        new Label(
            "Choose one of the networks at the top, or train one in the Train tab. Its mistakes on the"
                + " test images are shown here.");
    return message(viewModel, Phase.NO_MODEL, "results-empty", title, next);
  }

  private static Node working(ResultsViewModel viewModel) {
    Label title = new Label("Reading the test images …");
    title.getStyleClass().add("message-title");
    ProgressBar bar = new ProgressBar();
    bar.setId("results-progress");
    bar.setAccessibleText("Progress of the evaluation");
    bar.setPrefWidth(320);
    bar.progressProperty().bind(viewModel.progressProperty());
    return message(viewModel, Phase.WORKING, "results-working", title, bar);
  }

  private static Node failed(ResultsViewModel viewModel) {
    Label title = new Label("There are no results");
    title.getStyleClass().add("message-title");
    Label why = new Label();
    why.setId("results-error");
    why.textProperty().bind(viewModel.errorProperty());
    Button retry = new Button("Try again");
    retry.setId("results-retry");
    retry.getStyleClass().add(Styles.ACCENT);
    retry.setOnAction(_ -> viewModel.retry());
    return message(viewModel, Phase.FAILED, "results-failed", title, why, retry);
  }

  private static VBox message(ResultsViewModel viewModel, Phase phase, String id, Node... parts) {
    VBox box = new VBox(parts);
    box.setId(id);
    box.getStyleClass().add("message");
    box.setAlignment(Pos.CENTER);
    for (Node part : parts) {
      if (part instanceof Label label) {
        label.setWrapText(true);
      }
    }
    showIn(viewModel, box, phase);
    return box;
  }

  private static void showIn(ResultsViewModel viewModel, Node node, Phase phase) {
    node.visibleProperty().bind(Bindings.equal(viewModel.phaseProperty(), phase));
  }
}
