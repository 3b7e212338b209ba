package org.digitworkbench.app;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.digitworkbench.ui.shell.ShellView.Page;

/** The tabs that the window can have, in their order. */
enum WindowTab {
  DRAW("tab-draw", "Draw"),
  TRAIN("tab-train", "Train"),
  INSIDE("tab-inside", "Inside"),
  RUNS("tab-runs", "Runs"),
  RESULTS("tab-results", "Results"),
  DATA("tab-data", "Data"),
  CLASS("tab-class", "Class");

  private final String id;
  private final String title;

  WindowTab(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Of its page, and of its header in the scene. */
  String id() {
    return id;
  }

  /** What the user and the lessons call it. */
  String title() {
    return title;
  }

  /** All titles, in the tabs' order. */
  static List<String> titles() {
    return Arrays.stream(values()).map(WindowTab::title).toList();
  }

  /**
   * Its page.
   *
   * @param content makes it, when it is first shown
   * @param shown told when the tab comes to the front, and with false when it leaves it
   */
  Page page(Supplier<Node> content, Consumer<Boolean> shown) {
    return new Page(id, title, content, shown);
  }
}
