package org.digitworkbench.ui.controls;

import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** Keys of the whole window that a node takes while it is in sight and nobody else has. */
public final class SceneKeys {

  private SceneKeys() {}

  /** Gives the node's handler such events of whatever scene the node is in. */
  public static void listen(Node node, EventType<KeyEvent> type, EventHandler<KeyEvent> handler) {
    EventHandler<KeyEvent> inSight = inSight(node, handler);
    node.sceneProperty()
        .subscribe((before, now) -> {
          if (before != null) {
            before.removeEventHandler(type, inSight);
          }
          if (now != null) {
            now.addEventHandler(type, inSight);
          }
        });
  }

  /** The same before anybody else gets them; what the handler consumes nobody does. */
  public static void take(Node node, EventType<KeyEvent> type, EventHandler<KeyEvent> handler) {
    EventHandler<KeyEvent> inSight = inSight(node, handler);
    node.sceneProperty()
        .subscribe((before, now) -> {
          if (before != null) {
            before.removeEventFilter(type, inSight);
          }
          if (now != null) {
            now.addEventFilter(type, inSight);
          }
        });
  }

  private static EventHandler<KeyEvent> inSight(Node node, EventHandler<KeyEvent> handler) {
    return event -> {
      if (isInSight(node)) {
        handler.handle(event);
      }
    };
  }

  private static boolean isInSight(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
