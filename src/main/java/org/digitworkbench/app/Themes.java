package org.digitworkbench.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import javafx.application.Application;

/** The two looks of the window. */
final class Themes {

  private Themes() {}

  /** Puts the light or the dark look on all windows. */
  static void show(boolean dark) {
    Theme theme = dark ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
  }
}
