package org.digitworkbench.ui.train;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Gives the focus back to where it was when a pane goes that covered others and had it. */
final class FocusBack {

  private final List<Node> covers;

  /** What had the focus last outside of the covers. */
  private @Nullable Node last;

  private FocusBack(List<Node> covers) {
    this.covers = covers;
  }

  /**
   * @param covers of which one at most is visible at a time
   */
  static void from(Node... covers) {
    FocusBack back = new FocusBack(List.of(covers));
    for (Node cover : covers) {
      cover
          .visibleProperty()
          .subscribe((_, visible) -> {
            if (!visible) {
              back.leave(cover);
            }
          });
    }
    covers[0]
        .sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            scene.focusOwnerProperty().subscribe(back::remember);
          }
        });
  }

  private void remember(@Nullable Node owner) {
    if (owner != null && covers.stream().noneMatch(cover -> isInside(owner, cover))) {
      last = owner;
    }
  }

  private void leave(Node cover) {
    Scene scene = cover.getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    if (last != null && owner != null && isInside(owner, cover)) {
      last.requestFocus();
    }
  }

  private static boolean isInside(Node node, Node parent) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(parent)) {
        return true;
      }
    }
    return false;
  }
}
