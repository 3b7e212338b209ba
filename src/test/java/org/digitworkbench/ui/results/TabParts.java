package org.digitworkbench.ui.results;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.projection.Maps;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.ui.epochs.TimelineViewModel;
import org.digitworkbench.ui.map.MapViewModel;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.why.Explainer;
import org.digitworkbench.ui.why.WhyViewModel;

/** What the tab has beside its own view model, without runs and with everything on one thread. */
record TabParts(Engine engine, DatasetSource datasets, ModelPicker models, Path cache) {

  /** The first test images of MNIST, and next to no training images, whatever is asked for. */
  static DatasetSource testImages(int count) {
    Dataset whole = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");
    Dataset small =
        new Dataset(
            whole.id(),
            whole.title(),
            whole.classNames(),
            whole.train().first(1),
            whole.test().first(count),
            whole.sha256());
    return new DatasetSource() {
      @Override
      public List<String> ids() {
        return List.of(small.id());
      }

      @Override
      public Dataset load(String id) {
        return small;
      }
    };
  }

  ImageViewModel image(ResultsViewModel results, Consumer<DigitImage> draw) {
    Fingerprints fingerprints = new Fingerprints();
    FloatCache floats = new FloatCache(cache);
    WhyViewModel why =
        new WhyViewModel(
            new Explainer(() -> engine, datasets, floats, fingerprints),
            results.detail().image(),
            models.shownProperty(),
            Runnable::run,
            Runnable::run);
    TimelineViewModel timeline =
        new TimelineViewModel(
            new RunStore(cache),
            new Evaluations(() -> engine, floats, fingerprints),
            new SimpleObjectProperty<>(),
            new SimpleObjectProperty<>(),
            Runnable::run,
            Runnable::run);
    return new ImageViewModel(results, timeline, why, new SimpleObjectProperty<>(false), draw);
  }

  MapViewModel map() {
    return new MapViewModel(
        new Maps(() -> engine, new FloatCache(cache), new Fingerprints()),
        new SimpleObjectProperty<>(),
        new SimpleObjectProperty<>(),
        Runnable::run,
        Runnable::run,
        Runnable::run);
  }
}
