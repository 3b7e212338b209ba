package org.digitworkbench.ui.epochs;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.digitworkbench.ui.controls.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The slider over the epochs; takes no room where there is nothing to go back to. */
public final class EpochBar extends HBox {

  private EpochBar(EpochsViewModel viewModel) {
    getStyleClass().add("epoch-bar");
    getStylesheets()
        .add(Objects.requireNonNull(EpochBar.class.getResource("epochs.css")).toExternalForm());
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !viewModel.stopsProperty().get().isEmpty(), viewModel.stopsProperty()));
    managedProperty().bind(visibleProperty());

    Slider slider = new Slider();
    slider.setId("epoch-slider");
    slider.setMin(0);
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    Tips.put(slider, "Show the network as it was after an earlier epoch");
    slider.setAccessibleText("Epoch of the network");
    HBox.setHgrow(slider, Priority.ALWAYS);
    viewModel
        .stopsProperty()
        .subscribe(stops -> {
          slider.setMax(Math.max(1, stops.size() - 1));
          slider.setShowTickMarks(stops.size() <= 50);
        });
    viewModel.positionProperty().subscribe(at -> slider.setValue(at.intValue()));
    slider
        .valueProperty()
        .subscribe(value -> {
          if (isVisible()) {
            viewModel.positionProperty().set((int) Math.round(value.doubleValue()));
          }
        });

    Label text = new Label();
    text.setId("epoch-text");
    text.textProperty().bind(viewModel.textProperty());
    text.setMinWidth(Region.USE_PREF_SIZE);
    text.getStyleClass().add("epoch-text");
    Label problem = new Label();
    problem.setId("epoch-problem");
    problem.textProperty().bind(viewModel.problemProperty());
    problem.managedProperty().bind(viewModel.problemProperty().isNotEmpty());
    problem.getStyleClass().add(Styles.DANGER);
    problem.setWrapText(true);
    getChildren().addAll(play(viewModel), slider, text, problem);
  }

  /** A page with the slider under it. */
  public static Node under(Region page, EpochsViewModel viewModel) {
    VBox.setVgrow(page, Priority.ALWAYS);
    return new VBox(page, new EpochBar(viewModel));
  }

  private static Button play(EpochsViewModel viewModel) {
    FontIcon icon = new FontIcon();
    icon.iconCodeProperty()
        .bind(
            Bindings.when(viewModel.playingProperty()).then(Feather.PAUSE).otherwise(Feather.PLAY));
    Button play = new Button(null, icon);
    play.setId("epoch-play");
    play.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    Tips.put(play, "Play the epochs as an animation");
    play.setAccessibleText("Play the epochs as an animation");
    play.setOnAction(_ -> viewModel.playingProperty().set(!viewModel.playingProperty().get()));
    return play;
  }
}
