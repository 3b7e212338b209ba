package org.digitworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  @TempDir Path folder;

  @Test
  void theFirstStartHasDefaults() {
    assertThat(new SettingsFile(folder.resolve("none.json")).load())
        .isEqualTo(new Settings(1280, 800, null, null, false, false, null, null, null));
  }

  @Test
  void whatIsSavedComesBack() {
    SettingsFile file = new SettingsFile(folder.resolve("home/settings.json"));
    Settings settings = new Settings(1024, 700, -50.0, 12.5, true, true, "relu", "sigmoid", "Zoë");
    file.save(settings);
    assertThat(file.load()).isEqualTo(settings);
    file.save(Settings.defaults());
    assertThat(file.load()).isEqualTo(Settings.defaults());
  }

  @Test
  void aDamagedFileGivesTheDefaults() throws IOException {
    Path path = folder.resolve("settings.json");
    SettingsFile file = new SettingsFile(path);
    file.save(new Settings(1024, 700, 1.0, 2.0, true, true, "relu", null, null));
    String json = Files.readString(path);
    for (String damaged :
        new String[] {
          "", "{}", "[]", json.substring(0, 50), json.replace("true", "{}"), "x".repeat(200_000)
        }) {
      Files.writeString(path, damaged);
      assertThat(file.load()).isEqualTo(Settings.defaults());
    }
  }

  @Test
  void aWindowThatNoScreenShowsGetsTheDefaultSize() throws IOException {
    Path path = folder.resolve("settings.json");
    SettingsFile file = new SettingsFile(path);
    file.save(new Settings(1024, 700, 1.0, 2.0, true, true, "relu", null, null));
    Files.writeString(
        path,
        Files.readString(path)
            .replace("1024.0", "-3")
            .replace("700.0", "1e300")
            .replace(": 1.0", ": \"NaN\""));
    assertThat(file.load())
        .isEqualTo(new Settings(1280, 800, null, 2.0, true, true, "relu", null, null));
  }
}
