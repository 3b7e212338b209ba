package org.digitworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Column;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Row;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.results.ResultsViewModel.Phase;
import org.digitworkbench.ui.results.ResultsViewModel.Subject;
import org.digitworkbench.ui.tiles.DigitItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the first 2,000 test images of MNIST, read by their mean images. */
@SuppressWarnings("NullAway.Init")
class ResultsViewModelTest {

  private static DatasetSource datasets;

  @TempDir private Path cache;

  private final MeanDigits engine = new MeanDigits(datasets.load("mnist").test());
  private final ModelPicker models = new ModelPicker(Classes::digits);
  private final ObjectProperty<DrawingSet> drawings = new SimpleObjectProperty<>(DrawingSet.EMPTY);
  private final ModelChoice relu = MeanDigits.choice("relu", "mnist");
  private final ModelChoice sigmoid = MeanDigits.choice("sigmoid", "mnist");

  @BeforeAll
  static void readDigits() {
    Dataset whole = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");
    Dataset small =
        new Dataset(
            whole.id(),
            whole.title(),
            whole.classNames(),
            whole.train().first(1),
            whole.test().first(2_000),
            whole.sha256());
    datasets = source(small);
  }

  private static DatasetSource source(Dataset dataset) {
    return new DatasetSource() {
      @Override
      public List<String> ids() {
        return List.of(dataset.id());
      }

      @Override
      public Dataset load(String id) {
        if (!id.equals(dataset.id())) {
          throw new WorkbenchException("There is no data set \"" + id + "\".");
        }
        return dataset;
      }
    };
  }

  private Evaluations evaluations() {
    return new Evaluations(() -> engine, new FloatCache(cache), new Fingerprints());
  }

  private ResultsViewModel viewModel(Executor background) {
    return new ResultsViewModel(
        evaluations(), datasets, drawings, models, background, Runnable::run);
  }

  private ResultsViewModel shown() {
    ResultsViewModel viewModel = viewModel(Runnable::run);
    models.selectedProperty().set(relu);
    viewModel.activeProperty().set(true);
    return viewModel;
  }

  @Test
  void nothingIsComputedUntilTheTabIsShown() {
    ResultsViewModel viewModel = viewModel(Runnable::run);
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.NO_MODEL);

    models.selectedProperty().set(relu);
    assertThat(viewModel.resultsProperty().get()).isNull();

