package org.digitworkbench.ui.help;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.digitworkbench.help.HelpPage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu behind the question mark. */
public final class HelpMenu extends MenuButton {

  public HelpMenu(HelpWindows windows) {
    super(null, new FontIcon(Feather.HELP_CIRCLE));
    setId("help-menu");
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
    setTooltip(new Tooltip("Help (F1)"));
    setAccessibleText("Help");
    MenuItem help = item("help-open", "Help", windows::showHelp);
    help.setAccelerator(new KeyCodeCombination(KeyCode.F1));
    getItems()
        .addAll(
            help,
            item("help-shortcuts", "Keyboard shortcuts", () -> windows.show(HelpPage.SHORTCUTS)),
            item("help-news", "What’s new", () -> windows.show(HelpPage.NEWS)),
            new SeparatorMenuItem(),
            item("help-log", "Show log", windows::showLog),
            item("help-about", "About Digit Workbench", windows::showAbout));
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
