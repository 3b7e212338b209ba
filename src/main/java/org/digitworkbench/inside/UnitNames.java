package org.digitworkbench.inside;

import java.util.List;
import java.util.Locale;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Shape;

/** What units are called; they are counted from 1. */
public final class UnitNames {

  private final List<LayerSummary> lines;
  private final List<String> classes;

  /**
   * @param lines of the network
   * @param classes by label
   */
  public UnitNames(List<LayerSummary> lines, List<String> classes) {
    this.lines = List.copyOf(lines);
    this.classes = List.copyOf(classes);
  }

  /** Such as "unit 17 of Dense 512", "pixel in row 12, column 14" or "answer 4". */
  public String full(Unit unit) {
    return isPixel(unit) || isAnswer(unit)
        ? inLayer(unit)
        : inLayer(unit) + " of " + layer(unit.layer());
  }

  /** Such as "unit 17", "map 3, row 4, column 5", "pixel in row 12, column 14" or "answer 4". */
  public String inLayer(Unit unit) {
    if (isAnswer(unit)) {
      return "answer " + classes.get(unit.index());
    }
    Shape shape = isPixel(unit) ? Shape.IMAGE : lines.get(unit.layer()).output();
    if (shape.height() == 1 && shape.width() == 1) {
      return "unit " + (unit.index() + 1);
    }
    int row = unit.index() / shape.width() % shape.height();
    String place = "row %d, column %d".formatted(row + 1, unit.index() % shape.width() + 1);
    return isPixel(unit)
        ? "pixel in " + place
        : "map %d, %s".formatted(unit.index() / (shape.height() * shape.width()) + 1, place);
  }

  /** For a narrow column, such as "unit 17", "row 12, column 14" or "map 3 at 4, 5". */
  public String inShort(Unit unit) {
    if (isPixel(unit)) {
      return inLayer(unit).substring("pixel in ".length());
    }
    return inLayer(unit).replace(", row ", " at ").replace(", column ", ", ");
  }

  /** What the layer is in short, such as "Dense 512". */
  public String layer(int layer) {
    if (layer == Unit.PIXELS) {
      return "the pixels";
    }
    String title = lines.get(layer).title();
    int comma = title.indexOf(',');
    return comma < 0 ? title : title.substring(0, comma);
  }

  /** The name at the beginning of a sentence. */
  public static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private boolean isPixel(Unit unit) {
    return unit.layer() == Unit.PIXELS;
  }

  private boolean isAnswer(Unit unit) {
    return unit.layer() == lines.size() - 1;
  }
}
