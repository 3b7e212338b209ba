package org.digitworkbench.ui.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.LayerSpec;
import org.jspecify.annotations.Nullable;

/**
 * A layer as it is typed, which need not make sense.
 *
 * @param key by which it is known while it is changed and moved; unique within an editor
 * @param texts one for each field of the kind
 * @param activation null for kinds without one
 */
public record LayerDraft(
    long key, LayerKind kind, List<String> texts, @Nullable Activation activation) {

  public LayerDraft {
    texts = List.copyOf(texts);
  }

  /** One with the values of a new layer. */
  static LayerDraft of(long key, LayerKind kind, Activation activation) {
    return new LayerDraft(key, kind, kind.presets(), kind.isActivated() ? activation : null);
  }

  /** The texts of a layer that makes sense. */
  static LayerDraft of(long key, LayerSpec layer) {
    return switch (layer) {
      case LayerSpec.Dense d -> draft(key, LayerKind.DENSE, d.activation(), d.units());
      case LayerSpec.Convolution c ->
          draft(
              key,
              LayerKind.CONVOLUTION,
              c.activation(),
              c.filters(),
              c.kernel(),
              c.stride(),
              c.padding());
      case LayerSpec.MaxPool p -> draft(key, LayerKind.MAX_POOL, null, p.size());
      case LayerSpec.AveragePool p -> draft(key, LayerKind.AVERAGE_POOL, null, p.size());
      case LayerSpec.BatchNormalisation b ->
          draft(key, LayerKind.BATCH_NORMALISATION, b.activation());
      case LayerSpec.Dropout d ->
          new LayerDraft(key, LayerKind.DROPOUT, List.of(plain(d.rate())), null);
    };
  }

  /** Without BigDecimal where that can be, which takes long to get ready. */
  private static String plain(double value) {
    String shortest = Double.toString(value);
    return shortest.contains("E") ? BigDecimal.valueOf(value).toPlainString() : shortest;
  }

  private static LayerDraft draft(
      long key, LayerKind kind, @Nullable Activation activation, int... numbers) {
    List<String> texts = new ArrayList<>();
    for (int number : numbers) {
      texts.add(Integer.toString(number));
    }
    return new LayerDraft(key, kind, texts, activation);
  }

  LayerDraft withKey(long value) {
    return new LayerDraft(value, kind, texts, activation);
  }

  LayerDraft withText(int field, String text) {
    List<String> changed = new ArrayList<>(texts);
    changed.set(field, text);
    return new LayerDraft(key, kind, changed, activation);
  }

  LayerDraft withActivation(Activation value) {
    return new LayerDraft(key, kind, texts, value);
  }

  /**
   * What it describes.
   *
   * @throws InvalidSpecException if a text is no number or out of range
   */
  LayerSpec build() {
    return kind.build(texts, activation);
  }
}
