package org.digitworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColorsFileTest {

  @TempDir private Path home;
  private Path file = Path.of("unused");

  @BeforeEach
  void setUp() {
    file = home.resolve("colors.json");
  }

  @Test
  void whatIsKeptIsThereTheNextTimeBesideWhatWasBefore() {
    assertThat(new ColorsFile(file).load()).isEmpty();
    new ColorsFile(file).keep(Map.of("a", "#112233", "b", "#445566"));
    new ColorsFile(file).keep(Map.of("b", "#778899"));
    assertThat(new ColorsFile(file).load())
        .containsOnly(Map.entry("a", "#112233"), Map.entry("b", "#778899"));
  }

  @Test
  void theOldestGoFirst() {
    ColorsFile colors = new ColorsFile(file);
    colors.keep(Map.of("first", "#112233"));
    colors.keep(Map.of("second", "#112233"));
    Map<String, String> many = new LinkedHashMap<>();
    for (int i = 1; i < ColorsFile.MAX_GROUPS; i++) {
      many.put("x".repeat(58) + "-" + i, "#445566");
    }
    colors.keep(many);
    assertThat(colors.load())
        .hasSize(ColorsFile.MAX_GROUPS)
        .doesNotContainKey("first")
        .containsKey("second");
  }

  @Test
  void nonsenseIsPassedOver() throws IOException {
    ColorsFile colors = new ColorsFile(file);
    colors.keep(Map.of("a", "#112233", "b", "#445566"));
    String text = Files.readString(file);
    Files.writeString(file, text.replace("#112233", "url(evil)"));
    assertThat(colors.load()).containsOnlyKeys("b");
    Files.writeString(file, text.substring(10));
    assertThat(colors.load()).isEmpty();
    Files.writeString(file, text.replace("groups", "other"));
    assertThat(colors.load()).isEmpty();
    colors.keep(Map.of("c", "#112233"));
    assertThat(colors.load()).containsOnlyKeys("c");
  }

  @Test
  void aFolderThatCannotBeWrittenStopsNobody() throws IOException {
    ColorsFile colors = new ColorsFile(Files.createFile(home.resolve("taken")).resolve("c.json"));
    colors.keep(Map.of("a", "#112233"));
    assertThat(colors.load()).isEmpty();
  }
}
