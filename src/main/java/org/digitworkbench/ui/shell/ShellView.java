package org.digitworkbench.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.digitworkbench.ui.controls.KeyText;
import org.digitworkbench.ui.controls.RunPalette;
import org.kordamp.ikonli.feather.Feather;

/** The window's content. */
public final class ShellView extends BorderPane {

  /** Style class of the root while the dark theme is on. */
  public static final String DARK = "dark";

  /** Of the width, what the companion takes at most when it is opened. */
  private static final double WIDEST_PART = 0.27;

  /** What the tabs need in width. */
  private static final double NEEDED_WIDTH = 970;

  /**
   * A tab of the window.
   *
   * @param id of its header
   * @param content makes it, when the tab comes to the front for the first time
   * @param shown told when the tab comes to the front, and with false when it leaves it
   * @param present whether it is among the tabs; one that comes and goes is the last
   */
  public record Page(
      String id,
      String title,
      Supplier<Node> content,
      Consumer<Boolean> shown,
      ObservableValue<Boolean> present) {

    /** A tab that is always there. */
    public Page(String id, String title, Supplier<Node> content, Consumer<Boolean> shown) {
      this(id, title, content, shown, new SimpleBooleanProperty(true));
    }
  }

  /**
   * A button in the header.
   *
   * @param text what it does
   */
  public record Tool(String id, Feather icon, String text, Runnable action) {}

  /**
   * What can be opened beside the tabs.
   *
   * @param overlay drawn over everything, where it wants to be
   * @param cover in front of tabs and content while it is visible
   */
  public record Companion(Region content, BooleanProperty open, Node overlay, Node cover) {}

  /**
   * @param help the last of the header
   */
  public ShellView(
      ShellViewModel viewModel,
      ExportViewModel export,
      RunPalette palette,
      List<Page> pages,
      List<Tool> tools,
      Node help,
      Companion companion) {
    getStyleClass().add("shell");
    getStylesheets()
        .add(Objects.requireNonNull(ShellView.class.getResource("shell.css")).toExternalForm());
    setTop(new HeaderBar(viewModel, export, palette, tools, help, companion.open()));
    SplitPane content = beside(tabs(viewModel, pages), companion);
    // Behind the cover nothing shall take the focus.
    content.visibleProperty().bind(companion.cover().visibleProperty().not());
    setCenter(new StackPane(content, companion.cover()));
    setBottom(new StatusBar(viewModel));
    viewModel.darkProperty().subscribe(this::showTheme);
    getChildren().add(companion.overlay());
  }

  /** The tabs, and while it is open the companion at their right, as wide as it was left. */
  private static SplitPane beside(TabPane tabs, Companion companion) {
    SplitPane split = new SplitPane(new Fitting(tabs, NEEDED_WIDTH));
    split.getStyleClass().add("beside");
    Region content = companion.content();
    SplitPane.setResizableWithParent(content, false);
    companion
        .open()
        .subscribe(open -> {
          split.getItems().remove(content);
          if (open) {
            split.getItems().add(content);
            double width = Math.max(split.getWidth(), 1);
            split.setDividerPositions(1 - Math.min(content.getPrefWidth() / width, WIDEST_PART));
          }
        });
    content
        .widthProperty()
        .subscribe(width -> {
          if (content.getScene() != null && width.doubleValue() > 0) {
            content.setPrefWidth(width.doubleValue());
          }
        });
    return split;
  }

  private void showTheme(boolean dark) {
    getStyleClass().remove(DARK);
    if (dark) {
      getStyleClass().add(DARK);
    }
  }

  private static TabPane tabs(ShellViewModel viewModel, List<Page> pages) {
    TabPane tabs = new TabPane();
    tabs.setId("tabs");
    tabs.setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      Tab tab = new Tab(page.title());
      tab.setId(page.id());
      tab.setTooltip(new Tooltip(KeyText.of("%s (Ctrl+%d)".formatted(page.title(), i + 1))));
      page.present()
          .subscribe(present -> {
            tabs.getTabs().remove(tab);
            if (present) {
              tabs.getTabs().add(tab);
            }
          });
      tab.selectedProperty()
          .subscribe(selected -> {
            if (selected && tab.getContent() == null) {
              tab.setContent(page.content().get());
            }
          });
      tab.selectedProperty().subscribe((_, selected) -> page.shown().accept(selected));
    }
    tabs.getSelectionModel()
        .selectedItemProperty()
        .subscribe(tab -> viewModel.pageProperty().set(tab.getId()));
    viewModel.pageProperty().subscribe(id -> select(tabs, viewModel, id));
    return tabs;
  }

  private static void select(TabPane tabs, ShellViewModel viewModel, String id) {
    var selection = tabs.getSelectionModel();
    tabs.getTabs().stream()
        .filter(tab -> id.equals(tab.getId()))
        .findFirst()
        .ifPresentOrElse(
            selection::select,
            () -> viewModel.pageProperty().set(selection.getSelectedItem().getId()));
  }
}
