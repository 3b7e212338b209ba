package org.digitworkbench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Rasteriser;

/**
 * Images of one kind, framed once and shown to all networks.
 *
 * @param title such as "drawings as strokes"
 */
record Sheaf(String title, List<Item> items) {

  /**
   * @param image empty if no digit, or more than one, was found
   * @param label 0 to 9, or {@link StrokeLines#NONE}
   * @param writer may be empty
   */
  record Item(Optional<DigitImage> image, int label, String writer, boolean heldOut) {}

  Sheaf {
    items = List.copyOf(items);
  }

  /** Drawn with the brush of the sheet and framed with all steps. */
  static Sheaf of(String title, List<StrokeLines.Line> lines) {
    List<Item> items = new ArrayList<>();
    for (StrokeLines.Line line : lines) {
      Optional<DigitImage> image =
          line.drawing().isBlank()
              ? Optional.empty()
              : Framing.steps(Rasteriser.rasterise(line.drawing()), Preprocessing.ALL)
                  .map(FramingSteps::image);
      items.add(new Item(image, line.label(), line.writer(), line.isHeldOut()));
    }
    return new Sheaf(title, items);
  }

  Sheaf only(String part, Predicate<Item> which) {
    return new Sheaf(part, items.stream().filter(which).toList());
  }
}
