package org.digitworkbench.ui.lessons;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.digitworkbench.lessons.Lesson;
import org.digitworkbench.lessons.Step;
import org.digitworkbench.ui.controls.KeyText;
import org.digitworkbench.ui.controls.Tips;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A lesson, its steps one below the other up to the one that is being done. */
public final class LessonsPane extends BorderPane {

  private static final double WIDTH = 300;
  private static final double MIN_WIDTH = 260;

  private final LessonsViewModel viewModel;
  private final ComboBox<Lesson> picker = new ComboBox<>();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label about = new Label();
  private final VBox cards =
      new VBox() {
        @Override
        protected void layoutChildren() {
          super.layoutChildren();
          scroll();
        }
      };
  private final ScrollPane scroll = new ScrollPane(cards);
  private final VBox end = new VBox();
  private final List<StepCard> steps = new ArrayList<>();
  private final Hyperlink skip = new Hyperlink("Skip this step");
  private @Nullable Lesson lesson;

  /** To be brought into sight as soon as it has its place. */
  private @Nullable StepCard toRead;

  public LessonsPane(LessonsViewModel viewModel) {
    this.viewModel = viewModel;
    setId("lessons");
    getStyleClass().add("lessons");
    getStylesheets()
        .add(Objects.requireNonNull(LessonsPane.class.getResource("lessons.css")).toExternalForm());
    setPrefWidth(WIDTH);
    setMinWidth(MIN_WIDTH);
    about.getStyleClass().add("about");
    about.setWrapText(true);
    cards.getStyleClass().add("cards");
    end.getStyleClass().add("lesson-end");
    scroll.setId("lesson-scroll");
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(head());
    setCenter(scroll);
    setBottom(foot());
    viewModel.shownProperty().subscribe(this::show);
  }

  private VBox head() {
    picker.setId("lesson-picker");
    picker.setItems(viewModel.lessons());
    picker.setCellFactory(_ -> new LessonCell(viewModel, true));
    picker.setButtonCell(new LessonCell(viewModel, false));
    picker.setAccessibleText("Lesson");
    picker.setMaxWidth(Double.MAX_VALUE);
    picker.setOnAction(_ -> {
      Lesson chosen = picker.getValue();
      if (chosen != null && !chosen.equals(lesson)) {
        viewModel.choose(chosen);
      }
    });
    HBox.setHgrow(picker, Priority.ALWAYS);
    Button close = new Button(null, new FontIcon(Feather.X));
    close.setId("lessons-close");
    close.getStyleClass().addAll("button-icon", "flat");
    Tips.put(close, KeyText.of("Hide the lessons (Ctrl+L)"));
    close.setAccessibleText("Hide the lessons");
    close.setOnAction(_ -> viewModel.openProperty().set(false));
    HBox row = new HBox(picker, close);
    row.getStyleClass().add("lesson-row");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("small");
    bar.setAccessibleText("How much of the lesson is done");
    Label problem = new Label();
    problem.setId("lesson-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.textProperty().bind(viewModel.problemProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    VBox head = new VBox(row, bar, problem);
    head.getStyleClass().add("lesson-head");
    return head;
  }

  private HBox foot() {
    skip.setId("lesson-skip");
    Tips.put(skip, "Go on without doing it");
    skip.setOnAction(_ -> viewModel.skip());
    Hyperlink anew = new Hyperlink("Start over");
    anew.setId("lesson-restart");
    Tips.put(anew, "Start this lesson again; its answers are forgotten");
    anew.setOnAction(_ -> viewModel.restart());
    Hyperlink open = new Hyperlink("Open …");
    open.setId("lesson-open");
    Tips.put(open, "Open a lesson of your own, a Markdown file");
    open.setOnAction(_ -> openFile());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox foot = new HBox(skip, spring, anew, open);
    foot.getStyleClass().add("lesson-foot");
    return foot;
  }

  private void openFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a lesson");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Markdown", "*.md"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      viewModel.openFile(file.toPath());
    }
  }

  private void show(@Nullable LessonShown shown) {
    if (shown == null) {
      cards.getChildren().clear();
      skip.setVisible(false);
      return;
    }
    boolean anew = !shown.lesson().equals(lesson) || shown.place().step() + 1 < steps.size();
    if (anew) {
      lesson = shown.lesson();
      picker.setValue(lesson);
      about.setText(
          lesson.minutes() == 0
              ? lesson.about()
              : "%s About %d minutes.".formatted(lesson.about(), lesson.minutes()));
      steps.clear();
      cards.getChildren().setAll(about);
    }
    List<Step> all = shown.lesson().steps();
    int current = shown.place().step();
    while (steps.size() < Math.min(current + 1, all.size())) {
      int number = steps.size();
      StepCard card =
          new StepCard(number + 1, all.get(number), choice -> viewModel.answer(number, choice));
      steps.add(card);
      cards.getChildren().add(card);
      toRead = anew || toRead == null ? card : toRead;
    }
    for (int i = 0; i < steps.size(); i++) {
      boolean explained = steps.get(i).show(i == current, shown.answer(i));
      // The explanation comes before the next step.
      toRead = explained && !anew ? steps.get(i) : toRead;
    }
    bar.setProgress((double) current / all.size());
    skip.setVisible(!shown.isOver());
    showEnd(shown);
  }

  private void showEnd(LessonShown shown) {
    cards.getChildren().remove(end);
    if (!shown.isOver() || shown.lesson().minutes() == 0) {
      return;
    }
    Lesson next = viewModel.next();
    Label done = new Label(next == null ? "That was the last lesson." : "This lesson is done.");
    end.getChildren().setAll(done);
    if (next != null) {
      Button go = new Button("Next lesson: " + next.title());
      go.setId("lesson-next");
      go.getStyleClass().add("accent");
      go.setOnAction(_ -> {
        // Else the focus would go to the first control of the window with the button.
        scroll.requestFocus();
        viewModel.choose(next);
      });
      end.getChildren().add(go);
    }
    cards.getChildren().add(end);
  }

  private void scroll() {
    StepCard card = toRead;
    if (card != null) {
      toRead = null;
      card.layout();
      double room = cards.getHeight() - scroll.getViewportBounds().getHeight();
      double top = card.getLayoutY() + card.readFrom();
      scroll.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0, 1));
    }
  }
}
