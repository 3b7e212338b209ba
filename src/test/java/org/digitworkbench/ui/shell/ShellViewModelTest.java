package org.digitworkbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.engine.MemoryUse;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {

  private static final long MB = 1_000_000;

  private final ShellViewModel shell =
      new ShellViewModel(new ModelPicker(Classes::digits), Runnable::run);

  @Test
  void theStatusBarNamesEngineKernelAndThreads() {
    shell.showEngine(
        Map.of("engine", "DL4J 1.0.0-M2.1", "blas", "OpenBLAS SkylakeX", "threads", "2"));
    assertThat(shell.engineProperty().get())
        .isEqualTo("DL4J 1.0.0-M2.1 · OpenBLAS SkylakeX · 2 threads");
  }

  @Test
  void theDataSetOfANetworkThatKnowsNoDigitsIsNamed() {
    Classes garments = new Classes("Fashion-MNIST", "a garment", Collections.nCopies(10, "Coat"));
    ShellViewModel picker =
        new ShellViewModel(
            new ModelPicker(id -> id.equals("mnist") ? Classes.digits("MNIST") : garments),
            Runnable::run);
    assertThat(picker.dataOf(new ModelChoice("relu", TestModels.always(1, 1)))).isEmpty();
    assertThat(picker.dataOf(new ModelChoice("f", TestModels.always(1, 1, "fashion-mnist"))))
        .isEqualTo("Fashion-MNIST");
  }

  @Test
  void theMemoryIsThatOfTheProcessAndTheDetailSaysWhere() {
    assertThat(shell.memoryProperty().get()).isEmpty();

    shell.showMemory(new MemoryUse(16_000 * MB, 412 * MB, 120 * MB, 4_000 * MB));
    assertThat(shell.memoryProperty().get()).isEqualTo("memory 412 MB");
    assertThat(shell.memoryDetailProperty().get())
        .contains("412 MB of the machine's 16.0 GB")
        .contains("Heap 120 MB of at most 4,000 MB")
        .contains("outside it 292 MB");
  }

  @Test
  void withoutAWordFromTheSystemTheHeapIsShown() {
    shell.showMemory(new MemoryUse(0, 0, 120 * MB, 4_000 * MB));
    assertThat(shell.memoryProperty().get()).isEqualTo("memory 120 MB");
    assertThat(shell.memoryDetailProperty().get()).isEqualTo("Heap 120 MB of at most 4,000 MB");
  }

  @Test
  void aProblemTakesThePlaceOfANoticeAndTheOtherWayRound() {
    shell.messageProperty().set("The disk is full.");
    shell.showNotice("Exported relu");
    assertThat(shell.messageProperty().get()).isEmpty();
    assertThat(shell.noticeProperty().get()).isEqualTo("Exported relu");

    shell.messageProperty().set("The disk is full.");
    assertThat(shell.noticeProperty().get()).isEmpty();
  }
}
