package org.digitworkbench.ui.controls;

import java.util.Objects;

/** The style sheet of the controls. */
final class ControlStyles {

  static final String SHEET =
      Objects.requireNonNull(ControlStyles.class.getResource("controls.css")).toExternalForm();

  private ControlStyles() {}
}
