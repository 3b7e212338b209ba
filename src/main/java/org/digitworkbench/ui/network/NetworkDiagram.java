package org.digitworkbench.ui.network;

import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a network to scale: images as stacked squares, flat layers as bars. The rectangles
 * are nodes, so that they take their colours from the theme.
 */
public final class NetworkDiagram extends Pane {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  static final String SHEET =
      Objects.requireNonNull(NetworkDiagram.class.getResource("network.css")).toExternalForm();

  private static final double LABEL_HEIGHT = 18;
  private static final double LABEL_GAP = 8;

  private final NetworkEditorModel model;
  private final boolean labelled;
  private final @Nullable IntConsumer picked;

  /** A drawing alone. */
  public NetworkDiagram(NetworkEditorModel model) {
    this(model, false, null);
  }

  /**
   * @param labelled whether the shapes are written below
   * @param picked told the number of a hidden layer that is clicked; null if none is
   */
  NetworkDiagram(NetworkEditorModel model, boolean labelled, @Nullable IntConsumer picked) {
    this.model = model;
    this.labelled = labelled;
    this.picked = picked;
    getStyleClass().add("network-diagram");
    getStylesheets().add(SHEET);
    model.readingProperty().subscribe(_ -> draw());
    widthProperty().subscribe(_ -> draw());
    heightProperty().subscribe(_ -> draw());
  }

  private void draw() {
    getChildren().clear();
    double height = getHeight() - (labelled ? LABEL_HEIGHT : 0);
    if (getWidth() <= 0 || height <= 0) {
      return;
    }
    double written = Double.NEGATIVE_INFINITY;
    for (DiagramLayout.Block block :
        DiagramLayout.of(model.readingProperty().get(), getWidth(), height)) {
      add(block, height);
      if (labelled) {
        written = write(block, written);
      }
    }
  }

  private void add(DiagramLayout.Block block, double height) {
    double rise = (block.sheets() - 1) * block.shift();
    double top = (height - block.height() + rise) / 2;
    Tooltip tooltip = picked == null ? null : new Tooltip(text(block));
    for (int i = block.sheets() - 1; i >= 0; i--) {
      Rectangle sheet =
          new Rectangle(
              block.x() + i * block.shift(),
              top - i * block.shift(),
              block.width(),
              block.height());
      sheet.getStyleClass().addAll("block", style(block));
      sheet.pseudoClassStateChanged(WRONG, block.wrong());
      if (tooltip != null) {
        Tooltip.install(sheet, tooltip);
        sheet.setOnMouseClicked(event -> pick(block, event));
      } else {
        sheet.setMouseTransparent(true);
      }
      Rectangle paper =
          new Rectangle(sheet.getX(), sheet.getY(), sheet.getWidth(), sheet.getHeight());
      paper.getStyleClass().add("paper");
      paper.setMouseTransparent(true);
      getChildren().addAll(paper, sheet);
    }
  }

  private void pick(DiagramLayout.Block block, MouseEvent event) {
    if (picked != null && block.kind() != null) {
      picked.accept(block.layer());
      event.consume();
    }
  }

  /** Writes the shape below unless it would touch what is written before it. */
  private double write(DiagramLayout.Block block, double written) {
    Shape output = block.output();
    if (output == null || isWeightless(block)) {
      return written;
    }
    Label label = new Label(output.toString());
    label.getStyleClass().add("block-label");
    getChildren().add(label);
    label.applyCss();
    double width = label.prefWidth(-1);
    double middle = block.x() + block.extent() / 2;
    double left = Math.clamp(middle - width / 2, 0, Math.max(0, getWidth() - width));
    if (left < written + LABEL_GAP) {
      getChildren().remove(label);
      return written;
    }
    label.relocate(left, getHeight() - LABEL_HEIGHT);
    label.resize(width, LABEL_HEIGHT);
    return left + width;
  }

  /** Whether it leaves the shape as it is. */
  private static boolean isWeightless(DiagramLayout.Block block) {
    return block.kind() == LayerKind.DROPOUT || block.kind() == LayerKind.BATCH_NORMALISATION;
  }

  private static String style(DiagramLayout.Block block) {
    LayerKind kind = block.kind();
    if (block.output() == null) {
      return "unknown";
    }
    return kind == null
        ? "end"
        : switch (kind) {
          case DENSE, CONVOLUTION -> "learned";
          case MAX_POOL, AVERAGE_POOL -> "pooled";
          case BATCH_NORMALISATION -> "normalised";
          case DROPOUT -> "dropped";
        };
  }

  private static String text(DiagramLayout.Block block) {
    Shape output = block.output();
    LayerKind kind = block.kind();
    String name = kind != null ? kind.title() : block.layer() < 0 ? "Image" : "Logits";
    return output == null ? name : "%s: %s".formatted(name, output);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }
}
