package org.digitworkbench.app;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.projection.Maps;
import org.digitworkbench.report.ReportAnswer;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.epochs.EpochBar;
import org.digitworkbench.ui.epochs.TimelineViewModel;
import org.digitworkbench.ui.map.MapSubject;
import org.digitworkbench.ui.map.MapViewModel;
import org.digitworkbench.ui.results.ImageViewModel;
import org.digitworkbench.ui.results.ResultsView;
import org.digitworkbench.ui.results.ResultsViewModel;
import org.digitworkbench.ui.results.Side;
import org.digitworkbench.ui.shell.ShellView.Page;
import org.digitworkbench.ui.why.WhyViewModel;

/** The Results tab. */
final class ResultsTab {

  private final WindowParts parts;
  private final DrawViewModel draw;
  private final ResultsViewModel results;

  /**
   * @param draw whose sheet takes an image to be changed
   */
  ResultsTab(WindowParts parts, DrawViewModel draw) {
    this.parts = parts;
    this.draw = draw;
    results =
        new ResultsViewModel(
            parts.services().evaluations(),
            parts.services().datasets(),
            parts.collection().drawingsProperty(),
            parts.models(),
            parts.threads().evaluating(),
            parts.fx());
    results.gallery().collectInto(parts.collection());
    results.offerClass(parts.classDrawings());
  }

  ResultsViewModel results() {
    return results;
  }

  /**
   * @param lessons what was answered in them, for the report
   */
  Page page(Supplier<List<ReportAnswer>> lessons) {
    return WindowTab.RESULTS.page(() -> view(lessons), results.activeProperty()::set);
  }

  private Node view(Supplier<List<ReportAnswer>> lessons) {
    TimelineViewModel timeline =
        new TimelineViewModel(
            parts.services().runs(),
            parts.services().evaluations(),
            parts.epochs().runProperty(),
            results.resultsProperty().map(shown -> shown.dataset()),
            parts.threads().lookingBack(),
            parts.fx());
    timeline.activeProperty().bind(results.activeProperty());
    WhyViewModel why =
        new WhyViewModel(
            parts.explainer(),
            results.detail().image(),
            parts.models().shownProperty(),
            parts.threads().explaining(),
            parts.fx());
    ImageViewModel image =
        new ImageViewModel(
            results,
            timeline,
            why,
            parts.epochs().stopsProperty().map(stops -> !stops.isEmpty()),
            this::open);
    ResultsView view = new ResultsView(results, image, map(), parts.palette(), parts.saver());
    return ReportParts.over(EpochBar.under(view, parts.epochs()), view, parts, lessons);
  }

  private MapViewModel map() {
    Services services = parts.services();
    MapViewModel map =
        new MapViewModel(
            new Maps(services.engine(), services.cache(), services.fingerprints()),
            results
                .resultsProperty()
                .map(shown ->
                    new MapSubject(
                        shown.choice().name(),
                        shown.choice().model(),
                        shown.dataset(),
                        shown.evaluation())),
            draw.seen(),
            parts.threads().mapping(),
            parts.threads().explaining(),
            parts.fx());
    map.activeProperty()
        .bind(results.activeProperty().and(results.sideProperty().isEqualTo(Side.MAP)));
    return map;
  }

  private void open(DigitImage image) {
    draw.put(image);
    parts.show(WindowTab.DRAW);
  }
}
