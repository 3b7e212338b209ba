package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.controls.Segments;
import org.digitworkbench.ui.controls.TimeLeft;
import org.digitworkbench.ui.map.MapViewModel;
import org.digitworkbench.ui.results.ResultsViewModel.Phase;
import org.digitworkbench.ui.results.ResultsViewModel.Subject;
import org.digitworkbench.ui.saving.FileSaver;

/** The Results tab. */
public final class ResultsView extends StackPane {

  private final HBox corner = new HBox(8);

  /**
   * @param saver writes what the user wants to keep
   */
  public ResultsView(
      ResultsViewModel viewModel,
      ImageViewModel image,
      MapViewModel map,
      RunPalette palette,
      FileSaver saver) {
    getStyleClass().add("results-view");
    getStylesheets().add(sheet());

    SidePane sides =
        new SidePane(
            viewModel.sideProperty(), side -> side(side, viewModel, image, map, palette, saver));
    GalleryPane gallery = new GalleryPane(viewModel, palette, saver);
    HBox panes = new HBox(sides, gallery);
    panes.getStyleClass().add("panes");
    HBox.setHgrow(sides, Priority.ALWAYS);
    HBox.setHgrow(gallery, Priority.ALWAYS);
    VBox.setVgrow(panes, Priority.ALWAYS);
    VBox content = new VBox(headline(viewModel, palette), panes);
    content.getStyleClass().add("content");

    showIn(viewModel, content, Phase.READY);
    getChildren()
        .addAll(
            content,
            noModel(viewModel),
            noDrawings(viewModel),
            noOtherWriters(viewModel),
            noDigits(viewModel),
            working(viewModel),
            failed(viewModel),
            corner(viewModel));
  }

  /** The style sheet of the tab, for what stands in a window of its own. */
  static String sheet() {
    return Objects.requireNonNull(ResultsView.class.getResource("results.css")).toExternalForm();
  }

  /** Adds a control to the corner, behind the choice of what the network is held against. */
  public void addTool(Node tool) {
    corner.getChildren().add(tool);
  }

  /** Up to the corner, which lies over it: a long name is cut rather than covered. */
  private Node headline(ResultsViewModel viewModel, RunPalette palette) {
    Headline headline = new Headline(viewModel, palette);
    corner
        .widthProperty()
        .subscribe(width -> headline.setPadding(new Insets(0, width.doubleValue() + 8, 0, 0)));
    return headline;
  }

  private Node corner(ResultsViewModel viewModel) {
    corner.getChildren().add(subjects(viewModel));
    corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(corner, Pos.TOP_RIGHT);
    setMargin(corner, new Insets(16, 24, 0, 0));
    return corner;
  }

  private static Node side(
      Side side,
      ResultsViewModel viewModel,
      ImageViewModel image,
      MapViewModel map,
      RunPalette palette,
      FileSaver saver) {
    return switch (side) {
      case MATRIX -> new MatrixPane(viewModel, saver);
      case CLASSES -> new FiguresPane(viewModel);
      case NETWORKS -> new NetworksPane(viewModel.networks(), palette);
      case MAP -> MapSide.of(map, viewModel, saver);
      case CALIBRATION -> new CalibrationPane(viewModel.calibration(), palette, saver);
      case IMAGE -> new ImagePane(image);
    };
  }

  private static Node noModel(ResultsViewModel viewModel) {
    return message(
        viewModel,
        Phase.NO_MODEL,
        "results-empty",
        "Pick or train a network first",
        "Choose one of the networks at the top, or train one in the Train tab. Its mistakes on the"
            + " test images are shown here.");
  }

  private static Node noDrawings(ResultsViewModel viewModel) {
    return message(
        viewModel,
        Phase.NO_DRAWINGS,
        "results-no-drawings",
        "No drawings yet",
        "Draw digits in the Draw tab and label them with “Teach it”, or import pictures in the"
            + " Data tab. How well the network reads them is shown here.");
  }

  private static Node noOtherWriters(ResultsViewModel viewModel) {
    return message(
        viewModel,
        Phase.NO_OTHER_WRITERS,
        "results-no-other-writers",
        "It has learned from everybody",
        "All drawings are by writers that this network or its rival has learned from. Let "
            + "somebody else draw, under their own name.");
  }

  private static Node noDigits(ResultsViewModel viewModel) {
    Label title = new Label("This network does not know digits");
    title.getStyleClass().add("message-title");
    Label why = new Label();
    why.textProperty().bind(viewModel.noDigits());
    return message(viewModel, Phase.NO_DIGITS, "results-no-digits", title, why);
  }

  /**
   * What to hold the network against; in the corner in every phase, so that there is a way back.
   */
  private static Node subjects(ResultsViewModel viewModel) {
    ToggleButton test =
        subject(viewModel, Subject.TEST_IMAGES, "Test images", "results-on-test-images");
    test.setTooltip(new Tooltip("Images of the data set that the network never learned from"));
    ToggleButton drawings =
        subject(viewModel, Subject.DRAWINGS, DrawingSet.TITLE, "results-on-drawings");
    drawings.setTooltip(new Tooltip("What the class has drawn and labelled itself"));
    ToggleButton ofClass =
        subject(viewModel, Subject.CLASS, "The class's", "results-on-class-drawings");
    ofClass.setTooltip(new Tooltip("What all who share the class's folder have drawn"));
    SegmentedButton choice = new SegmentedButton(test, drawings);
    viewModel
        .classDrawings()
        .map(all -> !all.isEmpty())
        .subscribe(some -> {
          choice.getButtons().remove(ofClass);
          if (some) {
            choice.getButtons().add(ofClass);
          }
        });
    Segments.keepOne(choice);
    choice.getStyleClass().add("subjects");
    choice.visibleProperty().bind(Bindings.notEqual(viewModel.phaseProperty(), Phase.NO_MODEL));
    return choice;
  }

  private static ToggleButton subject(
      ResultsViewModel viewModel, Subject subject, String title, String id) {
    ToggleButton button = new ToggleButton(title);
    button.setId(id);
    viewModel.subjectProperty().subscribe(now -> button.setSelected(now == subject));
    button
        .selectedProperty()
        .subscribe(on -> {
          if (on) {
            viewModel.subjectProperty().set(subject);
          }
        });
    return button;
  }

  private static Node working(ResultsViewModel viewModel) {
    Label title = new Label("Reading the images …");
    title.getStyleClass().add("message-title");
    ProgressBar bar = new ProgressBar();
    bar.setId("results-progress");
    bar.setAccessibleText("Progress of the evaluation");
    bar.setPrefWidth(320);
    bar.progressProperty().bind(viewModel.progressProperty());
    return message(
        viewModel,
        Phase.WORKING,
        "results-working",
        title,
        bar,
        new TimeLeft(bar.progressProperty()));
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

  private static VBox message(
      ResultsViewModel viewModel, Phase phase, String id, String title, String next) {
    Label head = new Label(title);
    head.getStyleClass().add("message-title");
    return message(viewModel, phase, id, head, new Label(next));
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
