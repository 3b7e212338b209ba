package org.digitworkbench.drawings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;

class OwnDatasetsTest {

  private static final int MNIST = 3_000;
  private static final String[] CLASS = {
    "Ada", "Ben", "Cem", "Dana", "Emil", "Fatma", "Gus", "Hana", "Ida", "Jan", "Kim", "Lea"
  };

  private DrawingSet kept = Kept.ofEach(2, CLASS);
  private final OwnDatasets datasets = new OwnDatasets(new Mnist(), () -> kept);

  /** Blank images; the drawings are not. */
  private static final class Mnist implements DatasetSource {

    private final Dataset mnist =
        new Dataset(
            "mnist",
            "MNIST",
            Classes.DIGITS,
            images(MNIST),
            images(100),
            Map.of("train-images", "1", "test-images", "2"));

    private static ImageSet images(int count) {
      byte[] labels = new byte[count];
      for (int i = 0; i < count; i++) {
        labels[i] = (byte) (i % 10);
      }
      return new ImageSet(new byte[count * DigitImage.SIZE], labels);
    }

    @Override
    public List<String> ids() {
      return List.of("mnist");
    }

    @Override
    public String title(String id) {
      return "MNIST";
    }

    @Override
    public Dataset load(String id) {
      return mnist;
    }
  }

  private static boolean isDrawn(ImageSet images, int index) {
    return images.image(index).pixel(10, 10) > 0;
  }

  private static int drawn(ImageSet images) {
    return (int) IntStream.range(0, images.size()).filter(i -> isDrawn(images, i)).count();
  }

  private static Set<DigitImage> distinct(ImageSet images) {
    Set<DigitImage> all = new HashSet<>();
    for (int i = 0; i < images.size(); i++) {
      all.add(images.image(i));
    }
    return all;
  }

  @Test
  void nobodyIsBothLearnedFromAndTestedOn() {
    WriterSplit split = kept.split();
    assertThat(split.learned().writers())
        .isNotEmpty()
        .doesNotContainAnyElementsOf(split.heldOut().writers());
    assertThat(split.learned().size() + split.heldOut().size()).isEqualTo(kept.size());
    Dataset own = datasets.load("drawings");
    assertThat(distinct(own.train())).doesNotContainAnyElementsOf(distinct(own.test()));
    assertThat(distinct(own.test())).hasSize(split.heldOut().size());
  }

  @Test
  void whoIsOnASideStaysThereWhenOthersJoin() {
    List<String> tested = kept.split().heldOut().writers();
    DrawingSet more =
        DrawingSet.of(
            IntStream.range(0, 40)
                .mapToObj(i -> Kept.one(i < CLASS.length ? CLASS[i] : "New " + i, i % 10, i))
                .toList());
    assertThat(more.split().heldOut().writers()).containsAll(tested);
    assertThat(more.split().learned().writers()).containsAll(kept.split().learned().writers());
  }

  @Test
  void twoWritersSufficeWhoeverTheyAre() {
    for (int i = 0; i < 50; i++) {
      WriterSplit split = Kept.ofEach(1, "One" + i, "Two" + i).split();
      assertThat(split.learned().writers()).hasSize(1);
      assertThat(split.heldOut().writers()).hasSize(1);
    }
  }

  @Test
  void oneNameInTwoSpellingsIsOneWriter() {
    kept = Kept.ofEach(1, "Ada", "ada", "ADA");
    assertThat(kept.split().isPossible()).isFalse();
    kept = Kept.ofEach(1, "Ada", "ada", "Ben");
    assertThat(kept.split().heldOut().writers()).isIn(List.of("Ben"), List.of("Ada", "ada"));
  }

  @Test
  void theShareHoldsOfTheWholeAndOfTheFirstThousand() {
    Dataset mixed = datasets.load("mnist-and-drawings-25");
    assertThat(mixed.train().size()).isEqualTo(MNIST * 4 / 3);
    assertThat(drawn(mixed.train())).isEqualTo(MNIST / 3);
    assertThat(drawn(mixed.train().first(1_000))).isEqualTo(250);
    assertThat(mixed.test()).isSameAs(datasets.load("mnist").test());
    assertThat(datasets.tested("mnist-and-drawings-25")).isEqualTo("mnist");
    assertThat(drawn(datasets.load("mnist-and-drawings-50").train())).isEqualTo(MNIST);
    assertThat(distinct(mixed.train())).hasSize(kept.split().learned().size() + 1);
  }

  @Test
  void everyDigitIsDrawnEquallyOftenHoweverFewThereAre() {
    List<KeptDrawing> uneven = new ArrayList<>(kept.drawings());
    for (String writer : CLASS) {
      IntStream.range(100, 120).forEach(seed -> uneven.add(Kept.one(writer, 7, seed)));
    }
    kept = DrawingSet.of(uneven);
    int[] counts = datasets.load("drawings").train().classCounts();
    assertThat(counts).containsOnly(kept.split().learned().counts()[7]);
    ImageSet mixed = datasets.load("mnist-and-drawings-50").train();
    assertThat(mixed.classCounts()).containsOnly(2 * MNIST / 10);
  }

