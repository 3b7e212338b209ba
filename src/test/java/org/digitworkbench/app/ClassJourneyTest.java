package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.digitworkbench.classroom.ClassSnapshot;
import org.digitworkbench.classroom.Leaderboard;
import org.digitworkbench.domain.Run;
import org.digitworkbench.drawings.Kept;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.store.Home;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two workbenches on one folder: this window, and another without one. */
@Timeout(240)
class ClassJourneyTest extends WindowJourney {

  private static final double[][] ONE = {{0.5, 0.2}, {0.5, 0.4}, {0.5, 0.6}, {0.5, 0.8}};

  @TempDir Path shared;
  @TempDir Path elsewhere;

  @Test
  void theDrawingsAndRunsOfTheOneAppearInTheOther() throws Exception {
    Path folder = Files.createDirectory(shared.resolve("7b"));
    Services other = Services.in(new Home(elsewhere));
    other.classroom().join(folder, "Ada <b>");
    other.classroom().share(List.of(Kept.one("Ada <b>", 7, 1), Kept.one("Ada <b>", 3, 1)));
    other.classroom().refresh();
    assertThat(tabs()).hasSize(6);

    click("#class-switch");
    assertThat(tabs()).hasSize(7);
    click("#class-join");
    waitUntil(() -> label("#class-problem").equals("Choose the folder of the class first."));
    robot.interact(() -> {
      robot.lookup("#class-folder").queryTextInputControl().setText(folder.toString());
      robot.lookup("#class-name").queryTextInputControl().setText("Ben");
    });
    click("#class-join");
    waitUntil(() -> label("#class-title").equals("7b"));
    waitUntil(() -> label("#class-summary").equals("2 drawings by 1 person"));
    click("#class-drawings");
    assertThat(onFx(() -> ((DigitGrid) node("#class-grid")).itemsProperty().get())).hasSize(2);

    tab("tab-draw");
    click("#aspect-teach");
    draw(ONE);
    robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
    waitUntil(() -> label("#teach-message").startsWith("Kept a 1"));
    waitUntil(() -> drawings(other).stream().anyMatch(drawing -> drawing.label() == 1));
    assertThat(drawings(other)).extracting(KeptDrawing::writer).contains("Ben");

    tab("tab-class");
    click("#class-use");
    waitUntil(() -> label("#train-data-note").contains("the test images are MNIST's"));
    robot.interact(() -> robot.lookup("#train-limit").queryComboBox().getEditor().setText("500"));
    robot.interact(() -> robot.lookup("#train-epoch-count").queryTextInputControl().setText("1"));
    click("#train-start");
    waitUntil(() -> !runs(other).isEmpty());
    assertThat(runs(other).getFirst()).isEqualTo(services.runs().runs().getFirst());
    tab("tab-class");
    click("#class-runs");
    waitUntil(() -> onFx(() -> ((TableView<?>) node("#class-board")).getItems().size() == 1));

    click("#class-leave");
    click("#class-leave-now");
    waitUntil(() -> tabs().size() == 6);
    assertThat(runs(other)).hasSize(1);
  }

  private List<?> tabs() {
    return onFx(() -> List.copyOf(((TabPane) node("#tabs")).getTabs()));
  }

  private static List<KeptDrawing> drawings(Services other) {
    return other.classroom().refresh().drawings().drawings();
  }

  private static List<Run> runs(Services other) {
    ClassSnapshot snapshot = other.classroom().refresh();
    return snapshot.boards().stream()
        .map(Leaderboard::runs)
        .flatMap(List::stream)
        .map(run -> run.run())
        .toList();
  }
}
