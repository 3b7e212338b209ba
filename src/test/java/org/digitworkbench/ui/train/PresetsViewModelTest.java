package org.digitworkbench.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.store.PresetLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsViewModelTest {

  private static final ExperimentSpec SPEC = Presets.of("compact").spec();

  @TempDir private Path home;
  private Path folder = Path.of("unused");
  private PresetsViewModel viewModel = open();
  private final List<Preset> kept = new ArrayList<>();

  @BeforeEach
  void setUp() {
    folder = home.resolve("presets");
    viewModel = open();
  }

  private PresetsViewModel open() {
    return new PresetsViewModel(
        Presets.all(), new PresetLibrary(folder), Runnable::run, Runnable::run);
  }

  private List<Preset> own() {
    return viewModel.presets().stream().filter(viewModel::isOwn).toList();
  }

  @Test
  void whatIsSavedIsListedBehindTheBuiltInOnesAndThereTheNextTime() {
    viewModel.save("My net", " For class 9. ", SPEC, kept::add);
    assertThat(viewModel.presets().getLast()).isEqualTo(kept.getFirst());
    assertThat(viewModel.presets()).hasSize(Presets.all().size() + 1);
    assertThat(kept.getFirst().id()).isEqualTo("my-net");
    assertThat(kept.getFirst().description()).isEqualTo("For class 9.");
    assertThat(open().presets().getLast()).isEqualTo(kept.getFirst());
  }

  @Test
  void theSameTitleReplacesAnOwnPresetButNoBuiltInOne() {
    viewModel.save("My net", "", SPEC, kept::add);
    assertThat(viewModel.replacedBy("my NET")).isEqualTo(kept.getFirst());
    viewModel.save("My net", "", Presets.of("cnn").spec(), kept::add);
    assertThat(own()).containsExactly(kept.getLast());
    assertThat(own().getFirst().network()).isEqualTo(Presets.of("cnn").network());
    assertThat(viewModel.replacedBy("Compact")).isNull();
    viewModel.save("Compact", "", SPEC, kept::add);
    assertThat(kept.getLast().id()).isEqualTo("compact-2");
  }

  @Test
  void aRenamedPresetIsListedByItsNewTitleAndIsReplacedByThat() {
    viewModel.save("My net", "", SPEC, kept::add);
    Preset mine = own().getFirst();
    assertThat(viewModel.titleProblem(mine, "compact"))
        .startsWith("There is already a preset \"compact\"");
    assertThat(viewModel.titleProblem(mine, " ")).isNotEmpty();
    assertThat(viewModel.titleProblem(mine, "MY NET")).isEmpty();
    viewModel.rename(mine, "Class 9", kept::add);
    assertThat(own()).containsExactly(kept.getLast());
    assertThat(own().getFirst().title()).isEqualTo("Class 9");
    assertThat(viewModel.messageProperty().get()).isEqualTo("Renamed to Class 9.");
    assertThat(viewModel.replacedBy("class 9")).isEqualTo(own().getFirst());
    // Its old title is free, and its id is not.
    assertThat(viewModel.replacedBy("My net")).isNull();
    viewModel.save("My net", "", SPEC, kept::add);
    assertThat(own()).extracting(Preset::id).containsExactly("my-net", "my-net-2");
    viewModel.rename(own().getFirst(), "My net", kept::add);
    assertThat(viewModel.problemProperty().get()).contains("already");
    assertThat(own()).extracting(Preset::title).containsExactly("Class 9", "My net");
  }

  @Test
  void whatIsDeletedCanBeBroughtBack() {
    viewModel.save("My net", "", SPEC, kept::add);
    viewModel.delete(own().getFirst());
    assertThat(own()).isEmpty();
    assertThat(viewModel.messageProperty().get()).isEqualTo("My net was deleted.");
    viewModel.undelete(kept::add);
    assertThat(own()).containsExactly(kept.getFirst());
    assertThat(viewModel.deletedProperty().get()).isNull();
  }

  @Test
  void whatIsExportedCanBeImported() {
    Path file = home.resolve("for-you.json");
    viewModel.exportFile(file, SPEC);
    assertThat(viewModel.messageProperty().get()).contains("for-you.json");
    viewModel.importFile(file, kept::add);
    assertThat(kept.getFirst().id()).isEqualTo("compact-2");
    assertThat(kept.getFirst().network()).isEqualTo(SPEC.network());
    assertThat(viewModel.presets()).contains(kept.getFirst());
  }

  @Test
  void refusedFilesSayWhyAndTheNextSuccessForgetsIt() throws IOException {
    Path file = home.resolve("bad.json");
    viewModel.exportFile(file, SPEC);
    Files.writeString(file, Files.readString(file).replace("\"units\" : 25", "\"units\" : 0"));
    viewModel.importFile(file, kept::add);
    assertThat(kept).isEmpty();
    assertThat(viewModel.problemProperty().get())
        .contains("bad.json")
        .contains("network.layers[0]: the units of a dense layer must be between");
    viewModel.save("My net", "", SPEC, kept::add);
    assertThat(viewModel.problemProperty().get()).isEmpty();
  }

  @Test
  void aDamagedPresetIsSaidOnceAndTheOthersAreThere() throws IOException {
    viewModel.save("My net", "", SPEC, kept::add);
    Files.writeString(folder.resolve("broken.json"), "nonsense");
    viewModel = open();
    assertThat(own()).hasSize(1);
    assertThat(viewModel.problemProperty().get()).contains("broken.json");
    viewModel.save("Other", "", SPEC, kept::add);
    assertThat(viewModel.problemProperty().get()).isEmpty();
    assertThat(own()).hasSize(2);
  }
}
