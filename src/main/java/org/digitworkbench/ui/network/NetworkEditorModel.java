package org.digitworkbench.ui.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a network while they are edited, and what they come to. Every edit can be undone;
 * typing into one field is one edit. Used on the FX thread.
 */
public final class NetworkEditorModel {

  private static final int MAX_UNDO = 200;

  private final ReadOnlyObjectWrapper<List<LayerDraft>> layers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Initialisation> initialisation =
      new SimpleObjectProperty<>(Initialisation.GLOROT_UNIFORM);
  private final ObjectProperty<Loss> loss = new SimpleObjectProperty<>(Loss.CROSS_ENTROPY);
  private final ReadOnlyObjectWrapper<NetworkReading> reading;
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  private final Deque<List<LayerDraft>> undo = new ArrayDeque<>();
  private final Deque<List<LayerDraft>> redo = new ArrayDeque<>();

  /** What the newest edit was, if more of the same belongs to it; else empty. */
  private String newest = "";

  private long keys;

  /** One without layers: the image and the ten logits. */
  public NetworkEditorModel() {
    reading = new ReadOnlyObjectWrapper<>(read());
    initialisation.subscribe((_, _) -> reading.set(read()));
    loss.subscribe((_, _) -> reading.set(read()));
  }

  /** The hidden layers, from the image on. */
  public ReadOnlyObjectProperty<List<LayerDraft>> layersProperty() {
    return layers.getReadOnlyProperty();
  }

  /** What they come to; new after each edit. */
  public ReadOnlyObjectProperty<NetworkReading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** How weights are drawn; not one of the edits that can be undone. */
  public ObjectProperty<Initialisation> initialisationProperty() {
    return initialisation;
  }

  /** What the training makes small; not one of the edits that can be undone. */
  public ObjectProperty<Loss> lossProperty() {
    return loss;
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** Whether the network may have one more. */
  public boolean canAdd() {
    return layers.get().size() < NetworkSpec.MAX_LAYERS;
  }

  /** Takes the place of all layers; this too can be undone. */
  public void load(NetworkSpec network) {
    initialisation.set(network.initialisation());
    loss.set(network.loss());
    List<LayerDraft> loaded = new ArrayList<>();
    for (LayerSpec layer : network.layers()) {
      loaded.add(LayerDraft.of(keys++, layer));
    }
    edit("", loaded);
  }

  /**
   * Adds a layer with the usual values, and the activation of the others.
   *
   * @param index where it stands then, 0 to the number of layers
   * @return its key; -1 if there are already as many as there may be
   */
  public long add(LayerKind kind, int index) {
    return canAdd() ? insert(LayerDraft.of(keys++, kind, usualActivation()), index) : -1;
  }

  /**
   * Puts another one of the same behind a layer.
   *
   * @return its key; -1 if there are already as many as there may be
   */
  public long duplicate(int index) {
    return canAdd() ? insert(layers.get().get(index).withKey(keys++), index + 1) : -1;
  }

  private long insert(LayerDraft draft, int index) {
    List<LayerDraft> changed = new ArrayList<>(layers.get());
    changed.add(index, draft);
    edit("", changed);
    return draft.key();
  }

  public void remove(int index) {
    List<LayerDraft> changed = new ArrayList<>(layers.get());
    changed.remove(index);
    edit("", changed);
  }

  public void clear() {
    edit("", List.of());
  }

  /**
   * Moves a layer; where there is no such place, nothing happens.
   *
   * @param gesture moves of the same layer in the same gesture are undone together; empty if it
   *     stands alone
   */
  public void move(int from, int to, String gesture) {
    if (to >= 0 && to < layers.get().size() && from != to) {
      List<LayerDraft> changed = new ArrayList<>(layers.get());
      LayerDraft moved = changed.remove(from);
      changed.add(to, moved);
      edit(gesture.isEmpty() ? "" : "move %d %s".formatted(moved.key(), gesture), changed);
    }
  }

  public void setText(int index, int field, String text) {
    LayerDraft draft = layers.get().get(index);
    if (!draft.texts().get(field).equals(text)) {
      replace(
          "text %d %d".formatted(draft.key(), field), index, layer -> layer.withText(field, text));
    }
  }

  public void setActivation(int index, Activation activation) {
    if (layers.get().get(index).activation() != activation) {
      replace("", index, layer -> layer.withActivation(activation));
    }
  }

  private void replace(String what, int index, UnaryOperator<LayerDraft> change) {
    List<LayerDraft> changed = new ArrayList<>(layers.get());
    changed.set(index, change.apply(changed.get(index)));
    edit(what, changed);
  }

  /**
   * The activation of all layers that have one; null if they have several, or there is none. Those
   * that have none on purpose, as in front of a normalisation, are left out.
   */
  public @Nullable Activation commonActivation() {
    List<Activation> used =
        layers.get().stream()
            .map(LayerDraft::activation)
            .filter(a -> a != null && a != Activation.IDENTITY)
            .distinct()
            .toList();
    return used.size() == 1 ? used.getFirst() : null;
  }

  /** Gives all layers that have an activation the same. */
  public void setActivations(Activation activation) {
    List<LayerDraft> changed =
        layers.get().stream()
            .map(layer ->
                layer.activation() == null || layer.activation() == Activation.IDENTITY
                    ? layer
                    : layer.withActivation(activation))
            .toList();
    if (!changed.equals(layers.get())) {
      edit("", changed);
    }
  }

  public void undo() {
    if (!undo.isEmpty()) {
      redo.push(layers.get());
      newest = "";
      show(undo.pop());
    }
  }

  public void redo() {
    if (!redo.isEmpty()) {
      undo.push(layers.get());
      newest = "";
      show(redo.pop());
    }
  }

  /** Forgets what could be undone. */
  public void forget() {
    undo.clear();
    redo.clear();
    newest = "";
    show(layers.get());
  }

  private Activation usualActivation() {
    Activation common = commonActivation();
    return common == null ? Activation.RELU : common;
  }

  private void edit(String what, List<LayerDraft> changed) {
    if (what.isEmpty() || !what.equals(newest)) {
      undo.push(layers.get());
      if (undo.size() > MAX_UNDO) {
        undo.removeLast();
      }
    }
    redo.clear();
    newest = what;
    show(List.copyOf(changed));
  }

  private void show(List<LayerDraft> shown) {
    layers.set(shown);
    reading.set(read());
    canUndo.set(!undo.isEmpty());
    canRedo.set(!redo.isEmpty());
  }

  private NetworkReading read() {
    return NetworkReading.of(layers.get(), initialisation.get(), loss.get());
  }
}
