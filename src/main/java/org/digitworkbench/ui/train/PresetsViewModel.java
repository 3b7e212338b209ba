package org.digitworkbench.ui.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.PresetLibrary;
import org.digitworkbench.store.SpecFiles;
import org.jspecify.annotations.Nullable;

/** The presets to choose from, and what is done with those of the user. Used on the FX thread. */
public final class PresetsViewModel {

  private final List<Preset> builtIn;
  private final PresetLibrary library;
  private final SpecFiles files = new SpecFiles();
  private final Executor background;
  private final Executor fx;
  private final ObservableList<Preset> presets = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Preset> deleted = new ReadOnlyObjectWrapper<>();

  /**
   * @param background runs what reads and writes files
   * @param fx runs tasks on the FX thread
   */
  public PresetsViewModel(
      List<Preset> builtIn, PresetLibrary library, Executor background, Executor fx) {
    this.builtIn = List.copyOf(builtIn);
    this.library = library;
    this.background = background;
    this.fx = fx;
    presets.setAll(this.builtIn);
    perform(
        library::list,
        contents -> {
          show(contents.presets());
          problem.set(String.join("\n", contents.problems()));
        });
  }

  /** The built-in ones, then those of the user by title. */
  public ObservableList<Preset> presets() {
    return presets;
  }

  /** What was done last; else empty. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Why something could not be done, or which file is damaged; else empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What was deleted last and can be brought back; else null. */
  public ReadOnlyObjectProperty<@Nullable Preset> deletedProperty() {
    return deleted.getReadOnlyProperty();
  }

  /** Whether the user made it. */
  public boolean isOwn(Preset preset) {
    return !PresetLibrary.isBuiltIn(preset.id());
  }

  /** Which preset of the user is replaced if one is saved with that title; null if none is. */
  public @Nullable Preset replacedBy(String title) {
    return presets.stream()
        .filter(preset -> isOwn(preset) && preset.title().equalsIgnoreCase(title.strip()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Keeps a specification as a preset, in the place of the one that {@link #replacedBy} names.
   *
   * @param then told what is kept
   */
  public void save(String title, String description, ExperimentSpec spec, Consumer<Preset> then) {
    Preset replaced = replacedBy(title);
    perform(
        () -> {
          ExperimentSpec named =
              new ExperimentSpec(
                  replaced == null ? PresetLibrary.idFor(title) : replaced.id(),
                  title,
                  description.strip(),
                  spec.network(),
                  spec.training());
          return replaced == null ? library.add(named) : library.replace(named);
        },
        kept -> kept(kept, "Saved as %s.", then));
  }

  /** Why a preset of the user cannot have that title, in a sentence; empty if it can. */
  public String titleProblem(Preset preset, String title) {
    if (title.isBlank()) {
      return "A preset needs a title.";
    }
    return presets.stream()
            .filter(other -> !other.id().equals(preset.id()))
            .anyMatch(other -> other.title().equalsIgnoreCase(title.strip()))
        ? PresetLibrary.taken(title)
        : "";
  }

  /**
   * Gives a preset of the user another title; its id stays.
   *
   * @param then told what it is now
   */
  public void rename(Preset preset, String title, Consumer<Preset> then) {
    perform(() -> library.rename(preset.id(), title), kept -> kept(kept, "Renamed to %s.", then));
  }

  /** Deletes a preset of the user; {@link #undelete} brings it back. */
  public void delete(Preset preset) {
    perform(
        () -> {
          library.delete(preset.id());
          return library.list();
        },
        contents -> {
          show(contents.presets());
          message.set("%s was deleted.".formatted(preset.title()));
          deleted.set(preset);
        });
  }

  /** Brings back what was deleted last. */
  public void undelete(Consumer<Preset> then) {
    Preset last = deleted.get();
    if (last != null) {
      perform(() -> library.add(last.spec()), kept -> kept(kept, "%s is back.", then));
    }
  }

  /**
   * Keeps the specification in a file as a preset.
   *
   * @param then told what is kept
   */
  public void importFile(Path file, Consumer<Preset> then) {
    perform(
        () -> library.add(files.read(file)),
        kept -> kept(kept, "%s was imported; it is among the presets.", then));
  }

  /** Writes a specification to a file. */
  public void exportFile(Path file, ExperimentSpec spec) {
    perform(
        () -> {
          files.write(file, spec);
          return file;
        },
        written -> message.set("Saved to %s.".formatted(written)));
  }

  private void kept(Preset kept, String sentence, Consumer<Preset> then) {
    String done = sentence.formatted(kept.title());
    perform(
        library::list,
        contents -> {
          show(contents.presets());
          message.set(done);
          then.accept(kept);
        });
  }

  private void show(List<Preset> own) {
    List<Preset> all = new ArrayList<>(builtIn);
    all.addAll(own);
    if (!presets.equals(all)) {
      presets.setAll(all);
    }
  }

  private <T> void perform(Supplier<T> task, Consumer<T> then) {
    background.execute(() -> {
      try {
        T result = task.get();
        fx.execute(() -> {
          message.set("");
          problem.set("");
          deleted.set(null);
          then.accept(result);
        });
      } catch (WorkbenchException e) {
        fx.execute(() -> {
          message.set("");
          problem.set(String.valueOf(e.getMessage()));
        });
      }
    });
  }
}
