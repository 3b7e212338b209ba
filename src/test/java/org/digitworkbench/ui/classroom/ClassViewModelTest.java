package org.digitworkbench.ui.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.digitworkbench.classroom.Classroom;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.drawings.Kept;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ClassViewModelTest {

  @TempDir private Path folder;
  @TempDir private Path home;

  private final List<String> said = new ArrayList<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private Classroom classroom;
  private ClassViewModel viewModel;

  @BeforeEach
  void open() {
    classroom =
        new Classroom(home, new DatasetCatalog(Path.of("assets/datasets")), InstantSource.system());
    viewModel =
        new ClassViewModel(
            classroom,
            new BoardViewModel(id -> id, _ -> {}, said::add),
            new ClassDrawingsViewModel(
                _ -> {
                  throw new IllegalStateException("Nothing is to be read");
                },
                new ModelPicker(Classes::digits),
                Runnable::run,
                Runnable::run),
            said::add,
            waiting::add,
            Runnable::run);
  }

  @AfterEach
  void close() {
    classroom.close();
  }

  private void run() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private void join(String typed) {
    viewModel.ask("Ada");
    viewModel.folderProperty().set(typed);
    viewModel.join();
    run();
  }

  @Test
  void theTabIsThereWhileAClassIsJoinedOrAboutToBe() {
    assertThat(viewModel.present().getValue()).isFalse();
    viewModel.ask("Ada");
    assertThat(viewModel.present().getValue()).isTrue();
    viewModel.dismiss();
    assertThat(viewModel.present().getValue()).isFalse();
    join(folder.toString());
    assertThat(viewModel.joined().getValue()).isTrue();
    viewModel.leave();
    run();
    assertThat(viewModel.present().getValue()).isFalse();
    assertThat(said).isEmpty();
  }

  @Test
  void theNameOfTheWriterIsOfferedAndAnotherOneCanBeTaken() {
    join(folder.toString());
    assertThat(viewModel.snapshotProperty().get().state().name()).isEqualTo("Ada");
    viewModel.rename("  Grace ");
    run();
    assertThat(viewModel.snapshotProperty().get().state().name()).isEqualTo("Grace");
    viewModel.rename("Grace");
    assertThat(waiting).isEmpty();
  }

  @Test
  void whileAClassIsJoinedNothingElseIsAndWhatGoesWrongIsSaid() {
    viewModel.ask("");
    viewModel.join();
    assertThat(viewModel.problemProperty().get())
        .isEqualTo("Choose the folder of the class first.");
    viewModel.folderProperty().set(folder.resolve("none").toString());
    viewModel.join();
    viewModel.join();
    assertThat(waiting).hasSize(1);
    assertThat(viewModel.busyProperty().get()).isTrue();
    run();
    assertThat(viewModel.busyProperty().get()).isFalse();
    assertThat(viewModel.problemProperty().get()).contains(folder.resolve("none").toString());
    join("not\0a path");
    assertThat(viewModel.problemProperty().get()).startsWith("That is not the full path");
    assertThat(viewModel.joined().getValue()).isFalse();
    assertThat(viewModel.present().getValue()).isTrue();
  }

  @Test
  void aFolderThatIsAwayIsNamedWithTheDrawingAndTheNameThatWait() throws IOException {
    Path place = Files.createDirectory(folder.resolve("7b"));
    join(place.toString());
    assertThat(state()).isEmpty();
    Files.move(place, folder.resolve("away"));
    classroom.share(List.of(Kept.one("Ada", 7, 1)));
    viewModel.rename("Grace");
    run();
    assertThat(state()).contains(place.toString()).endsWith("2 items wait now.");
  }

  private String state() {
    return ClassText.quiet(viewModel.snapshotProperty().get().state());
  }
}
