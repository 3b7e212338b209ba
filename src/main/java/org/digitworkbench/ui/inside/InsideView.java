package org.digitworkbench.ui.inside;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.digitworkbench.ui.controls.Aspect;
import org.digitworkbench.ui.controls.AspectsPane;

/** The network in the middle, what is known of the picked unit on the right. */
public final class InsideView extends BorderPane {

  /**
   * @param aspects of the picked unit or of the network, one at a time at the right
   */
  public InsideView(InsideViewModel viewModel, List<Aspect> aspects) {
    getStyleClass().add("inside-view");
    Label problem = new Label();
    problem.textProperty().bind(viewModel.problemProperty());
    setCenter(new StackPane(problem));
    if (!aspects.isEmpty()) {
      setRight(new AspectsPane(aspects));
    }
  }
}
