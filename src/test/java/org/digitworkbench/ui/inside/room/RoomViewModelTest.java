package org.digitworkbench.ui.inside.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.digitworkbench.TestModels;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.inside.Marked;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.inside.UnitStatistics.Excitement;
import org.junit.jupiter.api.Test;

class RoomViewModelTest {

  private final Rooms rooms = new Rooms();
  private final RoomViewModel room = rooms.room;

  private void pick(int unit) {
    rooms.inside.pickedProperty().set(new Unit(0, unit));
  }

  private Studied studied() {
    return Objects.requireNonNull(room.studiedProperty().get(), "studied");
  }

  private UnitNow now() {
    return Objects.requireNonNull(room.nowProperty().get(), "now");
  }

  private static double stroke(DigitImage image) {
    double sum = -3;
    for (int row = 0; row < DigitImage.SIDE; row++) {
      sum += image.pixel(row, 14) / 255.0;
    }
    return sum;
  }

  @Test
  void itSaysWhatToDoUntilThereIsAUnit() {
    assertThat(room.hintProperty().get()).isEqualTo("Pick or train a network first");
    rooms.show(Rooms.handMade("mnist"));
    assertThat(room.hintProperty().get()).startsWith("Click a unit");
    rooms.inside.pickedProperty().set(new Unit(Unit.PIXELS, 100));
    assertThat(room.hintProperty().get()).startsWith("A pixel");
    pick(4);
    assertThat(room.hintProperty().get()).as("of another network").startsWith("Click a unit");
    pick(3);
    assertThat(room.hintProperty().get()).isEmpty();
  }

