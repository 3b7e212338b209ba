package org.digitworkbench.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.inside.UnitStatistics.ClassValues;
import org.digitworkbench.inside.UnitStatistics.Excitement;
import org.junit.jupiter.api.Test;

class LayerReadingTest {

  /** More than a chunk. */
  private static final int IMAGES = 1234;

  private final ImageSet images = images(IMAGES);

  /** Noise, and labels in another order than the images. */
  private static ImageSet images(int count) {
    byte[] pixels = new byte[count * DigitImage.SIZE];
    new Random(1).nextBytes(pixels);
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i * 7 % 9);
    }
    return new ImageSet(pixels, labels);
  }

  private static NetworkSpec network(LayerSpec layer) {
    return new NetworkSpec(List.of(layer), Initialisation.GLOROT_UNIFORM);
  }

  private LayerReading read(LayerSpec layer, int channel, FakeProbe.Layer values) {
    NetworkSpec network = network(layer);
    LayerReading reading = new LayerReading(network, 0, channel, images);
    FakeProbe probe = new FakeProbe(network, values);
    while (!reading.isComplete()) {
      double before = reading.progress();
      reading.readOn(probe);
      assertThat(reading.progress()).isGreaterThan(before);
    }
    return reading;
  }

  private List<Float> direct(FakeProbe.Layer values, int unit) {
    return IntStream.range(0, IMAGES)
        .mapToObj(i -> values.values(images.image(i).ink())[unit])
        .toList();
  }

  @Test
  void theStatisticsAreThoseOfADirectComputation() {
    FakeProbe.Layer layer = ink -> new float[] {0.5f, ink[3] * ink[5]};
    UnitStatistics unit = read(new Dense(2, Activation.SIGMOID), 1, layer).channel(1);
    List<Float> values = direct(layer, 1);

    List<Integer> order =
        IntStream.range(0, IMAGES)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -values.get(i)).thenComparing(i -> i))
            .toList();
    assertThat(unit.most()).extracting(Excitement::image).isEqualTo(order.subList(0, 9));
    assertThat(unit.most())
        .allSatisfy(e -> {
          assertThat(e.value()).isEqualTo(values.get(e.image()));
          assertThat(e.label()).isEqualTo(images.label(e.image()));
        });
    assertThat(unit.least().getFirst().value())
        .isEqualTo(values.stream().min(Float::compare).orElseThrow());
    assertThat(unit.silent()).isEqualTo(values.stream().filter(v -> v < 0.05f).count());
    assertThat(unit.mean())
        .isCloseTo(values.stream().mapToDouble(v -> v).average().orElseThrow(), within(1e-6));
    assertThat(unit.shareBelow(0.3f) * IMAGES)
        .isCloseTo((double) values.stream().filter(v -> v < 0.3f).count(), within(1e-6));
  }

  @Test
  void theBarsOfAClassAreItsOwnImagesThatAreNotSilent() {
    FakeProbe.Layer layer = ink -> new float[] {ink[3]};
    UnitStatistics unit = read(new Dense(1, Activation.SIGMOID), 0, layer).channel(0);
    List<Float> values = direct(layer, 0);
    for (int label = 0; label < 10; label++) {
      int of = label;
      List<Float> own =
          IntStream.range(0, IMAGES)
              .filter(i -> images.label(i) == of)
              .mapToObj(values::get)
              .toList();
      ClassValues shown = unit.classes().get(label);
      assertThat(shown.images()).isEqualTo(own.size());
      assertThat(shown.silent()).isEqualTo(own.stream().filter(v -> v < 0.05f).count());
      float step = (unit.to() - unit.from()) / UnitStatistics.BARS;
      float bar = unit.from() + 10 * step;
      assertThat(shown.bars().get(10))
          .isEqualTo(own.stream().filter(v -> v >= bar && v < bar + step).count());
      assertThat(shown.bars().stream().mapToInt(b -> b).sum())
          .isEqualTo(own.size() - shown.silent());
    }
    assertThat(unit.classes().get(9).images()).as("a class without images").isZero();
  }

  @Test
  void ofAFeatureMapTheLargestValueCounts() {
    FakeProbe.Layer layer =
        ink -> {
          float[] values = new float[2 * 27 * 27];
          values[27 * 27 + 100] = ink[3];
          values[27 * 27 + 400] = ink[5];
          return values;
        };
    UnitStatistics map = read(new Convolution(2, 2, Activation.TANH), 1, layer).channel(1);
    int best = map.most().getFirst().image();
    float[] ink = images.image(best).ink();
    assertThat(map.most().getFirst().value()).isEqualTo(Math.max(ink[3], ink[5]));
  }

  @Test
  void behindAReluSilentImagesAreToldApartByTheirSums() {
    FakeProbe.Layer sums = ink -> new float[] {ink[3] - 0.5f};
    UnitStatistics unit = read(new Dense(1, Activation.RELU), 0, sums).channel(0);
    List<Float> direct = direct(sums, 0);
    Excitement least = unit.least().getFirst();
    assertThat(least.sum()).isEqualTo(direct.stream().min(Float::compare).orElseThrow());
    assertThat(least.value()).isZero();
    assertThat(unit.silent()).isEqualTo(direct.stream().filter(v -> v <= 0).count());
    assertThat(unit.from()).isZero();
    assertThat(unit.to()).isEqualTo(direct.stream().max(Float::compare).orElseThrow());
  }

  @Test
  void deadAndRareUnitsAreCounted() {
    byte[] first = images.image(77).toBytes();
    FakeProbe.Layer sums =
        ink -> {
          boolean chosen = Math.round(ink[9] * 255) == (first[9] & 0xff) && ink[10] > 0.5;
          return new float[] {1, -0.25f, chosen ? 1 : -1, 0};
        };
    LayerStatistics layer = read(new Dense(4, Activation.RELU), 0, sums).layer();
    assertThat(layer.silent()).containsExactlyInAnyOrder(1, 3);
    assertThat(layer.rare()).isEqualTo(1);
    assertThat(layer.share()).isBetween(0.74, 0.75);
    assertThat(layer.marked()).isEqualTo(new Marked(0, java.util.Set.of(1, 3)));
  }

  @Test
  void aDeadMapIsMarkedInAllItsPlaces() {
    FakeProbe.Layer sums =
        ink -> {
          float[] values = new float[2 * 27 * 27];
          values[5] = 1;
          return values;
        };
    LayerStatistics layer = read(new Convolution(2, 2, Activation.RELU), 0, sums).layer();
    assertThat(layer.silent()).containsExactly(1);
    assertThat(layer.marked().units())
        .hasSize(27 * 27)
        .contains(27 * 27, 2 * 27 * 27 - 1)
        .doesNotContain(5);
  }

  @Test
  void ofAVeryWideLayerABlockIsKeptAndAllAreCounted() {
    int units = 8192;
    ImageSet many = images(2000);
    NetworkSpec network = network(new Dense(units, Activation.RELU));
    FakeProbe probe =
        new FakeProbe(
            network,
            ink -> {
              float[] sums = new float[units];
              sums[6000] = ink[3];
              return sums;
            });
    LayerReading reading = new LayerReading(network, 0, 6000, many);
    while (!reading.isComplete()) {
      reading.readOn(probe);
    }
    assertThat(reading.has(6000)).isTrue();
    assertThat(reading.has(0)).isFalse();
    assertThat(reading.layer().silent()).hasSize(units - 1).doesNotContain(6000);
    assertThat(reading.channel(6000).most().getFirst().value()).isEqualTo(1);
  }

  @Test
  void valuesBeyondAllNumbersGiveAPictureAllTheSame() {
    List<Float> wild = new ArrayList<>(List.of(Float.NaN, Float.POSITIVE_INFINITY, 3e38f, -3e38f));
    FakeProbe.Layer layer = ink -> new float[] {wild.get(Math.round(ink[3] * 3))};
    UnitStatistics unit = read(new Dense(1, Activation.IDENTITY), 0, layer).channel(0);
    assertThat(unit.from()).isEqualTo(-3e38f);
    assertThat(unit.to()).isEqualTo(3e38f);
    assertThat(unit.most()).hasSize(9);
    assertThat(unit.classes().getFirst().bars().stream().mapToInt(b -> b).sum()).isPositive();
  }
}