    viewModel.activeProperty().set(true);
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.READY);
    EvaluatedModel results = Objects.requireNonNull(viewModel.resultsProperty().get());
    assertThat(results.evaluation().verdicts()).hasSize(2_000);
    assertThat(results.evaluation().accuracy()).isBetween(0.7, 0.9);
    assertThat(viewModel.progressProperty().get()).isEqualTo(1);
  }

  @Test
  void aNetworkForGarmentsIsNotHeldAgainstOurDrawings() {
    Classes garments = new Classes("Fashion-MNIST", "a garment", Collections.nCopies(10, "Coat"));
    ModelPicker picker =
        new ModelPicker(id -> id.equals("mnist") ? Classes.digits("MNIST") : garments);
    ResultsViewModel viewModel =
        new ResultsViewModel(
            evaluations(), datasets, drawings, picker, Runnable::run, Runnable::run);
    viewModel.subjectProperty().set(Subject.DRAWINGS);
    picker.selectedProperty().set(MeanDigits.choice("fashion", "fashion-mnist"));
    viewModel.activeProperty().set(true);

    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.NO_DIGITS);
    assertThat(viewModel.noDigits().getValue())
        .startsWith("fashion was trained on Fashion-MNIST, and our drawings are digits.");
    assertThat(engine.opened()).isEmpty();

    picker.selectedProperty().set(relu);
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.NO_DRAWINGS);
  }

  @Test
  void theGalleryShowsWhatIsPickedInTheMatrix() {
    ResultsViewModel viewModel = shown();
    GalleryViewModel gallery = viewModel.gallery();
    ConfusionMatrix matrix = matrix(viewModel);
    int mistakes = 2_000 - matrix.correct();

    assertThat(gallery.itemsProperty().get())
        .hasSize(mistakes)
        .allMatch(item -> item.mark() == DigitItem.Mark.WRONG);
    assertThat(gallery.titleProperty().get()).isEqualTo(mistakes + " mistakes of 2,000");
    assertThat(gallery.filteredProperty().get()).isFalse();

    gallery.selectionProperty().set(new Cell(4, 9));
    assertThat(gallery.itemsProperty().get())
        .hasSize(matrix.count(4, 9))
        .allMatch(item -> item.caption().equals("9 (4)"));
    assertThat(gallery.titleProperty().get())
        .isEqualTo(matrix.count(4, 9) + " images of a 4 were predicted as 9");
    assertThat(gallery.filteredProperty().get()).isTrue();

    gallery.selectionProperty().set(new Row(4));
    assertThat(gallery.itemsProperty().get()).hasSize(matrix.rowTotal(4) - matrix.count(4, 4));

    gallery.selectionProperty().set(new Column(9));
    assertThat(gallery.itemsProperty().get()).hasSize(matrix.columnTotal(9) - matrix.count(9, 9));

    gallery.clearFilter();
    assertThat(gallery.itemsProperty().get()).hasSize(mistakes);
  }

  @Test
  void aCellOfTheDiagonalShowsTheRightOnes() {
    ResultsViewModel viewModel = shown();
    viewModel.gallery().selectionProperty().set(new Cell(1, 1));

    assertThat(viewModel.gallery().itemsProperty().get())
        .hasSize(matrix(viewModel).count(1, 1))
        .allMatch(item -> item.mark() == DigitItem.Mark.RIGHT)
        .allMatch(item -> item.caption().equals("1 (1)"));
  }

  @Test
  void confidenceAndOrderAreThoseOfTheVerdicts() {
    ResultsViewModel viewModel = shown();
    GalleryViewModel gallery = viewModel.gallery();
    var verdicts =
        Objects.requireNonNull(viewModel.resultsProperty().get()).evaluation().verdicts();

    List<Float> confidences = new ArrayList<>();
    gallery
        .itemsProperty()
        .get()
        .forEach(i -> confidences.add(verdicts.get(i.index()).confidence()));
    assertThat(confidences).isSortedAccordingTo((a, b) -> Float.compare(b, a));

    gallery.lowProperty().set(60);
    gallery.orderProperty().set(GalleryOrder.INDEX);
    List<DigitItem> sure = gallery.itemsProperty().get();
    assertThat(sure).isNotEmpty().hasSizeLessThan(confidences.size());
    assertThat(sure).allMatch(i -> verdicts.get(i.index()).confidence() >= 0.6);
    assertThat(sure).extracting(DigitItem::index).isSorted();
    assertThat(gallery.subtitleProperty().get())
        .isEqualTo(sure.size() + " shown, confidence 60 to 100 %");
  }

  @Test
  void aPickedImageShowsWhatBothNetworksSay() {
    ResultsViewModel viewModel = shown();
    models.rivalProperty().set(sigmoid);
    int index = viewModel.gallery().itemsProperty().get().getFirst().index();

    viewModel.detail().pick(index);

    Detail detail = Objects.requireNonNull(viewModel.detail().detailProperty().get());
    var own = Objects.requireNonNull(detail.prediction());
    assertThat(detail.verdict().index()).isEqualTo(index);
    assertThat(own.label()).isEqualTo(detail.verdict().predicted());
    assertThat(own.confidence()).isCloseTo(detail.verdict().confidence(), within(1e-6f));
    assertThat(detail.rival()).isEqualTo(own);

    models.rivalProperty().set(null);
    assertThat(Objects.requireNonNull(viewModel.detail().detailProperty().get()).rival()).isNull();
    assertThat(engine.open()).as("networks left open").isLessThanOrEqualTo(2);
  }

  @Test
  void aNetworkIsEvaluatedOnce() {
    ResultsViewModel viewModel = shown();
    EvaluatedModel first = Objects.requireNonNull(viewModel.resultsProperty().get());
    models.selectedProperty().set(sigmoid);
    int before = engine.opened().size();

    models.selectedProperty().set(relu);

    EvaluatedModel again = Objects.requireNonNull(viewModel.resultsProperty().get());
    assertThat(again.choice()).isEqualTo(relu);
    assertThat(again.evaluation().predictions()).isSameAs(first.evaluation().predictions());
    assertThat(engine.opened()).hasSize(before);
  }

  @Test
  void theNewestPickWins() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    ResultsViewModel viewModel = viewModel(waiting::add);
    viewModel.activeProperty().set(true);
    models.selectedProperty().set(relu);
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.WORKING);

    // Another pick while the first one is being evaluated.
    viewModel
        .progressProperty()
        .subscribe(share -> {
          if (share.doubleValue() > 0 && relu.equals(models.selectedProperty().get())) {
            models.selectedProperty().set(sigmoid);
          }
        });
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }

    EvaluatedModel results = Objects.requireNonNull(viewModel.resultsProperty().get());
    assertThat(results.choice()).isEqualTo(sigmoid);
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.READY);
  }

  @Test
  void theNextEpochTakesThePlaceOfTheOneBefore() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    ResultsViewModel viewModel = viewModel(waiting::add);
    viewModel.activeProperty().set(true);
    models.put(relu);
    models.selectedProperty().set(relu);
    waiting.remove().run();
    EvaluatedModel before = Objects.requireNonNull(viewModel.resultsProperty().get());
    viewModel.gallery().selectionProperty().set(new Cell(4, 9));

    ModelChoice next = MeanDigits.choice("relu", "mnist");
    models.put(next);
    assertThat(viewModel.resultsProperty().get()).isSameAs(before);
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.READY);

    waiting.remove().run();
    assertThat(Objects.requireNonNull(viewModel.resultsProperty().get()).choice()).isEqualTo(next);
    assertThat(viewModel.gallery().selectionProperty().get()).isEqualTo(new Cell(4, 9));
  }

  @Test
  void aMissingDataSetIsSaidAndCanBeTriedAgain() {
    ResultsViewModel viewModel = viewModel(Runnable::run);
    viewModel.activeProperty().set(true);
    models.selectedProperty().set(MeanDigits.choice("own", "class-drawings"));

    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.FAILED);
    assertThat(viewModel.errorProperty().get())
        .isEqualTo("There is no data set \"class-drawings\".");

    models.selectedProperty().set(relu);
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.READY);
    assertThat(viewModel.errorProperty().get()).isEmpty();
  }

  @Test
  void withoutANetworkThereIsNothing() {
    ResultsViewModel viewModel = shown();
    models.selectedProperty().set(null);

    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.NO_MODEL);
    assertThat(viewModel.gallery().itemsProperty().get()).isEmpty();
    assertThat(viewModel.gallery().selectionProperty().get()).isEqualTo(HeatmapSelection.NOTHING);
  }

  private static ConfusionMatrix matrix(ResultsViewModel viewModel) {
    return Objects.requireNonNull(viewModel.resultsProperty().get()).evaluation().matrix();
  }

  @Test
  void theClassesOwnDrawingsAreEvaluatedLikewise() {
    ResultsViewModel viewModel = shown();
    viewModel.subjectProperty().set(Subject.DRAWINGS);
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.NO_DRAWINGS);

    drawings.set(kept(20));
    assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.READY);
    EvaluatedModel on = Objects.requireNonNull(viewModel.resultsProperty().get());
    assertThat(on.isOfDrawings()).isTrue();
    assertThat(on.evaluation().verdicts()).hasSize(20);
    viewModel.detail().pick(7);
    assertThat(Objects.requireNonNull(viewModel.detail().detailProperty().get()).image())
        .isEqualTo(drawings.get().drawings().get(7).image());

    drawings.set(kept(21));
    on = Objects.requireNonNull(viewModel.resultsProperty().get());
    assertThat(on.evaluation().verdicts()).hasSize(21);

    viewModel.subjectProperty().set(Subject.TEST_IMAGES);
    on = Objects.requireNonNull(viewModel.resultsProperty().get());
    assertThat(on.evaluation().verdicts()).hasSize(2_000);
  }

  @Test
  void theDrawingsOfAClassAreHeldAgainstUntilItIsLeft() {
    ObjectProperty<DrawingSet> ofClass = new SimpleObjectProperty<>(kept(12));
    drawings.set(kept(5));
    ResultsViewModel viewModel = shown();
    viewModel.offerClass(ofClass);
    viewModel.subjectProperty().set(Subject.CLASS);
    assertThat(matrix(viewModel).total()).isEqualTo(12);
    ofClass.set(kept(13));
    assertThat(matrix(viewModel).total()).isEqualTo(13);
    viewModel.subjectProperty().set(Subject.DRAWINGS);
    assertThat(matrix(viewModel).total()).isEqualTo(5);
    viewModel.subjectProperty().set(Subject.CLASS);
    ofClass.set(DrawingSet.EMPTY);
    assertThat(viewModel.subjectProperty().get()).isEqualTo(Subject.TEST_IMAGES);
    assertThat(matrix(viewModel).total()).isEqualTo(2_000);
  }

  @Test
  void aNetworkThatLearnedFromDrawingsIsHeldAgainstThoseOfOtherWriters() {
    drawings.set(ofTwo());
    DrawingSet heldOut = drawings.get().split().heldOut();
    ResultsViewModel viewModel = shown();
    models.rivalProperty().set(sigmoid);
    viewModel.subjectProperty().set(Subject.DRAWINGS);
    EvaluatedModel on = Objects.requireNonNull(viewModel.resultsProperty().get());
    assertThat(on.evaluation().verdicts()).hasSize(30);

    models.rivalProperty().set(MeanDigits.choice("ours", "mnist-and-drawings-25"));
    on = Objects.requireNonNull(viewModel.resultsProperty().get());
    assertThat(on.drawings()).isSameAs(heldOut);
    assertThat(on.evaluation().verdicts()).hasSize(heldOut.size());
    EvaluatedModel other = Objects.requireNonNull(viewModel.rivalResultsProperty().get());
    assertThat(other.choice().name()).isEqualTo("ours");
    assertThat(other.dataset()).isEqualTo(on.dataset());

    models.rivalProperty().set(null);
    on = Objects.requireNonNull(viewModel.resultsProperty().get());
    assertThat(on.evaluation().verdicts()).hasSize(30);
  }

  /** Ada's 20 drawings and Ben's 10. */
  private static DrawingSet ofTwo() {
    List<KeptDrawing> kept = new ArrayList<>(kept(20).drawings());
    for (KeptDrawing drawing : kept(10).drawings()) {
      kept.add(
          new KeptDrawing(
              drawing.id() + "b", drawing.label(), "Ben", Instant.EPOCH, drawing.image()));
    }
    return DrawingSet.of(kept);
  }

  private static DrawingSet kept(int count) {
    ImageSet images = datasets.load("mnist").test();
    List<KeptDrawing> kept = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      kept.add(new KeptDrawing("" + i, images.label(i), "Ada", Instant.EPOCH, images.image(i)));
    }
    return DrawingSet.of(kept);
  }
}
