package org.digitworkbench.inside;

/**
 * One connection that carries a part of an answer.
 *
 * @param from a unit, or pixel, of the layer before
 * @param contribution its value times the weight: what it adds to the sum of {@code to}
 * @param share of the whole, 0 to 1
 */
public record PathLine(Unit from, Unit to, double contribution, double share) {}
