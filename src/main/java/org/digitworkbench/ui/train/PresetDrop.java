package org.digitworkbench.ui.train;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Lets a node take a JSON file that is dropped on it. */
final class PresetDrop {

  private PresetDrop() {}

  static void onto(Node node, Consumer<File> take) {
    node.setOnDragOver(event -> {
      if (dropped(event) != null) {
        event.acceptTransferModes(TransferMode.COPY);
      }
    });
    node.setOnDragDropped(event -> {
      File file = dropped(event);
      if (file != null) {
        take.accept(file);
      }
      event.setDropCompleted(file != null);
    });
  }

  private static @Nullable File dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    return files != null && files.size() == 1 && files.getFirst().getName().endsWith(".json")
        ? files.getFirst()
        : null;
  }
}
