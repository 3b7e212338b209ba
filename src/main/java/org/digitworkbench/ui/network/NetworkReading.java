package org.digitworkbench.ui.network;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What drafts of layers come to.
 *
 * @param lines one for each draft
 * @param network null if it cannot be
 * @param error why it cannot be, with the number of the layer; else empty
 */
public record NetworkReading(List<Line> lines, @Nullable NetworkSpec network, String error) {

  /**
   * What one draft comes to.
   *
   * @param kind of the layer
   * @param output of one image; null if something in front of it or itself is wrong
   * @param parameters of it; 0 if the output is not known
   * @param error what is wrong with it; else empty
   * @param field which text is wrong, from 0; -1 if it is none of them alone
   */
  public record Line(
      LayerKind kind, @Nullable Shape output, int parameters, String error, int field) {}

  public NetworkReading {
    lines = List.copyOf(lines);
  }

  /** Parameters of all layers and the logits; 0 if the network cannot be. */
  public int parameters() {
    return network == null ? 0 : network.parameterCount();
  }

  /** Parameters of the ten logits; 0 if the network cannot be. */
  public int logitParameters() {
    return network == null ? 0 : network.summary().getLast().parameters();
  }

  /** Reads drafts. */
  static NetworkReading of(List<LayerDraft> drafts, Initialisation initialisation, Loss loss) {
    List<String> errors = new ArrayList<>();
    List<LayerSpec> layers = new ArrayList<>();
    for (LayerDraft draft : drafts) {
      try {
        LayerSpec layer = draft.build();
        if (layers.size() == errors.size()) {
          layers.add(layer);
        }
        errors.add("");
      } catch (InvalidSpecException e) {
        errors.add(String.valueOf(e.getMessage()));
      }
    }
    String problem = "";
    NetworkSpec longest = null;
    for (int n = layers.size(); longest == null; n--) {
      try {
        longest = new NetworkSpec(layers.subList(0, n), initialisation, loss);
      } catch (InvalidSpecException e) {
        // The one of the most layers says what is wrong; fewer only give their shapes.
        problem = problem.isEmpty() ? place(e, errors) : problem;
      }
    }
    return of(drafts, longest, errors, problem);
  }

  /** Puts the complaint at its layer, or gives it back if it is about all of them. */
  private static String place(InvalidSpecException e, List<String> errors) {
    if (e.layer().isPresent() && e.getCause() != null) {
      errors.set(e.layer().getAsInt(), String.valueOf(e.getCause().getMessage()));
      return "";
    }
    return String.valueOf(e.getMessage());
  }

  private static NetworkReading of(
      List<LayerDraft> drafts, NetworkSpec longest, List<String> errors, String problem) {
    List<LayerSummary> known = longest.summary();
    List<Line> lines = new ArrayList<>();
    String first = "";
    for (int i = 0; i < drafts.size(); i++) {
      LayerKind kind = drafts.get(i).kind();
      String error = errors.get(i);
      boolean fits = i < longest.layers().size();
      lines.add(
          new Line(
              kind,
              fits ? known.get(i).output() : null,
              fits ? known.get(i).parameters() : 0,
              error,
              field(kind, error)));
      if (first.isEmpty() && !error.isEmpty()) {
        first = "Layer %d: %s".formatted(i + 1, error);
      }
    }
    String error = first.isEmpty() ? problem : first;
    return new NetworkReading(lines, error.isEmpty() ? longest : null, error);
  }

  private static int field(LayerKind kind, String message) {
    for (int i = 0; i < kind.fields().size(); i++) {
      if (message.startsWith(kind.fields().get(i).subject())) {
        return i;
      }
    }
    return -1;
  }
}
