package org.digitworkbench.drawings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.jspecify.annotations.Nullable;

/** Labelled drawings, oldest first; immutable. Two sets are the same only if they are one. */
public final class DrawingSet {

  /** Id of the data set that a collection is. */
  public static final String ID = "drawings";

  /** Title of the class's collection. */
  public static final String TITLE = "Our drawings";

  public static final DrawingSet EMPTY = new DrawingSet(List.of(), "");

  private final List<KeptDrawing> drawings;
  private final String problem;
  private final Map<Set<String>, DrawingSet> rest = new HashMap<>();
  private @Nullable Dataset dataset;
  private @Nullable WriterSplit split;

  /**
   * @param problem a sentence about what is missing; empty if nothing is
   */
  DrawingSet(List<KeptDrawing> drawings, String problem) {
    this.drawings = List.copyOf(drawings);
    this.problem = problem;
  }

  public static DrawingSet of(List<KeptDrawing> drawings) {
    return new DrawingSet(drawings, "");
  }

  public List<KeptDrawing> drawings() {
    return drawings;
  }

  public int size() {
    return drawings.size();
  }

  public boolean isEmpty() {
    return drawings.isEmpty();
  }

  /** What could not be read of the collection, in a sentence; empty if all could. */
  public String problem() {
    return problem;
  }

  /** How many drawings each of the ten digits has. */
  public int[] counts() {
    int[] counts = new int[NetworkSpec.CLASSES];
    drawings.forEach(drawing -> counts[drawing.label()]++);
    return counts;
  }

  /**
   * The names of those who have drawn, in alphabetical order, each once; "" if some are unnamed.
   */
  public List<String> writers() {
    return drawings.stream()
        .map(KeptDrawing::writer)
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(name -> name))
        .toList();
  }

  /** The newest first. */
  public DrawingSet newestFirst() {
    return new DrawingSet(drawings.reversed(), problem);
  }

  /** What that writer has drawn. */
  public DrawingSet by(String writer) {
    return where(drawing -> drawing.writer().equals(writer));
  }

  /** Those of them for which that holds. */
  DrawingSet where(Predicate<KeptDrawing> wanted) {
    return new DrawingSet(drawings.stream().filter(wanted).toList(), problem);
  }

  /** Those to learn from and those to test on. The same ones at each call. */
  public synchronized WriterSplit split() {
    if (split == null) {
      split = WriterSplit.of(this);
    }
    return split;
  }

  /**
   * What others have drawn than those writers. The same set at each call.
   *
   * @param writers as {@link WriterSplit#mark} stands for them
   */
  synchronized DrawingSet without(Set<String> writers) {
    return writers.isEmpty()
        ? this
        : rest.computeIfAbsent(
            Set.copyOf(writers),
            marks -> where(drawing -> !marks.contains(WriterSplit.mark(drawing.writer()))));
  }

  /** The images and labels, by position. */
  public ImageSet images() {
    byte[] pixels = new byte[drawings.size() * DigitImage.SIZE];
    byte[] labels = new byte[drawings.size()];
    for (int i = 0; i < labels.length; i++) {
      KeptDrawing drawing = drawings.get(i);
      labels[i] = (byte) drawing.label();
      System.arraycopy(drawing.image().toBytes(), 0, pixels, i * DigitImage.SIZE, DigitImage.SIZE);
    }
    return new ImageSet(pixels, labels);
  }

  /**
   * A data set to evaluate on: all drawings are its test images, and it has no training images. The
   * same one at each call.
   */
  public synchronized Dataset dataset() {
    if (dataset == null) {
      dataset = new Dataset(ID, TITLE, Classes.DIGITS, ImageSet.EMPTY, images(), Map.of());
    }
    return dataset;
  }
}
