package org.digitworkbench.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import org.digitworkbench.ui.controls.RunPalette;

/** The window's content. */
public final class ShellView extends BorderPane {

  /** Style class of the root while the dark theme is on. */
  public static final String DARK = "dark";

  /**
   * A tab of the window.
   *
   * @param id of its header, for tests
   * @param shown told when the tab comes to the front, and with false when it leaves it
   */
  public record Page(String id, String title, Node content, Consumer<Boolean> shown) {}

  public ShellView(
      ShellViewModel viewModel, ExportViewModel export, RunPalette palette, List<Page> pages) {
    getStyleClass().add("shell");
    getStylesheets()
        .add(Objects.requireNonNull(ShellView.class.getResource("shell.css")).toExternalForm());
    setTop(new HeaderBar(viewModel, export, palette));
    setCenter(tabs(viewModel, pages));
    setBottom(new StatusBar(viewModel));
    viewModel.darkProperty().subscribe(this::showTheme);
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
      Tab tab = new Tab(page.title(), page.content());
      tab.setId(page.id());
      tab.setTooltip(new Tooltip("%s (Ctrl+%d)".formatted(page.title(), i + 1)));
      tabs.getTabs().add(tab);
      tab.selectedProperty().subscribe((_, selected) -> page.shown().accept(selected));
    }
    tabs.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(index -> viewModel.tabProperty().set(index.intValue()));
    viewModel.tabProperty().subscribe(index -> tabs.getSelectionModel().select(index.intValue()));
    return tabs;
  }
}
