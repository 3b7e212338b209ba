package org.digitworkbench.ui.inside.learning;

import java.util.Arrays;
import java.util.List;
import org.digitworkbench.inside.GradientHistogram;
import org.digitworkbench.inside.LayerLearning;
import org.digitworkbench.inside.LearningHistory;
import org.digitworkbench.inside.LearningMoment;
import org.digitworkbench.inside.WeightHistogram;
import org.digitworkbench.ui.why.Dye;
import org.digitworkbench.ui.why.Pixels;

/**
 * Paints histograms side by side: time to the right, value up. The fullest part of each moment has
 * the full colour, the others the root of their share of it, so that the few large weights are seen
 * as well.
 */
final class HistogramPixels {

  private HistogramPixels() {}

  /**
   * The weights of a layer.
   *
   * @param place of the layer in the moments
   * @param end of the axis of time
   * @param above full colour of the positive ones, 0xRRGGBB
   * @param below of the negative ones
   */
  static void weights(
      Pixels pixels,
      LearningHistory history,
      int place,
      double end,
      int surface,
      int above,
      int below) {
    float reach = history.reach(place);
    paint(
        pixels,
        history.moments(),
        end,
        surface,
        moment -> moment.layers().get(place).weights().reaching(reach).counts(),
        bin -> bin < WeightHistogram.BINS / 2 ? below : above,
        0);
  }

  /** The gradients of a layer, whatever their sign; moments that do not know them stay empty. */
  static void gradients(
      Pixels pixels, LearningHistory history, int place, double end, int surface, int full) {
    paint(
        pixels,
        history.moments().stream().filter(LearningMoment::hasGradients).toList(),
        end,
        surface,
        moment -> {
          LayerLearning layer = moment.layers().get(place);
          GradientHistogram gradients = layer.gradients();
          return gradients == null ? new int[GradientHistogram.BINS] : gradients.counts();
        },
        _ -> full,
        1);
  }

  private interface Counts {
    int[] of(LearningMoment moment);
  }

  private interface Colors {
    int of(int bin);
  }

  /**
   * @param first of the bins that count for the fullest one: blank pixels have no gradient, and
   *     there are many of them
   */
  private static void paint(
      Pixels pixels,
      List<LearningMoment> moments,
      double end,
      int surface,
      Counts counts,
      Colors colors,
      int first) {
    int width = pixels.width();
    int height = pixels.height();
    int[] argb = pixels.argb();
    Arrays.fill(argb, 0xff000000 | surface);
    int next = 0;
    int[] column = new int[height];
    for (int x = 0; x < width && !moments.isEmpty(); x++) {
      double time = end * (x + 1) / width;
      boolean fresh = x == 0;
      while (next < moments.size() && (next == 0 || moments.get(next).time() <= time)) {
        next++;
        fresh = true;
      }
      if (fresh) {
        column(counts.of(moments.get(next - 1)), surface, colors, first, column);
      }
      double last = moments.getLast().time();
      if (time - end / width > last && last > 0) {
        return;
      }
      for (int y = 0; y < height; y++) {
        argb[y * width + x] = column[y];
      }
    }
  }

  private static void column(int[] counts, int surface, Colors colors, int first, int[] column) {
    int most = 1;
    for (int bin = first; bin < counts.length; bin++) {
      most = Math.max(most, counts[bin]);
    }
    int height = column.length;
    for (int y = 0; y < height; y++) {
      int bin = (height - 1 - y) * counts.length / height;
      double level = Math.sqrt(Math.min(1, (double) counts[bin] / most));
      column[y] = 0xff000000 | Dye.mix(surface, colors.of(bin), (float) level);
    }
  }
}