  @Test
  void theHashIsThatOfTheImagesWheneverAndWhereverTheyWereKept() {
    Map<String, String> before = datasets.load("mnist-and-drawings-10").sha256();
    assertThat(before)
        .hasSize(3 + kept.split().learned().writers().size())
        .containsEntry("train-images", "1");
    List<KeptDrawing> shuffled = new ArrayList<>(kept.drawings());
    Collections.shuffle(shuffled, new Random(1));
    ImageSet first = datasets.load("drawings").train();
    kept = DrawingSet.of(shuffled);
    assertThat(datasets.load("mnist-and-drawings-10").sha256()).isEqualTo(before);
    OwnDatasets elsewhere = new OwnDatasets(new Mnist(), () -> kept);
    ImageSet again = elsewhere.load("drawings").train();
    for (int i = 0; i < first.size(); i++) {
      assertThat(again.image(i)).isEqualTo(first.image(i));
    }
    shuffled.removeIf(drawing -> drawing.equals(kept.split().learned().drawings().getFirst()));
    kept = DrawingSet.of(shuffled);
    assertThat(datasets.load("mnist-and-drawings-10").sha256()).isNotEqualTo(before);
  }

  @Test
  void aDataSetIsMadeAnewOnlyForOtherDrawings() {
    Dataset before = datasets.load("drawings");
    assertThat(datasets.load("drawings")).isSameAs(before);
    kept = DrawingSet.of(kept.drawings());
    assertThat(datasets.load("drawings")).isSameAs(before);
    kept = kept.where(drawing -> drawing.label() > 0 || !drawing.id().endsWith("-0"));
    assertThat(datasets.load("drawings")).isNotSameAs(before);
  }

  @Test
  void whatIsMissingIsSaid() {
    refused("mnist-and-drawings-0", "There is no data set \"mnist-and-drawings-0\"");
    refused("mnist-and-drawings-91", "There is no data set");
    kept = DrawingSet.EMPTY;
    refused("drawings", "You have no labelled drawings yet");
    kept = Kept.ofEach(3, "Ada");
    refused("mnist-and-drawings-10", "All drawings are by one writer");
    kept = Kept.ofEach(1, "Ada", "Ben").where(drawing -> drawing.label() != 3);
    refused("drawings", "There is no 3 among the 9 drawings by 1 writer to train on");
    assertThat(datasets.load("mnist-and-drawings-10").train().classCounts()[3])
        .isEqualTo(MNIST / 10);
  }

  private void refused(String id, String beginning) {
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> datasets.load(id))
        .withMessageStartingWith(beginning);
  }

  /** Of Lea and Bo it is Bo who is learned from, but not when Ada has joined. */
  @Test
  void aNetworkIsNeverTriedOnAWriterWhomItLearnedFromWhoeverJoins() {
    kept = Kept.ofEach(1, "Lea", "Bo");
    TrainedModel older = model("drawings", datasets.load("drawings").sha256());
    assertThat(OwnDatasets.unseenBy(List.of(older), kept)).isSameAs(kept.split().heldOut());

    kept = Kept.ofEach(1, "Lea", "Bo", "BO", "Ada");
    assertThat(kept.split().heldOut().writers()).contains("Bo");
    DrawingSet unseen = OwnDatasets.unseenBy(List.of(older), kept);
    assertThat(unseen.writers()).containsExactly("Ada", "Lea");
    assertThat(OwnDatasets.unseenBy(List.of(older), kept)).isSameAs(unseen);
    TrainedModel newer = model("drawings", datasets.load("drawings").sha256());
    assertThat(OwnDatasets.unseenBy(List.of(older, newer), kept).writers()).containsExactly("Lea");
    assertThat(OwnDatasets.learned(newer.provenance()))
        .isEqualTo("drawings by 1 writer, all others held out for testing");
    assertThat(newer.provenance().datasetSha256().keySet()).noneMatch(name -> name.contains("Ada"));
  }

  @Test
  void ofNetworksThatDoNotSayWhomTheyLearnedFromTheSplitDecides() {
    TrainedModel unsaid = model("mnist-and-drawings-25", Map.of());
    assertThat(OwnDatasets.unseenBy(List.of(unsaid), kept)).isSameAs(kept.split().heldOut());
    assertThat(OwnDatasets.unseenBy(List.of(model("mnist", Map.of())), kept)).isSameAs(kept);
    kept = Kept.ofEach(1, "Ada");
    assertThat(OwnDatasets.unseenBy(List.of(unsaid), kept).isEmpty()).isTrue();
    assertThat(OwnDatasets.learned(unsaid.provenance())).isEmpty();
  }

  private static TrainedModel model(String dataset, Map<String, String> sha256) {
    return TestModels.always(1, 1, dataset, sha256);
  }

  @Test
  void theNoteSaysWhoseDrawingsAreLearnedFrom() {
    assertThat(OwnDatasets.note("mnist", kept)).isEmpty();
    kept = Kept.ofEach(1, "Ada", "Ben");
    assertThat(OwnDatasets.note("mnist-and-drawings-25", kept))
        .isEqualTo(
            "Trains on 10 drawings by Ada too; the test images are MNIST's. For Results on our drawings, 10 drawings by Ben are held out.");
    assertThat(OwnDatasets.note("drawings", kept))
        .isEqualTo("Trains on 10 drawings by Ada; the test images are 10 drawings by Ben.");
    kept = Kept.ofEach(1, "Dana", "Ada", "Ben", "Cem", "Gus", "");
    assertThat(OwnDatasets.note("drawings", kept))
        .isEqualTo(
            "Trains on 50 drawings by unnamed writers, Ada, Ben and 2 others; the test images are 10 drawings by Dana.");
    assertThat(OwnDatasets.note("drawings", DrawingSet.EMPTY))
        .startsWith("You have no labelled drawings yet");
    assertThat(datasets.title("mnist-and-drawings-25")).isEqualTo("25 % our drawings + MNIST");
    assertThat(datasets.ids()).contains("mnist", "mnist-and-drawings-50", "drawings");
  }
}
