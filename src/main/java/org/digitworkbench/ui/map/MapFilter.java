package org.digitworkbench.ui.map;

/** Which points of a map are shown. */
@FunctionalInterface
public interface MapFilter {

  /** All of them. */
  MapFilter ALL = _ -> true;

  boolean shows(int index);
}
