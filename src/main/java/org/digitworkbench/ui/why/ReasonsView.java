package org.digitworkbench.ui.why;

import java.util.Objects;
import javafx.scene.layout.VBox;
import org.digitworkbench.ui.why.WhyViewModel.Outcome;

/** The dyed ink and the nearest training images alone, for other places than the Draw tab. */
public final class ReasonsView extends VBox {

  private final SaliencyPane saliency = new SaliencyPane();
  private final NeighboursPane neighbours;

  public ReasonsView(WhyViewModel viewModel) {
    getStyleClass().addAll("why-view", "reasons-view");
    getStylesheets()
        .add(Objects.requireNonNull(ReasonsView.class.getResource("why.css")).toExternalForm());
    neighbours = new NeighboursPane(viewModel);
    getChildren().addAll(saliency, neighbours);
    viewModel.outcomeProperty().subscribe(this::show);
  }

  private void show(Outcome outcome) {
    Explanation explanation = outcome.explanation();
    saliency.setVisible(explanation != null);
    neighbours.setVisible(explanation != null);
    if (explanation != null) {
      saliency.show(explanation);
      neighbours.show(explanation, outcome.neighbourhood());
    }
  }
}
