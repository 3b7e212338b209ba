package org.digitworkbench.ui.data;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.digitworkbench.drawings.DrawingExport.Format;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.controls.WorkBar;
import org.jspecify.annotations.Nullable;

/** What the Data tab has for the class's own drawings alone. */
final class CollectionParts {

  private CollectionParts() {}

  /** One of two nodes: the first for the class's own drawings, the second for data sets. */
  static final class Either extends StackPane {

    Either(DataViewModel model, Node own, Node other) {
      getChildren().addAll(own, other);
      setAlignment(Pos.TOP_LEFT);
      model
          .own()
          .subscribe(is -> {
            own.setVisible(is);
            other.setVisible(!is);
          });
    }
  }

  /** Whose drawings to show. */
  static Node writers(DataViewModel model) {
    ComboBox<WriterChoice> box = new ComboBox<>();
    box.setId("data-writer");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText("Writer");
    box.setTooltip(new Tooltip("Show the drawings of one writer or of all"));
    box.setVisibleRowCount(12);
    model.writers().subscribe(now -> fill(box, now, model.writerProperty().get()));
    model.writerProperty().subscribe(box::setValue);
    box.setOnAction(_ -> {
      WriterChoice chosen = box.getValue();
      if (chosen != null) {
        model.writerProperty().set(chosen);
      }
    });
    return box;
  }

  /** New items take the value away from a box; it comes back if it is still among them. */
  private static void fill(
      ComboBox<WriterChoice> box, List<WriterChoice> now, WriterChoice picked) {
    if (!now.equals(box.getItems())) {
      box.getItems().setAll(now);
      box.setValue(now.contains(picked) ? picked : WriterChoice.ALL);
    }
  }

  /** The menus of ways in and out. */
  static Node exchange(DataViewModel model) {
    CollectionModel collection = model.collection();
    MenuItem pictures = new MenuItem("Folder of pictures …");
    MenuItem idx = new MenuItem("IDX files …");
    MenuButton in = new MenuButton("Import", null, pictures, idx);
    in.setId("data-import");
    in.setAccessibleText("Import drawings");
    in.setTooltip(
        new Tooltip(
            "Add labelled pictures: from folders named 0 to 9, from files named like 7_ada.png, or from IDX files like MNIST's"));
    pictures.setOnAction(_ -> {
      File folder = folder(in, "Folder with labelled pictures");
      if (folder != null) {
        collection.importFrom(folder.toPath(), "");
      }
    });
    idx.setOnAction(_ -> {
      FileChooser chooser = new FileChooser();
      chooser.setTitle("File of images; its labels are beside it");
      chooser
          .getExtensionFilters()
          .addAll(
              new ExtensionFilter("IDX images", "*idx3-ubyte*"),
              new ExtensionFilter("All files", "*"));
      File file = chooser.showOpenDialog(in.getScene().getWindow());
      if (file != null) {
        collection.importFrom(file.toPath(), "");
      }
    });

    MenuItem toPictures = new MenuItem("Folder of PNG pictures …");
    MenuItem toIdx = new MenuItem("IDX files, like MNIST's …");
    MenuButton out = new MenuButton("Export", null, toPictures, toIdx);
    out.setId("data-export");
    out.setAccessibleText("Export drawings");
    out.setTooltip(new Tooltip("Write all drawings into a new folder"));
    toPictures.setOnAction(_ -> export(out, collection, Format.PNG));
    toIdx.setOnAction(_ -> export(out, collection, Format.IDX));

    var busy = collection.work().shareProperty().greaterThanOrEqualTo(0);
    in.disableProperty().bind(busy);
    out.disableProperty()
        .bind(
            busy.or(
                Bindings.createBooleanBinding(
                    () -> collection.drawingsProperty().get().isEmpty(),
                    collection.drawingsProperty())));
    for (MenuButton button : List.of(in, out)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    HBox box = new HBox(8, in, out);
    box.visibleProperty().bind(model.own());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private static void export(Node owner, CollectionModel collection, Format format) {
    File folder = folder(owner, "Where to create the folder of the drawings");
    if (folder != null) {
      collection.exportTo(folder.toPath(), format);
    }
  }

  private static @Nullable File folder(Node owner, String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return chooser.showDialog(owner.getScene().getWindow());
  }

  /** Invites to add drawings. */
  static Node empty(DataViewModel model) {
    Label title = new Label();
    title.getStyleClass().add(Styles.TEXT_BOLD);
    title
        .textProperty()
        .bind(
            model
                .collection()
                .drawingsProperty()
                .map(set -> set.isEmpty() ? "No drawings yet" : "No drawings of this class"));
    Label text =
        new Label(
            "Draw a digit in the Draw tab, choose “Teach it” beside the sheet and press its key, 0 to 9."
                + " Or import pictures.");
    text.getStyleClass().addAll(Styles.TEXT_MUTED, "invitation");
    text.setWrapText(true);
    VBox box = new VBox(8, title, text);
    box.setId("data-empty");
    box.setAlignment(Pos.CENTER);
    return box;
  }

  /** What was done last, with a way back, and the progress of what takes long. */
  static Node notice(DataViewModel model) {
    CollectionModel collection = model.collection();
    Label text = new Label();
    text.setId("data-notice");
    text.textProperty().bind(collection.noticeProperty());
    text.setWrapText(true);
    text.setTooltip(new Tooltip());
    text.getTooltip().textProperty().bind(text.textProperty());
    HBox.setHgrow(text, Priority.SOMETIMES);
    Hyperlink undo = new Hyperlink("Undo");
    undo.setId("data-undo");
    undo.setTooltip(new Tooltip("Put the drawing back"));
    undo.setMinWidth(Region.USE_PREF_SIZE);
    undo.visibleProperty().bind(collection.removedProperty().isNotNull());
    undo.managedProperty().bind(undo.visibleProperty());
    undo.setOnAction(_ -> collection.restore());
    WorkBar work =
        new WorkBar(
            "data", "the import or export", collection.work(), "Cancel it; nothing of it is kept");
    HBox box = new HBox(8, text, undo, work);
    box.getStyleClass().add("notice");
    box.setAlignment(Pos.CENTER_LEFT);
    model
        .own()
        .subscribe(is -> {
          box.setVisible(is);
          box.setManaged(is);
        });
    return box;
  }

  /** Removes the picked drawing. */
  static Node delete(DataViewModel model) {
    Button delete = new Button("Remove");
    delete.setId("data-delete");
    delete.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_OUTLINED, Styles.DANGER);
    delete.setTooltip(new Tooltip("Remove this drawing from the collection"));
    delete.setAccessibleText("Remove this drawing from the collection");
    delete.setOnAction(_ -> model.removePicked());
    delete.disableProperty().bind(model.pickedProperty().isNull());
    delete.visibleProperty().bind(model.own());
    delete.managedProperty().bind(delete.visibleProperty());
    return delete;
  }
}
