package org.digitworkbench.ui.saving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenFileTest {

  @TempDir private Path folder;

  @Test
  void theEndingIsAddedOnceAndNeverOverwritesWhatNobodyAskedAbout() throws IOException {
    Path named = folder.resolve("net.json");
    assertThat(ChosenFile.withEnding(named, ".json")).isEqualTo(named);
    assertThat(ChosenFile.withEnding(folder.resolve("net"), ".json")).isEqualTo(named);
    Files.createFile(named);
    Files.createFile(folder.resolve("net-2.json"));
    assertThat(ChosenFile.withEnding(folder.resolve("net"), ".json"))
        .isEqualTo(folder.resolve("net-3.json"));
    assertThat(ChosenFile.withEnding(named, ".json")).isEqualTo(named);
  }

  @Test
  void aDotInANameIsNoEndingAndOtherEndingsMayDo() {
    Path half = folder.resolve("rate 0.5");
    assertThat(ChosenFile.withEnding(half, ".csv")).isEqualTo(folder.resolve("rate 0.5.csv"));
    Path capitals = folder.resolve("NET.SVG");
    assertThat(ChosenFile.withEnding(capitals, ".svg")).isEqualTo(capitals);
    assertThat(ChosenFile.withEnding(capitals, ".png", ".svg")).isEqualTo(capitals);
    assertThat(ChosenFile.withEnding(capitals, ".png")).isEqualTo(folder.resolve("NET.SVG.png"));
  }
}
