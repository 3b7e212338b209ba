package org.digitworkbench.drawings;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What could be read of labelled images from elsewhere.
 *
 * @param name what to call them
 * @param images those that could be read, at least one
 * @param unreadable how many could not
 * @param firstProblem what is wrong with the first of these, in a sentence; empty if all could be
 *     read
 */
public record Imported(
    String name, List<LabelledImage> images, int unreadable, String firstProblem) {

  public Imported {
    images = List.copyOf(images);
  }

  /** The images as drawings that are in no collection, to be evaluated on. */
  public DrawingSet drawings() {
    return DrawingSet.of(
        IntStream.range(0, images.size())
            .mapToObj(i -> {
              LabelledImage image = images.get(i);
              return new KeptDrawing(
                  Integer.toString(i),
                  image.label(),
                  image.writer(),
                  image.time() == null ? Instant.EPOCH : image.time(),
                  image.image());
            })
            .toList());
  }

  /** Says how many files were left out and why the first one was; empty if none was. */
  public String problem() {
    return switch (unreadable) {
      case 0 -> "";
      case 1 -> "1 file was skipped: " + firstProblem;
      default -> "%,d files were skipped, the first: %s".formatted(unreadable, firstProblem);
    };
  }
}
