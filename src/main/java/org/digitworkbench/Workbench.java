package org.digitworkbench;

import javafx.application.Application;
import org.digitworkbench.app.WorkbenchApp;

/** Starts the window, or with arguments the command line. */
public final class Workbench {

  private Workbench() {}

  public static void main(String[] args) {
    Application.launch(WorkbenchApp.class, args);
  }
}
