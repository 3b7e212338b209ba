package org.digitworkbench.ink;

/**
 * A digit cut out of a picture.
 *
 * @param box where its ink is, in the picture's pixels
 * @param ink its own ink without its neighbours', of any size, to be framed
 */
public record FoundDigit(Bounds box, GreyRaster ink) {}
