package org.digitworkbench.ui.controls;

import java.util.regex.Pattern;
import org.digitworkbench.domain.OperatingSystem;

/**
 * Shortcuts in texts, as the system writes them: where there is "Ctrl" elsewhere, a Mac has its
 * Command key. So does JavaFX with {@code SHORTCUT_DOWN}, which all shortcuts are made with.
 */
public final class KeyText {

  private static final Pattern MODIFIERS = Pattern.compile("\\b(?:(?:Ctrl|Shift|Alt)\\+)+");

  private static final Pattern CONTROL = Pattern.compile("\\bCtrl\\b");

  private KeyText() {}

  /**
   * The text with the shortcuts of this system.
   *
   * @param text such as "Undo (Ctrl+Z)"
   */
  public static String of(String text) {
    return of(text, OperatingSystem.current());
  }

  static String of(String text, OperatingSystem system) {
    if (system != OperatingSystem.MAC) {
      return text;
    }
    String symbols = MODIFIERS.matcher(text).replaceAll(keys -> symbols(keys.group()));
    return CONTROL.matcher(symbols).replaceAll("⌘");
  }

  /** In the order of Apple's menus: Option, Shift, Command. */
  private static String symbols(String keys) {
    return (keys.contains("Alt") ? "⌥" : "")
        + (keys.contains("Shift") ? "⇧" : "")
        + (keys.contains("Ctrl") ? "⌘" : "");
  }
}
