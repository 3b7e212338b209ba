package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RobustnessCommandTest {

  @TempDir private Path folder;
  private CommandLineFixture cli = new CommandLineFixture(Path.of("unused"));
  private String model = "";

  @BeforeEach
  void setUp() {
    cli = new CommandLineFixture(folder);
    model = train("compact", "model");
  }

  private String train(String preset, String name) {
    String file = folder.resolve(name + ".digitmodel").toString();
    new CommandLineFixture(folder.resolve("elsewhere"))
        .run("train", preset, "--epochs=1", "--save", file);
    return file;
  }

  @Test
  void eachModelAndDisturbanceIsALine() {
    assertThat(cli.run("robustness", model, model, "--json")).isZero();

    List<JsonNode> lines = cli.json();
    assertThat(lines).hasSize(12);
    assertThat(lines.subList(6, 12))
        .extracting(line -> line.get("disturbance").asString())
        .containsExactly("noise", "blur", "rotation", "shift", "thickness", "attack");
    JsonNode noise = lines.getFirst();
    assertThat(noise.propertyNames())
        .containsExactly(
            "model", "dataset", "images", "disturbance", "sizes", "accuracies", "meanAccuracy");
    assertThat(noise.get("model").asString()).isEqualTo(model);
    assertThat(noise.get("dataset").asString()).isEqualTo("mnist");
    assertThat(noise.get("images").asInt()).as("there are no more").isEqualTo(200);
    assertThat(noise.get("sizes")).hasSameSizeAs(noise.get("accuracies"));
    assertThat(noise.get("sizes").get(0).asDouble()).isZero();
    // The pretended network says 0 of paper, and 1 of anything with ink: a tenth of the images
    // each.
    assertThat(noise.get("meanAccuracy").asDouble()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void theNumberOfImagesCanBeChosen() {
    assertThat(cli.run("robustness", model, "--images", "10", "--json")).isZero();
    // Ten images evenly spread over labels of ten in a row twice: two of each even digit.
    JsonNode noise = cli.json().getFirst();
    assertThat(noise.get("images").asInt()).isEqualTo(10);
    assertThat(noise.get("accuracies").get(0).asDouble()).as("paper").isEqualTo(0.2);
    assertThat(noise.get("accuracies").get(8).asDouble()).as("noise").isZero();
    JsonNode attack = cli.json().get(5);
    assertThat(attack.get("accuracies").get(0).asDouble()).isEqualTo(0.2);
    assertThat(attack.get("accuracies").get(9).asDouble()).as("led to more ink").isZero();
  }

  @Test
  void peopleReadItInTables() {
    assertThat(cli.run("robustness", model, "--images=10")).isZero();
    assertThat(cli.out())
        .startsWith("Read correctly, of 10 disturbed test images of mnist:")
        .contains("NOISE", "BLUR", "ROTATION", "SHIFT", "THICKNESS", "ATTACK")
        .contains("+45°", "1.5 px", "7.5 %", "20.00 %");
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void whatCannotBeDoneIsSaidInOneSentence() {
    assertThat(cli.run("robustness", model, "nobody", "--json")).isEqualTo(1);
    assertThat(cli.err()).contains("There is no model \"nobody\"");
    assertThat(cli.out()).as("said before anything is computed").isEmpty();
    assertThat(cli.run("robustness", model, "--images", "0")).isEqualTo(2);
    assertThat(cli.err()).contains("--images must be 1 or more, not 0.");
    assertThat(cli.run("robustness")).isEqualTo(2);
    String garments = train("fashion-small", "garments");
    assertThat(cli.run("robustness", model, garments)).isEqualTo(1);
    assertThat(cli.err()).contains("has other classes").contains("choose another model");
    assertThat(cli.err().lines()).hasSize(1);
  }
}
