package org.digitworkbench.ui.train;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The commands of the Train tab. */
final class CommandBar extends HBox {

  private static final List<Integer> MORE_EPOCHS = List.of(1, 2, 5, 10, 20, 50, 100);

  private final Map<KeyCombination, Button> shortcuts = new LinkedHashMap<>();

  CommandBar(TrainViewModel viewModel) {
    getStyleClass().add("command-bar");
    TrainForm form = viewModel.form();

    Button compare =
        button(
            "train-compare",
            "Compare ReLU and Sigmoid",
            "Train both networks at the same time, with the same seed",
            Feather.TRENDING_UP,
            new KeyCodeCombination(KeyCode.ENTER, SHORTCUT_DOWN, SHIFT_DOWN));
    compare.setMinWidth(120);
    compare.getStyleClass().add(Styles.ACCENT);
    compare.setOnAction(_ -> viewModel.compare());
    compare.disableProperty().bind(viewModel.activeProperty().or(form.comparableProperty().not()));

    Button plan =
        button(
            "train-plan",
            "Compare …",
            "Compare two to six networks, or the values of one setting, with repeats",
            Feather.BAR_CHART_2,
            new KeyCodeCombination(KeyCode.K, SHORTCUT_DOWN));
    plan.setOnAction(_ -> viewModel.plan().show());
    plan.disableProperty().bind(viewModel.activeProperty());

    Button train =
        button(
            "train-start",
            "Train",
            "Train the chosen preset with the values below it",
            Feather.PLAY,
            new KeyCodeCombination(KeyCode.ENTER, SHORTCUT_DOWN));
    train.setOnAction(_ -> viewModel.train());
    train.disableProperty().bind(viewModel.activeProperty().or(form.validProperty().not()));

    Button pause =
        button(
            "train-pause",
            "Pause",
            "Pause or resume the training",
            Feather.PAUSE,
            new KeyCodeCombination(KeyCode.P, SHORTCUT_DOWN));
    pause.setOnAction(_ -> viewModel.pauseOrResume());
    pause.disableProperty().bind(viewModel.canPauseProperty().not());
    viewModel
        .pausedProperty()
        .subscribe(paused -> {
          pause.setText(paused ? "Resume" : "Pause");
          pause.setGraphic(new FontIcon(paused ? Feather.PLAY : Feather.PAUSE));
        });

    Button stop =
        button(
            "train-stop",
            "Stop",
            "End the training now and keep what was learned",
            Feather.SQUARE,
            new KeyCodeCombination(KeyCode.PERIOD, SHORTCUT_DOWN));
    stop.setOnAction(_ -> viewModel.stop());
    stop.disableProperty().bind(viewModel.canStopProperty().not());

    Button continueTraining =
        button(
            "train-on",
            "Continue training",
            "Continue the last runs for more epochs",
            Feather.FAST_FORWARD,
            new KeyCodeCombination(KeyCode.E, SHORTCUT_DOWN));
    continueTraining.setOnAction(_ -> viewModel.continueTraining());
    continueTraining.disableProperty().bind(viewModel.canContinueProperty().not());
    ComboBox<Integer> more = moreEpochs(viewModel);
    more.disableProperty().bind(continueTraining.disableProperty());

    Button clear =
        button(
            "train-clear",
            "",
            "Remove finished runs from the charts; the runs are kept",
            Feather.TRASH_2,
            new KeyCodeCombination(KeyCode.BACK_SPACE, SHORTCUT_DOWN));
    clear.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    clear.setOnAction(_ -> viewModel.clear());
    clear.disableProperty().bind(viewModel.canClearProperty().not());

    getChildren().addAll(compare, plan, train, pause, stop, continueTraining, more, clear);
  }

  /** Fires the button of that shortcut, if there is one. */
  void onKey(KeyEvent event) {
    shortcuts.forEach((keys, button) -> {
      if (keys.match(event)) {
        button.fire();
        event.consume();
      }
    });
  }

  private Button button(String id, String text, String help, Ikon icon, KeyCombination keys) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip("%s (%s)".formatted(help, keys.getDisplayText())));
    button.setAccessibleText(text.isEmpty() ? help : text);
    button.setAccessibleHelp(help);
    shortcuts.put(keys, button);
    return button;
  }

  private static ComboBox<Integer> moreEpochs(TrainViewModel viewModel) {
    ComboBox<Integer> more = new ComboBox<>();
    more.setId("train-more-epochs");
    more.setPrefWidth(76);
    more.setMinWidth(USE_PREF_SIZE);
    more.getItems().setAll(MORE_EPOCHS);
    more.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer epochs) {
            return "+" + epochs;
          }

          @Override
          public Integer fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    more.setTooltip(new Tooltip("How many epochs Train on adds"));
    more.setAccessibleText("Epochs to add");
    more.setValue(viewModel.moreEpochsProperty().get());
    more.valueProperty().subscribe(viewModel.moreEpochsProperty()::set);
    return more;
  }
}
