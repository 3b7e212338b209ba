package org.digitworkbench.ui.why;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.ui.why.WhyViewModel.Outcome;

/** The dyed ink and the nearest training images, in a column that scrolls. */
public final class WhyView extends StackPane {

  private final ScrollPane scroll = new ScrollPane();
  private final VBox empty = new VBox();
  private final Label hint = new Label();
  private final SaliencyPane saliency = new SaliencyPane();
  private final NeighboursPane neighbours;

  /**
   * @param lookInside brings to the front what the layers give
   */
  public WhyView(WhyViewModel viewModel, Runnable lookInside) {
    getStyleClass().add("why-view");
    getStylesheets()
        .add(Objects.requireNonNull(WhyView.class.getResource("why.css")).toExternalForm());
    setMinSize(0, 0);
    setPrefHeight(0);
    neighbours = new NeighboursPane(viewModel);
    Hyperlink inside = new Hyperlink("Look inside");
    inside.setId("why-inside");
    inside.setTooltip(new Tooltip("Layer activations, and the paths to the answer"));
    inside.setOnAction(_ -> {
      inside.setVisited(false);
      lookInside.run();
    });
    VBox content = new VBox(saliency, inside, neighbours);
    content.getStyleClass().add("content");
    scroll.setId("why-scroll");
    scroll.setContent(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);

    hint.setId("why-hint");
    hint.getStyleClass().add(Styles.TEXT_MUTED);
    hint.setWrapText(true);
    Label reading = new Label();
    reading.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    reading.textProperty().bind(viewModel.readingProperty());
    empty.getChildren().addAll(hint, reading);
    empty.getStyleClass().add("empty");
    empty.setAlignment(Pos.CENTER);
    getChildren().addAll(empty, scroll);
    viewModel.outcomeProperty().subscribe(this::show);
  }

  private void show(Outcome outcome) {
    Explanation explanation = outcome.explanation();
    scroll.setVisible(explanation != null);
    empty.setVisible(explanation == null);
    hint.setText(outcome.hint());
    if (explanation != null) {
      saliency.show(explanation);
      neighbours.show(explanation, outcome.neighbourhood());
    }
  }
}
