package org.digitworkbench.ui.lessons;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Toggle;
import org.jspecify.annotations.Nullable;

/** Finds the places of the window that lessons speak of. Used on the FX thread. */
public final class WindowPlaces {

  private final Supplier<@Nullable Parent> root;
  private final Map<String, Place> places;

  /** As long as they are in the scene: to look through all of it takes a while. */
  private final Map<Place, Node> found = new HashMap<>();

  /**
   * @param root of the window's scene, once there is one
   * @param places by their names
   */
  public WindowPlaces(Supplier<@Nullable Parent> root, Map<String, Place> places) {
    this.root = root;
    this.places = Map.copyOf(places);
  }

  /**
   * Where a place is.
   *
   * @param tab id of the tab that it is in; empty if it is always there
   * @param selector of its node
   */
  public record Place(String tab, String selector) {}

  /** The names of all places. */
  public Set<String> names() {
    return places.keySet();
  }

  /** The node to look at: the place itself if it is seen, else the header of its tab. */
  Optional<Node> find(String name) {
    Place place = places.get(name);
    if (place == null) {
      return Optional.empty();
    }
    return node(place)
        .filter(WindowPlaces::isSeen)
        .or(() ->
            place.tab().isEmpty()
                ? Optional.empty()
                : node(new Place(place.tab(), "#" + place.tab())));
  }

  /** Whether a switch or a button that stays down is on; false if there is none of that name. */
  public boolean isOn(String name) {
    Place place = places.get(name);
    Node node = place == null ? null : node(place).orElse(null);
    return switch (node) {
      case CheckBox box -> box.isSelected();
      case Toggle toggle -> toggle.isSelected();
      case null, default -> false;
    };
  }

  /** Whether there is a node of that name. */
  public boolean exists(String name) {
    Place place = places.get(name);
    return place != null && node(place).isPresent();
  }

  private Optional<Node> node(Place place) {
    Parent top = root.get();
    if (top == null) {
      return Optional.empty();
    }
    boolean anywhere = place.tab().isEmpty();
    Node before = found.get(place);
    if (before != null
        && Objects.equals(before.getScene(), top.getScene())
        && (!anywhere || isSeen(before))) {
      return Optional.of(before);
    }
    found.remove(place);
    // What belongs to no tab may be in several, one of which is in front.
    Optional<Node> now =
        anywhere
            ? top.lookupAll(place.selector()).stream().filter(WindowPlaces::isSeen).findFirst()
            : Optional.ofNullable(top.lookup(place.selector()));
    now.ifPresent(node -> found.put(place, node));
    return now;
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