  @Test
  void theTestImagesSayWhatExcitesAUnit() {
    rooms.show(Rooms.handMade("mnist"));
    pick(Rooms.STROKE);
    rooms.runNext();
    assertThat(room.readingProperty().get()).isEqualTo("Reading the 1,200 test images: 0 % …");
    rooms.runNext();
    assertThat(room.readingProperty().get()).isEqualTo("Reading the 1,200 test images: 41 % …");
    rooms.runAll();
    assertThat(room.readingProperty().get()).isEmpty();

    double best = Double.NEGATIVE_INFINITY;
    double worst = Double.POSITIVE_INFINITY;
    int silent = 0;
    for (int i = 0; i < Rooms.IMAGES; i++) {
      double sum = stroke(Rooms.mnist().test().image(i));
      best = Math.max(best, sum);
      worst = Math.min(worst, sum);
      silent += sum <= 0 ? 1 : 0;
    }
    Excitement most = studied().unit().most().getFirst();
    assertThat(stroke(studied().images().image(most.image()))).isEqualTo(best);
    assertThat((double) most.value()).isCloseTo(best, within());
    Excitement least = studied().unit().least().getFirst();
    assertThat((double) least.sum()).isCloseTo(worst, within());
    assertThat(studied().unit().silent()).isEqualTo(silent);
    assertThat(studied().best().value()).isEqualTo(most.value());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-4);
  }

  @Test
  void nothingIsReadWhileHidden() {
    rooms.show(Rooms.handMade("mnist"));
    room.activeProperty().set(false);
    pick(Rooms.STROKE);
    assertThat(rooms.background).isEmpty();
    room.activeProperty().set(true);
    rooms.runNext();
    rooms.runNext();
    room.activeProperty().set(false);
    rooms.runAll();
    assertThat(room.studiedProperty().get()).isNull();
    room.activeProperty().set(true);
    rooms.runNext();
    assertThat(room.readingProperty().get()).as("goes on where it was").contains("41 %");
    rooms.runAll();
    assertThat(studied().unit().images()).isEqualTo(Rooms.IMAGES);
  }

  @Test
  void theSameLayerIsReadOnce() {
    rooms.show(Rooms.handMade("mnist"));
    pick(Rooms.STROKE);
    rooms.runAll();
    pick(3);
    assertThat(room.studiedProperty().get()).isNull();
    rooms.runNext();
    assertThat(rooms.background).isEmpty();
    assertThat(studied().unit().mean()).isEqualTo(2);
  }

  @Test
  void anotherNetworkEndsTheReading() {
    rooms.show(Rooms.handMade("mnist"));
    pick(Rooms.STROKE);
    rooms.runNext();
    rooms.runNext();
    rooms.show(Rooms.handMade("garments"));
    rooms.runNext();
    assertThat(room.studiedProperty().get()).isNull();
    rooms.runAll();
    assertThat(studied().classes().name(0)).isEqualTo("Coat");
    assertThat(RoomText.excitement(studied(), studied().unit().most().getFirst()))
        .startsWith("Test image #");
  }

  @Test
  void whileAnotherEpochIsReadTheOneBeforeIsSeen() {
    rooms.show(Rooms.handMade("mnist"));
    pick(Rooms.STROKE);
    rooms.runAll();
    Studied before = studied();
    rooms.show(Rooms.handMade("mnist"));
    assertThat(room.studiedProperty().get()).isSameAs(before);
    assertThat(room.known()).as("of this epoch").isNull();
    rooms.runNext();
    assertThat(room.readingProperty().get()).contains("0 %");
    rooms.runAll();
    assertThat(room.known()).isNotNull().isNotSameAs(before);
  }

  @Test
  void ofAnAnswerTheLogitCounts() {
    rooms.show(Rooms.handMade("mnist"));
    rooms.inside.pickedProperty().set(new Unit(1, Rooms.FOUR));
    rooms.runAll();
    Excitement most = studied().unit().most().getFirst();
    DigitImage image = studied().images().image(most.image());
    double logit = 40 * Math.max(0, stroke(image)) + 1;
    assertThat(logit).as("so large that the probability is 1").isGreaterThan(200);
    assertThat((double) most.value())
        .isCloseTo(logit, org.assertj.core.api.Assertions.within(0.01));
    rooms.image.set(image);
    assertThat(RoomText.now(now(), studied()))
        .startsWith("Now >\u00a099.9\u00a0%, from the logit " + Numbers.plain(most.value()))
        .contains("more than for 99.9");
    room.make();
    rooms.runAll();
    Excited made = Objects.requireNonNull(room.making().madeProperty().get());
    assertThat(RoomText.made(made, true, studied()))
        .isEqualTo(
            "Its logit is %s; that of the best test image is %s."
                .formatted(Numbers.plain(made.sum()), Numbers.plain(most.value())));
    assertThat(made.sum()).isGreaterThan(most.value());
  }

  @Test
  void withoutTestImagesTheWeightsAreStillThere() {
    rooms.show(Rooms.handMade("lost"));
    pick(Rooms.STROKE);
    rooms.runAll();
    assertThat(room.troubleProperty().get()).isEqualTo("There is no data set \"lost\".");
    assertThat(room.readingProperty().get()).isEmpty();
    assertThat(Objects.requireNonNull(now().weights()).bias()).isEqualTo(-3);
    room.make();
    rooms.runAll();
    assertThat(room.making().madeProperty().get()).isNotNull();
    rooms.show(Rooms.handMade("mnist"));
    assertThat(room.troubleProperty().get()).isEmpty();
    rooms.runAll();
    assertThat(studied().unit().images()).isEqualTo(Rooms.IMAGES);
  }

  @Test
  void aDeadUnitIsFoundMarkedAndPicked() {
    rooms.show(Rooms.handMade("mnist"));
    pick(3);
    rooms.runAll();
    assertThat(RoomText.layer(studied().layer())).startsWith("Of the layer's 4 units 1 is dead");
    assertThat(rooms.inside.markedProperty().get()).isNull();
    room.markingProperty().set(true);
    assertThat(rooms.inside.markedProperty().get()).isEqualTo(new Marked(0, Set.of(Rooms.DEAD)));
    room.pickNextSilent();
    assertThat(rooms.inside.pickedProperty().get()).isEqualTo(new Unit(0, Rooms.DEAD));
    rooms.runAll();
    assertThat(RoomText.silence(studied()))
        .isEqualTo(
            "It is dead: silent (0) for every one of the 1,200 test images. Its largest sum is "
                + "−0.500.");
    rooms.show(TestModels.always(1, 1));
    assertThat(rooms.inside.markedProperty().get()).as("of another network").isNull();
  }

  @Test
  void theValueNowFollowsTheDrawing() {
    rooms.show(Rooms.handMade("mnist"));
    pick(Rooms.STROKE);
    rooms.runAll();
    assertThat(RoomText.now(now(), studied()))
        .isEqualTo("Now 0, from the sum −3.000, for the blank sheet");
    int best = studied().unit().most().getFirst().image();
    DigitImage image = studied().images().image(best);
    rooms.image.set(image);
    assertThat(RoomText.now(now(), studied()))
        .startsWith("Now " + Numbers.plain(stroke(image)) + ": more than for 99.9")
        .endsWith("of the test images");
    float[] products = Objects.requireNonNull(now().products()).values();
    double sum = -3;
    for (float product : products) {
      sum += product;
    }
    assertThat(sum).as("products and bias").isCloseTo(stroke(image), within());
  }

  @Test
  void aWeightLeadsToTheUnitBeforeIt() {
    rooms.show(Rooms.handMade("mnist"));
    rooms.inside.pickedProperty().set(new Unit(1, Rooms.FOUR));
    room.pickSource(now(), Rooms.STROKE);
    assertThat(rooms.inside.pickedProperty().get()).isEqualTo(new Unit(0, Rooms.STROKE));
    room.pickSource(now(), 5);
    assertThat(rooms.inside.pickedProperty().get()).isEqualTo(new Unit(0, Rooms.STROKE));
  }

  @Test
  void theMadeImageBeatsTheTestImages() {
    rooms.show(Rooms.handMade("mnist"));
    pick(Rooms.STROKE);
    rooms.runAll();
    room.make();
    assertThat(room.making().progressProperty().get()).isZero();
    rooms.runNext();
    assertThat(room.making().progressProperty().get()).isBetween(0.01, 0.99);
    rooms.runAll();
    assertThat(room.making().progressProperty().get()).isNegative();
    Excited made = Objects.requireNonNull(room.making().madeProperty().get());
    assertThat(made.value()).isGreaterThan(studied().best().value());
    assertThat((double) made.value()).isCloseTo(stroke(made.image()), within());
  }

  @Test
  void theMakingIsCancelledByHandAndByAnotherPick() {
    rooms.show(Rooms.handMade("mnist"));
    pick(Rooms.STROKE);
    rooms.runAll();
    room.make();
    rooms.runNext();
    room.making().cancel();
    rooms.runAll();
    assertThat(room.making().madeProperty().get()).isNull();
    room.make();
    rooms.runNext();
    pick(3);
    assertThat(room.making().progressProperty().get()).isNegative();
    rooms.runAll();
    assertThat(room.making().madeProperty().get()).isNull();
  }

  @Test
  void aUnitThatNoPixelReachesSaysSo() {
    rooms.show(Rooms.handMade("mnist"));
    pick(3);
    rooms.runAll();
    room.make();
    rooms.runAll();
    assertThat(room.making().troubleProperty().get()).isEqualTo(RoomText.FLAT);
    assertThat(room.making().progressProperty().get()).isNegative();
  }
}
