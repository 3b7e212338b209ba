package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.store.Home;
import org.digitworkbench.store.ModelEntry;
import org.digitworkbench.store.Settings;
import org.digitworkbench.store.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Homes that version 0.1.0 has left: one of when a run was a single file, one of when it had become
 * a folder. In each, {@code compact} was trained for an epoch on 500 images and kept as "mine", two
 * drawings were imported, and the window was switched to the dark theme.
 */
class EarlierHomeTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"home-files.zip", "home-folders.zip"})
  void allIsStillThere(String name) throws IOException {
    Services services = open(name);

    List<StoredRun> runs = services.runs().list();
    assertThat(runs).hasSize(1).hasOnlyElementsOfType(StoredRun.Whole.class);
    StoredRun.Whole run = (StoredRun.Whole) runs.getFirst();
    assertThat(run.run().name()).isEqualTo("compact");
    assertThat(run.run().state()).isEqualTo(RunState.FINISHED);
    assertThat(run.run().provenance().epochs()).hasSize(2);

    ModelEntry mine = services.models().find("mine");
    TrainedModel model = services.models().read(mine);
    assertThat(model.provenance().preset()).isEqualTo("compact");

    assertThat(services.drawings().all().drawings())
        .extracting(KeptDrawing::label, KeptDrawing::writer)
        .containsExactlyInAnyOrder(tuple(3, ""), tuple(7, ""));

    Settings settings = services.settings().load();
    assertThat(settings.dark()).isTrue();
    assertThat(settings.width()).isEqualTo(1280);
  }

  @Test
  void aRunOfThenGoesOn() throws IOException {
    Services services = open("home-folders.zip");
    String id = services.runs().list().getFirst().id();
    assertThat(services.runs().newest(id).provenance().preset()).isEqualTo("compact");
    assertThat(services.runs().checkpoint(id).model().network())
        .isEqualTo(services.runs().newest(id).network());
  }

  private Services open(String name) throws IOException {
    try (InputStream resource = EarlierHomeTest.class.getResourceAsStream(name);
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(resource))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.resolveSibling(""));
          Files.copy(zip, file);
        }
      }
    }
    return Services.in(new Home(folder));
  }
}
