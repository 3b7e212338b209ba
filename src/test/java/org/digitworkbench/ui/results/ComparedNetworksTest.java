package org.digitworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Agreement.Group;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.evaluation.TemperatureFit;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.results.Comparison.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two networks on 1,000 images, and the calibration of one, without a window. */
@SuppressWarnings("NullAway.Init")
class ComparedNetworksTest {

  private static final int IMAGES = 1_000;

  @TempDir private Path cache;

  private final Readers engine = new Readers();
  private final Dataset digits = dataset("mnist");
  private final Map<String, Dataset> known = Map.of("mnist", digits);
  private final Classes garments =
      new Classes(
          "Fashion-MNIST", "a garment", IntStream.range(0, 10).mapToObj(i -> "Coat " + i).toList());
  private final ModelPicker models =
      new ModelPicker(id -> id.equals("mnist") ? Classes.digits("MNIST") : garments);
  private final ObjectProperty<@Nullable EvaluatedModel> results = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable EvaluatedModel> rival = new SimpleObjectProperty<>();
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.CALIBRATION);
  private final ObjectProperty<Pick> pick = new SimpleObjectProperty<>(Pick.MISTAKES);
  private final ModelChoice relu = Readers.choice("relu", "mnist", 7, 0);
  private final ModelChoice sigmoid = Readers.choice("sigmoid", "mnist", 5, 0);
  private Evaluations evaluations;

  @BeforeEach
  void setUp() {
    evaluations = new Evaluations(() -> engine, new FloatCache(cache), new Fingerprints());
  }

  private static Dataset dataset(String id) {
    return new Dataset(id, id, Classes.DIGITS, images(3 * IMAGES), images(IMAGES), Map.of());
  }

  private static ImageSet images(int count) {
    byte[] pixels = new byte[count * DigitImage.SIZE];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      pixels[i * DigitImage.SIZE] = (byte) i;
      pixels[i * DigitImage.SIZE + 1] = (byte) (i >> 8);
      labels[i] = (byte) (i % 10);
    }
    return new ImageSet(pixels, labels);
  }

  private EvaluatedModel evaluated(ModelChoice choice, Dataset dataset) {
    return new EvaluatedModel(
        choice,
        dataset,
        evaluations.evaluate(choice.model(), dataset.id(), dataset.test(), _ -> true));
  }

  private NetworksViewModel compared() {
    NetworksViewModel viewModel = new NetworksViewModel(results, rival, models, pick);
    models.rivalProperty().set(sigmoid);
    results.set(evaluated(relu, digits));
    rival.set(evaluated(sigmoid, digits));
    return viewModel;
  }

  private CalibrationViewModel calibration(Executor background) {
    DatasetSource datasets =
        new DatasetSource() {
          @Override
          public List<String> ids() {
            return List.copyOf(known.keySet());
          }

          @Override
          public Dataset load(String id) {
            Dataset dataset = known.get(id);
            if (dataset == null) {
              throw new WorkbenchException("There is no data set \"%s\".".formatted(id));
            }
            return dataset;
          }
        };
    return new CalibrationViewModel(
        results, side, pick, new TemperatureFit(evaluations, datasets), background, Runnable::run);
  }

  private Pick.Images picked() {
    return (Pick.Images) pick.get();
  }

  @Test
  void everyImageIsCountedWhereItBelongs() {
    Comparison shown = Objects.requireNonNull(compared().comparisonProperty().get());

    // Every fifth of 1,000, every seventh, and every 35th by both.
    assertThat(shown.agreement().onlyFirst()).isEqualTo(200 - 29);
    assertThat(shown.agreement().onlySecond()).isEqualTo(143 - 29);
    assertThat(shown.agreement().bothWrong()).isEqualTo(29);
    assertThat(shown.agreement().bothRight()).isEqualTo(1_000 - 171 - 114 - 29);
  }

  @Test
  void aPartIsPickedWithWhatItIs() {
    NetworksViewModel viewModel = compared();

    viewModel.pick(new Part(Group.ONLY_FIRST, Part.ALL));
    assertThat(picked().title()).isEqualTo("171 images that only relu reads correctly");
    assertThat(picked().indices().stream()).hasSize(171).allMatch(i -> i % 5 == 0 && i % 7 != 0);

    viewModel.pick(new Part(Group.ONLY_SECOND, 8));
    assertThat(picked().title()).endsWith("of an 8 that only sigmoid reads correctly");
    assertThat(picked().indices().stream()).isNotEmpty().allMatch(i -> i % 10 == 8 && i % 7 == 0);

    viewModel.pick(new Part(null, 5));
    assertThat(picked().title()).contains("of a 5 that relu and sigmoid read differently");

    // Images of a 3 have no index that five divides.
    viewModel.pick(new Part(Group.ONLY_FIRST, 3));
    assertThat(picked().title()).startsWith("0 images of a 3");
  }

  @Test
  void whatIsPickedFollowsToAnotherEpoch() {
    NetworksViewModel viewModel = compared();
    viewModel.pick(new Part(Group.NEITHER, Part.ALL));
    assertThat(picked().indices().cardinality()).isEqualTo(29);

    results.set(evaluated(Readers.choice("relu", "mnist", 10, 0), digits));

    assertThat(picked().title()).isEqualTo("100 images that neither reads correctly");
    assertThat(viewModel.pickedProperty().get()).isEqualTo(new Part(Group.NEITHER, Part.ALL));

    models.rivalProperty().set(null);
    rival.set(null);
    assertThat(pick.get()).isEqualTo(Pick.MISTAKES);
    assertThat(viewModel.pickedProperty().get()).isNull();
  }

  @Test
  void anotherPickIsNotTakenBack() {
    NetworksViewModel viewModel = compared();
    viewModel.pick(Part.DIFFERENCES);
    Pick other = new Pick.Images("from elsewhere", new BitSet());

    pick.set(other);
    results.set(evaluated(Readers.choice("relu", "mnist", 10, 0), digits));

    assertThat(pick.get()).isEqualTo(other);
    assertThat(viewModel.pickedProperty().get()).isNull();
  }

  @Test
  void withoutARivalItSaysWhy() {
    NetworksViewModel viewModel = new NetworksViewModel(results, rival, models, pick);
    results.set(evaluated(relu, digits));
    assertThat(viewModel.missingProperty().get()).startsWith("Pick a rival at the top");

    models.rivalProperty().set(Readers.choice("coats", "fashion-mnist", 5, 0));
    assertThat(viewModel.missingProperty().get())
        .startsWith(
            "relu was trained on MNIST and coats on Fashion-MNIST, which has other classes");

    models.rivalProperty().set(sigmoid);
    assertThat(viewModel.missingProperty().get()).contains("sigmoid").contains("not known yet");
    rival.set(evaluated(sigmoid, dataset("drawings")));
    assertThat(viewModel.comparisonProperty().get()).isNull();
  }

  @Test
  void aNetworkAndItsOwnPastAreToldApart() {
    NetworksViewModel viewModel = new NetworksViewModel(results, rival, models, pick);
    results.set(evaluated(relu, digits));
    rival.set(evaluated(Readers.choice("relu", "mnist", 5, 0), digits));

    Comparison shown = Objects.requireNonNull(viewModel.comparisonProperty().get());
    assertThat(shown.second()).isEqualTo("relu (rival)");
    assertThat(shown.rival().name()).isEqualTo("relu");
  }

  @Test
  void aBinPicksItsImages() {
    CalibrationViewModel viewModel = calibration(Runnable::run);
    results.set(evaluated(sigmoid, digits));
    Calibration shown = Objects.requireNonNull(viewModel.calibrationProperty().get());
    assertThat(shown.bins().get(13).count()).isEqualTo(500);
    assertThat(viewModel.wordsProperty().get().getFirst())
        .isEqualTo(
            "Where it is about 90 % confident, it is right in 80 of 100 cases (500 images).");

    viewModel.binProperty().set(13);
    assertThat(picked().title()).isEqualTo("500 images with a confidence of 87 to 93 %");
    assertThat(picked().indices().stream()).hasSize(500).allMatch(i -> i % 2 == 0);

    viewModel.labelProperty().set(4);
    assertThat(picked().title())
        .isEqualTo("100 images predicted as 4 with a confidence of 87 to 93 %");

    viewModel.binProperty().set(-1);
    assertThat(pick.get()).isEqualTo(Pick.MISTAKES);
  }

  @Test
  void anotherPickDropsTheBin() {
    CalibrationViewModel viewModel = calibration(Runnable::run);
    results.set(evaluated(sigmoid, digits));
    viewModel.binProperty().set(13);

    pick.set(Pick.MISTAKES);

    assertThat(viewModel.binProperty().get()).isEqualTo(-1);
  }

  @Test
  void nothingIsScaledUnasked() {
    Deque<Runnable> tasks = new ArrayDeque<>();
    CalibrationViewModel viewModel = calibration(tasks::add);
    results.set(evaluated(relu, digits));

    assertThat(tasks).isEmpty();
    assertThat(viewModel.afterProperty().get()).isNull();
  }

  @Test
  void aNetworkThatLearnedFromAllIsMeasuredOnTheOtherHalf() {
    CalibrationViewModel viewModel = calibration(Runnable::run);
    results.set(evaluated(relu, digits));

    viewModel.scalingProperty().set(true);

    assertThat(Objects.requireNonNull(viewModel.afterProperty().get()).count()).isEqualTo(500);
    assertThat(String.join(" ", viewModel.wordsProperty().get()))
        .contains("fitted on every second test image")
        .contains("On the other 500 images")
        .contains("the network stays as it is");
    // The images of the half that it was measured on have odd indices.
    viewModel.binProperty().set(9);
    assertThat(picked().indices().stream()).hasSize(500).allMatch(i -> i % 2 == 1);

    viewModel.scalingProperty().set(false);
    assertThat(viewModel.afterProperty().get()).isNull();
    assertThat(Objects.requireNonNull(viewModel.calibrationProperty().get()).count())
        .isEqualTo(1_000);
  }

  @Test
  void trainingImagesBeyondTheLimitAreHeldOut() {
    CalibrationViewModel viewModel = calibration(Runnable::run);
    results.set(evaluated(Readers.choice("small", "mnist", 7, 2_000), digits));

    viewModel.scalingProperty().set(true);

    assertThat(String.join(" ", viewModel.wordsProperty().get()))
        .contains("fitted on 1,000 training images that it has not learned from")
        .contains("makes it more confident")
        .contains("On these 1,000 images");
    assertThat(Objects.requireNonNull(viewModel.afterProperty().get()).count()).isEqualTo(1_000);
    assertThat(engine.read).isEqualTo(2);
  }

  @Test
  void drawingsAreScaledByTheTestImages() {
    CalibrationViewModel viewModel = calibration(Runnable::run);
    results.set(evaluated(relu, dataset("drawings")));

    viewModel.scalingProperty().set(true);

    assertThat(String.join(" ", viewModel.wordsProperty().get()))
        .contains("fitted on 1,000 test images of its data set");
  }

  @Test
  void whatCannotBeFittedIsSaid() {
    CalibrationViewModel viewModel = calibration(Runnable::run);
    results.set(evaluated(Readers.choice("coats", "fashion-mnist", 5, 0), digits));

    viewModel.scalingProperty().set(true);

    assertThat(viewModel.wordsProperty().get())
        .containsExactly("There is no data set \"fashion-mnist\".");
    assertThat(viewModel.calibrationProperty().get()).isNotNull();
  }

  @Test
  void theNewestNetworkWins() {
    Deque<Runnable> tasks = new ArrayDeque<>();
    CalibrationViewModel viewModel = calibration(tasks::add);
    results.set(evaluated(relu, digits));
    viewModel.scalingProperty().set(true);
    assertThat(viewModel.wordsProperty().get()).containsExactly("Fitting the temperature …");

    results.set(evaluated(sigmoid, digits));
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }

    Calibration shown = Objects.requireNonNull(viewModel.calibrationProperty().get());
    assertThat(viewModel.afterProperty().get()).isNotNull();
    // Of the odd images sigmoid reads every fifth wrong.
    assertThat(shown.accuracy()).isEqualTo(0.8);
  }
}
