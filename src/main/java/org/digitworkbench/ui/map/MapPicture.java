package org.digitworkbench.ui.map;

import org.digitworkbench.projection.FeatureSpace;
import org.digitworkbench.projection.Layout;

/**
 * A map that is shown.
 *
 * @param subject whose images it shows
 * @param space what the network sees in them
 * @param method that made the layout
 * @param state of the layout
 */
public record MapPicture(
    MapSubject subject, FeatureSpace space, MapMethod method, Layout layout, State state) {

  /** How far a layout is. */
  public enum State {
    /** The points still move. */
    MOVING,
    FINISHED,
    /** Made for the same network after another epoch. */
    OLDER
  }

  MapPicture with(MapSubject newSubject, FeatureSpace newSpace) {
    return new MapPicture(newSubject, newSpace, method, layout, State.OLDER);
  }
}
