package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What evaluate says of calibration and of a second network. */
class EvaluateCommandTest {

  @TempDir private Path folder;
  private CommandLineFixture cli = new CommandLineFixture(Path.of("unused"));
  private String nine = "";
  private String six = "";

  /** One network that reads nine of ten images right, and one that reads six of them. */
  @BeforeEach
  void setUp() {
    cli = new CommandLineFixture(folder);
    nine = train("compact", 9, "nine");
    six = train("compact", 6, "six");
  }

  private String train(String preset, int epochs, String name) {
    String file = folder.resolve(name + ".digitmodel").toString();
    new CommandLineFixture(folder.resolve("elsewhere"))
        .run("train", preset, "--epochs=" + epochs, "--save", file);
    return file;
  }

  @Test
  void calibrationIsToldInBins() {
    assertThat(cli.run("evaluate", nine, "--json")).isZero();

    JsonNode line = cli.json().getFirst();
    assertThat(line.has("bothRight")).isFalse();
    JsonNode calibration = line.get("calibration");
    assertThat(calibration.propertyNames()).containsExactly("ece", "bins");
    // It says 75 % of every image and is right in 90 %.
    assertThat(calibration.get("ece").asDouble()).isCloseTo(0.15, within(1e-9));
    assertThat(calibration.get("bins")).hasSize(15);
    JsonNode bin = calibration.get("bins").get(11);
    assertThat(bin.propertyNames())
        .containsExactly("from", "to", "count", "confidence", "accuracy");
    assertThat(bin.get("count").asInt()).isEqualTo(200);
    assertThat(bin.get("confidence").asDouble()).isEqualTo(0.75);
    assertThat(bin.get("accuracy").asDouble()).isEqualTo(0.9);
    assertThat(calibration.get("bins").get(0).get("count").asInt()).isZero();
    assertThat(calibration.get("bins").get(0).get("accuracy").isNull()).isTrue();
    assertThat(calibration.get("bins").get(0).get("confidence").isNull()).isTrue();
  }

  @Test
  void twoNetworksAreHeldAgainstEachOther() {
    assertThat(cli.run("evaluate", six, "--against", nine, "--json")).isZero();

    assertThat(cli.json()).hasSize(1);
    JsonNode line = cli.json().getFirst();
    assertThat(line.get("accuracy").asDouble()).isEqualTo(0.6);
    assertThat(line.get("bothRight").asInt()).isEqualTo(120);
    assertThat(line.get("onlyFirst").asInt()).isZero();
    assertThat(line.get("onlySecond").asInt()).isEqualTo(60);
    assertThat(line.get("bothWrong").asInt()).isEqualTo(20);
    assertThat(line.get("mcnemar").propertyNames()).containsExactly("statistic", "p");
    assertThat(line.get("mcnemar").get("statistic").asInt()).isZero();
    assertThat(line.get("mcnemar").get("p").asDouble()).isCloseTo(Math.pow(2, -59), within(1e-25));
  }

  @Test
  void peopleReadItInSentences() {
    assertThat(cli.run("evaluate", six, "--against", six)).isZero();
    assertThat(cli.out())
        .contains("Expected calibration error: 15.00 points")
        .contains("Both read 120 of 200 images correctly, neither reads 80.")
        .contains("are right on the same images: there is no difference to test.")
        .contains("not that of the seeds");
  }

  @Test
  void otherClassesAreNotCompared() {
    String garments = train("fashion-small", 9, "garments");

    assertThat(cli.run("evaluate", nine, "--against", garments, "--json")).isEqualTo(1);
    assertThat(cli.err()).contains("has other classes").contains("choose another model");
    assertThat(cli.err().lines()).hasSize(1);
    assertThat(cli.out()).isEmpty();

    assertThat(cli.run("evaluate", nine, "--against", "nobody")).isEqualTo(1);
    assertThat(cli.err()).contains("There is no model \"nobody\"");
  }

  @Test
  void theSecondTimeNothingIsComputed() {
    assertThat(cli.run("evaluate", nine, "--json")).isZero();
    String first = cli.out();
    int made = cli.enginesMade;

    assertThat(cli.run("evaluate", nine, "--json")).isZero();

    assertThat(cli.out()).isEqualTo(first);
    assertThat(cli.enginesMade).isEqualTo(made);
    assertThat(made).isPositive();
  }
}
