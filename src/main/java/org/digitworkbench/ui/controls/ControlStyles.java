package org.digitworkbench.ui.controls;

import java.util.Objects;

/** The style sheet of the controls. */
public final class ControlStyles {

  public static final String SHEET =
      Objects.requireNonNull(ControlStyles.class.getResource("controls.css")).toExternalForm();

  private ControlStyles() {}
}
