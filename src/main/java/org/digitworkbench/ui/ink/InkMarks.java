package org.digitworkbench.ui.ink;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitworkbench.ink.Bounds;

/**
 * The digits that have been found on a sheet, each in a box, and which of them is chosen. None
 * while there is one digit alone. Used on the FX thread.
 */
public final class InkMarks {

  private final ReadOnlyObjectWrapper<List<Mark>> all = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
  private IntConsumer onChoose = _ -> {};

  /**
   * A digit.
   *
   * @param box around it, in canvas units
   * @param answer what it is read as
   */
  public record Mark(Bounds box, String answer) {

    private boolean contains(double x, double y) {
      return x >= box.left()
          && y >= box.top()
          && x < box.left() + box.width()
          && y < box.top() + box.height();
    }
  }

  /** The digits in reading order. */
  public ReadOnlyObjectProperty<List<Mark>> allProperty() {
    return all.getReadOnlyProperty();
  }

  /** Place of the chosen one. */
  public ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Shows these in place of those before. */
  public void show(List<Mark> marks, int chosenOne) {
    all.set(List.copyOf(marks));
    chosen.set(chosenOne);
  }

  /**
   * @param chooses is told which one somebody wants to choose
   */
  public void setOnChoose(IntConsumer chooses) {
    onChoose = chooses;
  }

  /** Chooses the one that is so many places on; false where there is none. */
  boolean chooseNext(int places) {
    int next = chosen.get() + places;
    boolean there = next >= 0 && next < all.get().size();
    if (there) {
      choose(next);
    }
    return there;
  }

  /** Somebody wants to choose that one. */
  public void choose(int index) {
    onChoose.accept(index);
  }

  /**
   * The one in whose box the pen came down, to be chosen; -1 for none, and in the box of the chosen
   * one, which is drawn on.
   */
  int other(double x, double y) {
    List<Mark> marks = all.get();
    if (marks.isEmpty() || marks.get(chosen.get()).contains(x, y)) {
      return -1;
    }
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).contains(x, y)) {
        return i;
      }
    }
    return -1;
  }
}
