package org.digitworkbench.ui.classroom;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.ui.tiles.DigitItem;
import org.jspecify.annotations.Nullable;

/**
 * Drawings of the class as they are shown, the newest first.
 *
 * @param whose null for everybody's
 * @param digit or {@link ClassDrawingsViewModel#ALL}
 * @param counts of the writer's drawings of each digit
 * @param items one for each drawing, made as they are looked at
 */
record ClassPage(
    @Nullable String whose,
    int digit,
    List<Integer> counts,
    List<KeptDrawing> drawings,
    List<DigitItem> items) {

  static final ClassPage EMPTY = of(DrawingSet.EMPTY, null, ClassDrawingsViewModel.ALL, _ -> null);

  /**
   * @param said what a network takes a drawing for, or null
   */
  static ClassPage of(
      DrawingSet all,
      @Nullable String whose,
      int digit,
      Function<KeptDrawing, @Nullable Integer> said) {
    List<KeptDrawing> theirs =
        all.newestFirst().drawings().stream()
            .filter(drawing -> whose == null || drawing.writer().equals(whose))
            .toList();
    int[] counts = new int[NetworkSpec.CLASSES];
    theirs.forEach(drawing -> counts[drawing.label()]++);
    List<KeptDrawing> shown =
        theirs.stream()
            .filter(drawing -> digit == ClassDrawingsViewModel.ALL || drawing.label() == digit)
            .toList();
    return new ClassPage(
        whose,
        digit,
        Arrays.stream(counts).boxed().toList(),
        shown,
        DigitItem.lazily(shown.size(), position -> item(position, shown.get(position), said)));
  }

  private static DigitItem item(
      int position, KeptDrawing drawing, Function<KeptDrawing, @Nullable Integer> said) {
    Integer read = said.apply(drawing);
    boolean wrong = read != null && read != drawing.label();
    return new DigitItem(
        position,
        drawing.image(),
        wrong ? "as " + read : drawing.writer(),
        wrong ? DigitItem.Mark.WRONG : DigitItem.Mark.NEUTRAL);
  }

  /** Whether it is of the same writer and digit, so that it takes the place of the other. */
  boolean continues(ClassPage other) {
    return digit == other.digit && Objects.equals(whose, other.whose);
  }
}
