package org.digitworkbench.ui.map;

/** A place on the map, in the units of its layout, y upwards. */
public record MapPoint(double x, double y) {}
