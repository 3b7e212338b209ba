package org.digitworkbench.ui.help;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.digitworkbench.help.HelpPage;
import org.digitworkbench.help.Library;
import org.digitworkbench.help.Problem;
import org.digitworkbench.help.Shipped;
import org.digitworkbench.help.TextFile;
import org.jspecify.annotations.Nullable;

/** Opens the windows of the help; each is there once. Used on the FX thread. */
public final class HelpWindows {

  private static final List<String> KEPT =
      List.of(
          "Your drawings, your presets and every training up to its last whole epoch are kept. You can go on; if"
              + " the window no longer does what it should, close it and start again.",
          "To report it, copy the text below and give it to whoever looks after the workbench. Nothing is sent"
              + " anywhere.");

  /**
   * Where it all is.
   *
   * @param pages the folder of the pages
   * @param log the file
   * @param datasets the file with the licences of the data sets
   * @param folders of the user, by what they hold
   */
  public record Places(Path pages, Path log, Path datasets, Map<String, Path> folders) {}

  private final Window owner;
  private final Places places;
  private final Supplier<String> page;
  private final Supplier<Map<String, String>> versions;
  private final Consumer<String> opener;
  private final Executor background;
  private final Executor fx;
  private @Nullable HelpPane help;
  private @Nullable Stage helpStage;
  private @Nullable Stage aboutStage;
  private @Nullable Stage logStage;
  private @Nullable Stage problemStage;

  /**
   * @param page id of the page that fits what the main window shows
   * @param versions of all that has a part in an answer
   * @param opener opens an address with what the system has for it
   * @param background reads files
   */
  public HelpWindows(
      Window owner,
      Places places,
      Supplier<String> page,
      Supplier<Map<String, String>> versions,
      Consumer<String> opener,
      Executor background,
      Executor fx) {
    this.owner = owner;
    this.places = places;
    this.page = page;
    this.versions = versions;
    this.opener = opener;
    this.background = background;
    this.fx = fx;
  }

  /** Opens the page of what the main window shows. */
  public void showHelp() {
    show(page.get());
  }

  /** Opens the page of that id. */
  public void show(String id) {
    HelpPane there = help;
    if (there != null && helpStage != null) {
      there.show(id);
      front(helpStage);
      return;
    }
    read(
        () -> HelpPage.all(places.pages()),
        pages -> {
          if (helpStage == null) {
            help = new HelpPane(pages);
            helpStage = SideStage.of(owner, "Help", help, 860, 600);
          }
          show(id);
        });
  }

  /** Opens what the workbench is made of. */
  public void showAbout() {
    Map<String, String> known = versions.get();
    read(
        () ->
            new AboutPane.Content(
                known,
                places.folders(),
                Library.shipped(),
                Shipped.licence(),
                TextFile.end(places.datasets())),
        content ->
            aboutStage =
                renewed(
                    aboutStage, "About Digit Workbench", new AboutPane(content, opener), 760, 560));
  }

  /** Opens the end of the log. */
  public void showLog() {
    read(
        () -> TextFile.end(places.log()),
        text -> {
          Button open = new Button("Open folder");
          open.setOnAction(_ -> opener.accept(places.log().resolveSibling("").toUri().toString()));
          TextPane pane = new TextPane("log", List.of("The end of " + places.log()), text, open);
          logStage = renewed(logStage, "Log", pane, 900, 560);
          pane.scrollToEnd();
        });
  }

  /** Says what went wrong; while one error is shown, further ones are in the log alone. */
  public void show(Function<Map<String, String>, Problem> problem) {
    if (problemStage != null && problemStage.isShowing()) {
      return;
    }
    Problem known = problem.apply(versions.get());
    Button log = new Button("Show log");
    log.setOnAction(_ -> showLog());
    Button close = new Button("Close");
    close.setId("problem-close");
    close.setDefaultButton(true);
    TextPane pane =
        new TextPane(
            "problem",
            List.of(known.what(), KEPT.getFirst(), KEPT.getLast()),
            known.report(),
            log,
            close);
    Stage stage = renewed(problemStage, "Something went wrong", pane, 680, 460);
    close.setOnAction(_ -> stage.close());
    close.requestFocus();
    problemStage = stage;
  }

  private <T> void read(Supplier<T> reading, Consumer<T> shown) {
    background.execute(() -> {
      T content = reading.get();
      fx.execute(() -> shown.accept(content));
    });
  }

  /** Shows new content in the place of older. */
  private Stage renewed(
      @Nullable Stage before, String title, Parent content, double width, double height) {
    if (before != null) {
      before.close();
    }
    Stage stage = SideStage.of(owner, title, content, width, height);
    front(stage);
    return stage;
  }

  private static void front(Stage stage) {
    stage.show();
    stage.toFront();
  }
}
