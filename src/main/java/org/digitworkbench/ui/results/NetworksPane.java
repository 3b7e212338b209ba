package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.domain.AgreementReading;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.controls.Segments;

/** Who of two networks is right where. */
final class NetworksPane extends StackPane {

  NetworksPane(NetworksViewModel viewModel, RunPalette palette) {
    ToggleButton together = new ToggleButton("All images");
    together.setId("networks-show-groups");
    together.setTooltip(
        new Tooltip("How many images both, one or neither of the two reads correctly"));
    together.setSelected(true);
    ToggleButton byClass = new ToggleButton("By class");
    byClass.setId("networks-show-classes");
    byClass.setTooltip(new Tooltip("The same for each class"));
    SegmentedButton choice = new SegmentedButton(together, byClass);
    Segments.keepOne(choice);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox header = new HBox(8, choice, spring, differences(viewModel));
    header.setAlignment(Pos.CENTER_LEFT);

    GroupsGrid groups = new GroupsGrid(viewModel, palette);
    VBox words = new VBox(16, groups, verdict(viewModel), limits());
    words.visibleProperty().bind(together.selectedProperty());
    NetworksTable table = new NetworksTable(viewModel);
    table.visibleProperty().bind(byClass.selectedProperty());
    StackPane front = new StackPane(words, table);
    front.setAlignment(Pos.TOP_LEFT);

    VBox content = new VBox(8, header, front);
    content.getStyleClass().add("networks-pane");
    content.visibleProperty().bind(viewModel.comparisonProperty().isNotNull());
    getChildren().addAll(content, missing(viewModel));
  }

  private static Button differences(NetworksViewModel viewModel) {
    Button button = new Button("Where they disagree");
    button.setId("networks-differences");
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip("Show all images that the two read differently"));
    button.setOnAction(_ -> viewModel.pick(Comparison.Part.DIFFERENCES));
    return button;
  }

  private static Label verdict(NetworksViewModel viewModel) {
    Label verdict = new Label();
    verdict.setId("networks-mcnemar");
    verdict.setWrapText(true);
    verdict.setMinHeight(Region.USE_PREF_SIZE);
    viewModel
        .comparisonProperty()
        .subscribe(shown ->
            verdict.setText(
                shown == null
                    ? ""
                    : AgreementReading.mcnemar(
                        shown.agreement().mcnemar(), shown.first(), shown.second())));
    return verdict;
  }

  private static Label limits() {
    Label limits = new Label(AgreementReading.LIMITS);
    limits.getStyleClass().add("section-subtitle");
    limits.setWrapText(true);
    limits.setMinHeight(Region.USE_PREF_SIZE);
    return limits;
  }

  private static Node missing(NetworksViewModel viewModel) {
    Label title = new Label("Two networks");
    title.getStyleClass().add("message-title");
    Label why = new Label();
    why.setId("networks-missing");
    why.setWrapText(true);
    why.textProperty().bind(viewModel.missingProperty());
    VBox box = new VBox(title, why);
    box.getStyleClass().add("message");
    box.setAlignment(Pos.CENTER);
    box.visibleProperty().bind(viewModel.comparisonProperty().isNull());
    return box;
  }
}
