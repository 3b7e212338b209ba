package org.digitworkbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {

  @TempDir private Path folder;

  private final ModelPicker models = new ModelPicker(Classes::digits);
  private final ShellViewModel shell = new ShellViewModel(models, Runnable::run);
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<Path> opened = new ArrayList<>();
  private final ExportViewModel export =
      new ExportViewModel(
          () -> new Dl4jEngine("test", Thread::new),
          "1.2.3",
          shell,
          opened::add,
          background::add,
          Runnable::run);

  @Test
  void aFileIsOpenedInTheBackground() {
    export.open(folder.resolve("theirs.zip"));
    assertThat(opened).isEmpty();
    Objects.requireNonNull(background.poll()).run();
    assertThat(opened).containsExactly(folder.resolve("theirs.zip"));
  }

  @Test
  void thePickedNetworkBecomesAZipInTheBackground() throws IOException {
    models.selectedProperty().set(new ModelChoice("my: four", TestModels.always(4, 1)));
    assertThat(export.unavailable().getValue()).isFalse();
    assertThat(export.suggestedName()).isEqualTo("my- four");

    Path other = Files.createFile(folder.resolve("four.zip"));
    export.export(folder.resolve("four"), ".zip");
    Objects.requireNonNull(background.poll()).run();

    assertThat(shell.noticeProperty().get())
        .startsWith("Exported my: four to four-2.zip")
        .contains("0 to 1");
    MultiLayerNetwork network =
        ModelSerializer.restoreMultiLayerNetwork(folder.resolve("four-2.zip").toFile());
    assertThat(network.numParams()).isEqualTo(7850);
    network.close();
    assertThat(other).isEmptyFile();
  }

  @Test
  void anOnnxFileTakesThePixelsAsTheyAre() throws IOException {
    models.selectedProperty().set(new ModelChoice("four", TestModels.always(4, 1)));

    export.export(folder.resolve("four"), ".onnx");
    Objects.requireNonNull(background.poll()).run();

    assertThat(shell.noticeProperty().get())
        .isEqualTo("Exported four to four.onnx; it takes pixels from 0 to 255");
    assertThat(folder.resolve("four.onnx")).isNotEmptyFile();
  }

  @Test
  void aFailureIsOneSentence() throws IOException {
    models.selectedProperty().set(new ModelChoice("four", TestModels.always(4, 1)));
    Path file = Files.writeString(folder.resolve("file"), "x");

    export.export(file.resolve("m.zip"), ".zip");
    Objects.requireNonNull(background.poll()).run();

    assertThat(shell.messageProperty().get())
        .startsWith("The network could not be saved to " + file.resolve("m.zip"));
    assertThat(shell.noticeProperty().get()).isEmpty();
  }

  @Test
  void withoutANetworkThereIsNothingToExport() {
    assertThat(export.unavailable().getValue()).isTrue();
    export.export(folder.resolve("m.zip"), ".zip");
    assertThat(background).isEmpty();
  }
}
