package org.digitworkbench.inside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The connections that carried the value of a unit, or the difference of two logits, from the
 * pixels on: the strongest ones, layer by layer.
 *
 * <p>The unit asked about has the share 1. Each unit passes its share on to the units before in
 * proportion to their contributions without their signs; the bias gets none. So a line's share is
 * the product of the shares along the path, and a unit's share the sum of those of the lines that
 * leave it. What a silent ReLU was sent counts nothing, as it contributes nothing; only if it is
 * itself what is asked about, its lines say what keeps it silent.
 *
 * <p>It is what this network multiplied and added for this image, no more: a large share does not
 * mean that the answer would be another one without that unit, as others may take its place. Where
 * paper is -1 to the network, paper contributes too.
 *
 * @param question what is asked
 * @param lines from the layer of the question down, within a layer the largest share first; the
 *     sign of a contribution is that to its own unit, not to the answer. Of two logits, a line ends
 *     at the one that it is evidence for.
 */
public record Paths(Question question, List<PathLine> lines) {

  /** Lines from one unit to those before. */
  static final int PER_UNIT = 12;

  /** Most lines in all. */
  public static final int MOST = 200;

  /** Most lines between two layers. */
  static final int PER_LAYER = 48;

  public Paths {
    lines = List.copyOf(lines);
  }

  /** Follows the question back to the pixels; no lines for a pixel. */
  public static Paths follow(Pass pass, Question question) {
    int top = question.unit().layer();
    int room = Math.min(PER_LAYER, MOST / Math.max(1, top + 1));
    List<PathLine> lines = new ArrayList<>();
    Map<Unit, Double> reached = Map.of(question.unit(), 1.0);
    for (int layer = top; layer > Unit.PIXELS; layer--) {
      List<PathLine> candidates = new ArrayList<>();
      for (Map.Entry<Unit, Double> entry : reached.entrySet()) {
        Question next = layer == top ? question : Question.why(entry.getKey());
        addStrongest(pass, next, entry.getValue(), candidates);
      }
      candidates.sort(Paths::byShare);
      List<PathLine> kept = candidates.subList(0, Math.min(room, candidates.size()));
      lines.addAll(kept);
      reached = new HashMap<>();
      for (PathLine line : kept) {
        reached.merge(line.from(), line.share(), Double::sum);
      }
    }
    return new Paths(question, lines);
  }

  private static void addStrongest(
      Pass pass, Question question, double share, List<PathLine> candidates) {
    Contributions all = Contributions.of(pass, question);
    double whole = all.magnitude();
    // Beyond what a float can hold, nothing has a share.
    if (!Double.isFinite(whole)) {
      return;
    }
    for (int term : all.strongest(PER_UNIT)) {
      double product = all.product(term);
      Unit versus = question.versus();
      Unit to = versus != null && product < 0 ? versus : question.unit();
      candidates.add(
          new PathLine(all.source(term), to, product, share * (Math.abs(product) / whole)));
    }
  }

  /** Equal shares in a fixed order, so that lines do not jump from one frame to the next. */
  private static int byShare(PathLine a, PathLine b) {
    int order = Double.compare(b.share(), a.share());
    if (order == 0) {
      order = Integer.compare(a.to().index(), b.to().index());
    }
    return order == 0 ? Integer.compare(a.from().index(), b.from().index()) : order;
  }

  /** The unit's share: 1 for what is asked about, 0 for a unit that no line leads to. */
  public double share(Unit unit) {
    if (unit.equals(question.unit()) || unit.equals(question.versus())) {
      return 1;
    }
    return lines.stream()
        .filter(line -> line.from().equals(unit))
        .mapToDouble(PathLine::share)
        .sum();
  }

  /** The lines that lead through the unit, from the pixels to the question; none through others. */
  public Set<PathLine> through(Unit unit) {
    Set<PathLine> through = new HashSet<>();
    Set<Unit> below = new HashSet<>(Set.of(unit));
    for (PathLine line : lines) {
      if (below.contains(line.to())) {
        through.add(line);
        below.add(line.from());
      }
    }
    Set<Unit> above = new HashSet<>(Set.of(unit));
    for (PathLine line : lines.reversed()) {
      if (above.contains(line.from())) {
        through.add(line);
        above.add(line.to());
      }
    }
    return through;
  }
}
