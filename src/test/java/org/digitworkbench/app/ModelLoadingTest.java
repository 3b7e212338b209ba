package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.store.ModelLibrary;
import org.digitworkbench.store.Settings;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.shell.ShellViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLoadingTest {

  @TempDir private Path folder;

  private final ModelPicker picker = new ModelPicker(Classes::digits);
  private final ShellViewModel shell = new ShellViewModel(picker, Runnable::run);
  private final List<String> picked = new ArrayList<>();

  @BeforeEach
  void keep() {
    for (String name : List.of("a", "b", "c")) {
      new ModelFiles().write(file(name), TestModels.always(1, 1));
    }
  }

  private Path file(String name) {
    return folder.resolve("kept").resolve(name + ModelFiles.EXTENSION);
  }

  private void runAfter(String lastTime) {
    Settings settings = new Settings(1280, 800, null, null, false, false, lastTime, null, null);
    new ModelLoading(
            new ModelLibrary(folder.resolve("shipped"), folder.resolve("kept"), List::of),
            shell,
            Runnable::run)
        .run(settings, choice -> picked.add(choice.name()));
  }

  @Test
  void theNetworkOfLastTimeIsPicked() {
    runAfter("b");

    assertThat(picked).containsExactly("b");
    assertThat(picker.selectedProperty().get().name()).isEqualTo("b");
    assertThat(picker.choices())
        .extracting(ModelChoice::name)
        .containsExactlyInAnyOrder("a", "b", "c");
    assertThat(shell.messageProperty().get()).isEmpty();
  }

  @Test
  void aDamagedOneIsNamedAndAnotherOnePicked() throws IOException {
    Files.writeString(file("b"), "damaged");
    runAfter("b");

    assertThat(shell.messageProperty().get()).contains("b" + ModelFiles.EXTENSION);
    assertThat(picker.choices()).extracting(ModelChoice::name).containsExactlyInAnyOrder("a", "c");
    assertThat(picker.selectedProperty().get()).isNotNull();
  }
}
