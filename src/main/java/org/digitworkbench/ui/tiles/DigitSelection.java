package org.digitworkbench.ui.tiles;

import java.util.BitSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which positions of a list are selected, and which one of them is current: the one that is looked
 * at and from which the keyboard goes on.
 */
final class DigitSelection {

  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<BitSet> positions = new ReadOnlyObjectWrapper<>(new BitSet());
  private int anchor = -1;

  /** The current position, or -1. */
  ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** All selected positions; a new set with each change, not to be written to. */
  ReadOnlyObjectProperty<BitSet> positionsProperty() {
    return positions.getReadOnlyProperty();
  }

  /** Selects that position alone; -1 selects none. */
  void only(int position) {
    BitSet one = new BitSet();
    if (position >= 0) {
      one.set(position);
    }
    anchor = position;
    set(one, position);
  }

  /** Adds that position or takes it out; then the nearest one that is left is current. */
  void toggle(int position) {
    BitSet changed = copy();
    changed.flip(position);
    int newCurrent = position;
    if (!changed.get(position)) {
      int before = changed.previousSetBit(position);
      newCurrent = before >= 0 ? before : changed.nextSetBit(position);
    }
    anchor = newCurrent;
    set(changed, newCurrent);
  }

  /** Selects what is between that position and the one that was selected last by itself. */
  void extendTo(int position) {
    if (anchor < 0) {
      only(position);
      return;
    }
    BitSet range = new BitSet();
    range.set(Math.min(anchor, position), Math.max(anchor, position) + 1);
    set(range, position);
  }

  /** Selects the first {@code size} positions; the current one stays. */
  void all(int size) {
    BitSet every = new BitSet();
    every.set(0, size);
    set(every, Math.max(current.get(), size > 0 ? 0 : -1));
  }

  private BitSet copy() {
    BitSet copy = new BitSet();
    copy.or(positions.get());
    return copy;
  }

  private void set(BitSet newPositions, int newCurrent) {
    positions.set(newPositions);
    current.set(newCurrent);
  }
}
