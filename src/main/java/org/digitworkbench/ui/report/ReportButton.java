package org.digitworkbench.ui.report;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens the questions of a report. */
public final class ReportButton extends Button {

  private static final String HELP = "Write a report on the network, to read, print and hand in";

  public ReportButton(ReportViewModel viewModel) {
    super("Report", new FontIcon(Feather.FILE_TEXT));
    setId("results-report");
    setTooltip(new Tooltip(HELP));
    setAccessibleHelp(HELP);
    setMinWidth(Region.USE_PREF_SIZE);
    disableProperty().bind(viewModel.unavailable());
    setOnAction(_ -> viewModel.open());
  }
}
