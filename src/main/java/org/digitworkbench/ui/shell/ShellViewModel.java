package org.digitworkbench.ui.shell;

import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.engine.MemoryUse;
import org.digitworkbench.ui.fx.Work;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;

/** State of the window around the tabs. Used on the FX thread. */
public final class ShellViewModel {

  private final ModelPicker models;
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final StringProperty page = new SimpleStringProperty("");
  private final StringProperty work = new SimpleStringProperty("");
  private final StringProperty message = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper engine = new ReadOnlyStringWrapper("Starting the engine …");

  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final Work saving;
  private final ReadOnlyStringWrapper memory = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper memoryDetail = new ReadOnlyStringWrapper("");

  /**
   * @param fx runs on the FX thread
   */
  public ShellViewModel(ModelPicker models, Executor fx) {
    this.models = models;
    this.saving = new Work(fx);
    message.subscribe(problem -> {
      if (!problem.isEmpty()) {
        notice.set("");
      }
    });
  }

  public ModelPicker models() {
    return models;
  }

  /** The data set of a network that knows no digits; else empty, as most do. */
  String dataOf(ModelChoice choice) {
    Classes classes = models.classes(choice);
    return classes.areDigits() ? "" : classes.title();
  }

  /** Whether the dark theme is on. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** From light to dark, or back. */
  public void switchTheme() {
    dark.set(!dark.get());
  }

  /** Id of the page that is shown; one that the window does not have now changes nothing. */
  public StringProperty pageProperty() {
    return page;
  }

  /** What is being worked on, in a few words; empty when nothing is. */
  public StringProperty workProperty() {
    return work;
  }

  /** How far that is which is saved and takes long. */
  public Work saving() {
    return saving;
  }

  /** What went wrong last, a sentence such as why a model could not be read; or empty. */
  public StringProperty messageProperty() {
    return message;
  }

  /** What was done last, a sentence such as where an export went; or empty. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Shows what was done; what went wrong before is over. */
  public void showNotice(String text) {
    message.set("");
    notice.set(text);
  }

  /** The memory in use, such as "memory 412 MB"; empty until it is known. */
  public ReadOnlyStringProperty memoryProperty() {
    return memory.getReadOnlyProperty();
  }

  /** What the memory is made of, in two lines. */
  public ReadOnlyStringProperty memoryDetailProperty() {
    return memoryDetail.getReadOnlyProperty();
  }

  /** Shows the memory in use. */
  public void showMemory(MemoryUse use) {
    String heap =
        "Heap %s of at most %s"
            .formatted(MemoryUse.text(use.heapUsed()), MemoryUse.text(use.heapLimit()));
    if (use.process() == 0) {
      memory.set("memory " + MemoryUse.text(use.heapUsed()));
      memoryDetail.set(heap);
    } else {
      memory.set("memory " + MemoryUse.text(use.process()));
      memoryDetail.set(
          "%s of the machine's %s%n%s, outside it %s"
              .formatted(
                  MemoryUse.text(use.process()),
                  MemoryUse.text(use.machine()),
                  heap,
                  MemoryUse.text(use.outsideHeap())));
    }
  }

  /** The engine in a few words. */
  public ReadOnlyStringProperty engineProperty() {
    return engine.getReadOnlyProperty();
  }

  /** Shows what {@code Engine.about()} says. */
  public void showEngine(Map<String, String> about) {
    String threads = about.getOrDefault("threads", "1");
    engine.set(
        "%s · %s · %s"
            .formatted(
                about.getOrDefault("engine", "unknown engine"),
                about.getOrDefault("blas", "unknown BLAS"),
                threads.equals("1") ? "1 thread" : threads + " threads"));
  }

  /** Has the rival and the picked network change places; without a rival, nothing happens. */
  public void swapModels() {
    var selected = models.selectedProperty().get();
    var rival = models.rivalProperty().get();
    if (rival != null) {
      models.selectedProperty().set(rival);
      models.rivalProperty().set(selected);
    }
  }

  /** Takes the rival away. */
  public void clearRival() {
    models.rivalProperty().set(null);
  }
}
