package org.digitworkbench.ui.classroom;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.classroom.ClassViewModel.Part;
import org.digitworkbench.ui.controls.Segments;

/** Above what the class has shared: the class, one's name, the way out, and what is shown. */
final class ClassHead extends VBox {

  private static final double NAME_WIDTH = 160;
  private static final double POPOVER_WIDTH = 360;

  private final ClassViewModel viewModel;

  /**
   * @param choices what can be chosen in the part that is shown
   */
  ClassHead(ClassViewModel viewModel, Node choices) {
    this.viewModel = viewModel;
    getStyleClass().add("class-head");
    Label title =
        label(
            "class-title",
            viewModel.snapshotProperty().map(s -> ClassText.title(s.state().folder())));
    title.getStyleClass().add("class-title");
    title
        .getTooltip()
        .textProperty()
        .bind(viewModel.snapshotProperty().map(s -> String.valueOf(s.state().folder())));
    Label summary = label("class-summary", viewModel.snapshotProperty().map(ClassText::summary));
    summary.getStyleClass().add(Styles.TEXT_MUTED);
    HBox first = new HBox(title, summary, space(), caption("Your name"), name(), leave());
    first.getStyleClass().add("line");
    HBox.setHgrow(choices, Priority.ALWAYS);
    HBox second = new HBox(parts(), choices);
    second.getStyleClass().add("line");
    getChildren().addAll(first, second);
  }

  /** Cut where it is too long, and whole in its tooltip. */
  static Label label(String id, ObservableValue<String> text) {
    Label label = new Label();
    label.setId(id);
    label.textProperty().bind(text);
    Tooltip whole = new Tooltip();
    whole.setWrapText(true);
    whole.setMaxWidth(POPOVER_WIDTH);
    whole.textProperty().bind(text);
    label.setTooltip(whole);
    return label;
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Styles.TEXT_MUTED);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private Node name() {
    TextField name = new TextField();
    name.setId("class-rename");
    name.setAccessibleText("Your name, as others see it");
    name.setPromptText("none");
    name.setTooltip(
        new Tooltip("As others see it; Enter changes it, for what is already shared too"));
    name.setPrefWidth(NAME_WIDTH);
    name.setMinWidth(NAME_WIDTH);
    JoinPane.limit(name);
    viewModel
        .snapshotProperty()
        .map(snapshot -> snapshot.state().name())
        .subscribe(now -> {
          if (!name.isFocused()) {
            name.setText(now);
          }
        });
    name.setOnAction(_ -> viewModel.rename(name.getText()));
    name.focusedProperty()
        .subscribe(focused -> {
          if (!focused && viewModel.joined().getValue()) {
            viewModel.rename(name.getText());
          }
        });
    return name;
  }

  private Node parts() {
    SegmentedButton parts =
        new SegmentedButton(
            part(Part.RUNS, "Runs", "class-runs", "The runs of the class, best first"),
            part(
                Part.DRAWINGS,
                "Drawings",
                "class-drawings",
                "The drawings of the class, and how well a network reads each of you"));
    Segments.keepOne(parts);
    parts.setMinWidth(Region.USE_PREF_SIZE);
    return parts;
  }

  private ToggleButton part(Part part, String title, String id, String help) {
    ToggleButton button = new ToggleButton(title);
    button.setId(id);
    button.setTooltip(new Tooltip(help));
    viewModel.partProperty().subscribe(now -> button.setSelected(now == part));
    button
        .selectedProperty()
        .subscribe(on -> {
          if (on) {
            viewModel.partProperty().set(part);
          }
        });
    return button;
  }

  private Node leave() {
    Button leave = new Button("Leave …");
    leave.setId("class-leave");
    leave.setMinWidth(Region.USE_PREF_SIZE);
    leave.setTooltip(new Tooltip("Leave the class"));
    Label what =
        new Label(
            "What you have shared stays in the folder and with the others. Nothing more is shared until you join again.");
    what.setWrapText(true);
    Button really = new Button("Leave the class");
    really.setId("class-leave-now");
    Popover popover = popover(new VBox(8, what, really), ArrowLocation.TOP_RIGHT);
    really.setOnAction(_ -> {
      popover.hide();
      viewModel.leave();
    });
    leave.setOnAction(_ -> popover.show(leave));
    return leave;
  }

  static Popover popover(VBox content, ArrowLocation arrow) {
    content.setPrefWidth(POPOVER_WIDTH);
    content.getStyleClass().add("class-popover");
    Popover popover = new Popover(content);
    popover.setDetachable(false);
    popover.setArrowLocation(arrow);
    return popover;
  }
}
