package org.digitworkbench.ui.teach;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.ui.controls.SceneKeys;

/** Who draws, ten buttons that say what it is, and what became of it. */
public final class TeachView extends VBox {

  private static final int COLUMNS = 5;

  private final TeachViewModel model;
  private boolean shown;

  public TeachView(TeachViewModel model) {
    this.model = model;
    setId("teach-view");
    getStyleClass().add("teach-view");
    getStylesheets()
        .add(Objects.requireNonNull(TeachView.class.getResource("teach.css")).toExternalForm());
    VBox one = new VBox(question(), buttons(), outcome());
    one.getStyleClass().add("one");
    SheetsPane sheets = new SheetsPane(model.sheets());
    sheets.visibleProperty().bind(model.sheets().runningProperty());
    sheets.managedProperty().bind(sheets.visibleProperty());
    one.visibleProperty().bind(sheets.visibleProperty().not());
    one.managedProperty().bind(one.visibleProperty());
    getChildren().addAll(writer(), one, sheets);
    SceneKeys.listen(this, KeyEvent.KEY_TYPED, this::onKey);
    SceneKeys.take(
        sheets,
        KeyEvent.KEY_PRESSED,
        event -> {
          if (shown && !(event.getTarget() instanceof TextInputControl)) {
            sheets.onKey(event);
          }
        });
  }

  /** Whether the view is in front, and so takes the keys. */
  public void setShown(boolean now) {
    shown = now;
  }

  private Node writer() {
    Label label = new Label("Drawn by");
    TextField name = new TextField();
    name.setId("teach-writer");
    name.setPromptText("Your name, if you like");
    name.setAccessibleText("Name of the writer");
    name.setTooltip(new Tooltip("Kept with each drawing"));
    name.setTextFormatter(
        new TextFormatter<String>(change -> {
          String text = change.getControlNewText();
          return TeachViewModel.typed(text).equals(text) ? change : null;
        }));
    name.textProperty().bindBidirectional(model.writerProperty());
    // So that the keys 0 to 9 work again.
    name.setOnAction(_ -> requestFocus());
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox row = new HBox(16, label, name, sheetsStart());
    row.setAlignment(Pos.CENTER_LEFT);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return row;
  }

  private Node question() {
    Label question = new Label();
    question.setId("teach-question");
    question.textProperty().bind(model.question());
    question.getStyleClass().add(Styles.TEXT_BOLD);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label total = new Label();
    total.setId("teach-total");
    total.getStyleClass().add(Styles.TEXT_MUTED);
    total.textProperty().bind(model.total());
    total.setMinWidth(Region.USE_PREF_SIZE);
    return new HBox(8, question, space, total);
  }

  private Node buttons() {
    GridPane grid = new GridPane(8, 8);
    grid.getStyleClass().add("labels");
    for (int label = 0; label < NetworkSpec.CLASSES; label++) {
      Button button = button(label);
      GridPane.setHgrow(button, Priority.ALWAYS);
      grid.add(button, label % COLUMNS, label / COLUMNS);
    }
    return grid;
  }

  private Button button(int label) {
    Label digit = new Label(Integer.toString(label));
    digit.getStyleClass().add("digit");
    Label count = new Label();
    count.setId("teach-count-" + label);
    count.getStyleClass().add("count");
    count.textProperty().bind(model.count(label));
    VBox content = new VBox(digit, count);
    content.setAlignment(Pos.CENTER);
    Button button = new Button(null, content);
    button.setId("teach-" + label);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip("This is a %d (key %d)".formatted(label, label)));
    button
        .accessibleTextProperty()
        .bind(count.textProperty().map(n -> "This is a %d; %s kept so far".formatted(label, n)));
    button.setOnAction(_ -> model.keep(label));
    return button;
  }

  private Node outcome() {
    Label message = new Label();
    message.setId("teach-message");
    message.textProperty().bind(model.messageProperty());
    message.setWrapText(true);
    Hyperlink undo = new Hyperlink("Undo");
    undo.setId("teach-undo");
    undo.setTooltip(new Tooltip("Remove it again and put it back on the sheet"));
    undo.visibleProperty().bind(model.undoableProperty());
    undo.setOnAction(_ -> model.undo());
    undo.setMinWidth(Region.USE_PREF_SIZE);
    Label reading = new Label();
    reading.setId("teach-reading");
    reading.getStyleClass().add(Styles.TEXT_MUTED);
    reading.textProperty().bind(model.readingProperty());
    HBox first = new HBox(8, message, undo);
    first.setAlignment(Pos.BASELINE_LEFT);
    VBox box = new VBox(first, reading);
    box.getStyleClass().add("outcome");
    return box;
  }

  /** Starts the sheets, from 0 to 9 if nothing else is picked. */
  private Node sheetsStart() {
    SplitMenuButton start = new SplitMenuButton();
    start.setText("Draw fifty");
    start.setId("sheets-start");
    start.setMinWidth(Region.USE_PREF_SIZE);
    start.setTooltip(new Tooltip("Five of each digit, one after the other, in three minutes"));
    start.setOnAction(_ -> start(false));
    MenuItem inOrder = new MenuItem("From 0 to 9");
    inOrder.setOnAction(_ -> start(false));
    MenuItem shuffled = new MenuItem("Shuffled");
    shuffled.setOnAction(_ -> start(true));
    start.getItems().addAll(inOrder, shuffled);
    start.visibleProperty().bind(model.sheets().runningProperty().not());
    start.managedProperty().bind(start.visibleProperty());
    return start;
  }

  private void start(boolean shuffled) {
    model.sheets().start(shuffled);
    // So that Enter is not taken by a button.
    requestFocus();
  }

  /** By character: on some keyboards the digits are on other keys, or need Shift. */
  private void onKey(KeyEvent event) {
    String typed = event.getCharacter();
    boolean digit = typed.length() == 1 && typed.charAt(0) >= '0' && typed.charAt(0) <= '9';
    if (digit
        && shown
        && !event.isShortcutDown()
        && !event.isAltDown()
        && !(event.getTarget() instanceof TextInputControl)) {
      int label = typed.charAt(0) - '0';
      if (model.sheets().runningProperty().get()) {
        model.sheets().typed(label);
      } else {
        model.keep(label);
      }
      event.consume();
    }
  }
}
