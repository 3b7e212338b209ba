package org.digitworkbench.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Supplier;
import org.digitworkbench.classroom.Classroom;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.drawings.DrawingCollection;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.OwnDatasets;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.store.ColorsFile;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.store.Home;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.store.ModelLibrary;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.store.SettingsFile;

/**
 * The objects that the window and the command line are made of. The engine is made when it is first
 * asked for: its natives take a second to load.
 *
 * @param home the user's data folder
 * @param assets the folder of the shipped data sets and models
 * @param models the shipped and the kept ones
 * @param files for models outside the library
 * @param drawings the class's own
 * @param classroom the shared folder; not started
 * @param cache of what took time to compute
 * @param fingerprints by which it is found again
 * @param evaluations of all networks
 * @param engine makes the engine at the first call
 * @param trainer makes the trainer, and with it the engine, at the first call
 */
public record Services(
    Home home,
    Path assets,
    DatasetSource datasets,
    ModelLibrary models,
    ModelFiles files,
    RunStore runs,
    SettingsFile settings,
    ColorsFile colors,
    DrawingCollection drawings,
    Classroom classroom,
    FloatCache cache,
    Fingerprints fingerprints,
    Evaluations evaluations,
    Supplier<Engine> engine,
    Supplier<Trainer> trainer) {

  /** System property with the folder of the shipped data sets and models. */
  private static final String ASSETS = "workbench.assets";

  /** Version of the workbench. */
  public static String version() {
    return BuildInfo.read().version();
  }

  /** Those of the command line, with their files in {@code home}. */
  public static Services in(Home home) {
    return in(home, Thread.ofPlatform().daemon().factory(), Classroom::drawings);
  }

  /** Those of the window, whose trainings leave the processor to it. */
  public static Services forWindow(Home home) {
    return in(home, new QuietThreads(), classroom -> classroom.snapshot().drawings());
  }

  /**
   * @param threads makes those that train
   * @param shared the drawings of the class; the window does not wait for a folder
   */
  private static Services in(
      Home home, ThreadFactory threads, Function<Classroom, DrawingSet> shared) {
    BuildInfo build = BuildInfo.read();
    Path assets = Path.of(System.getProperty(ASSETS, "assets")).toAbsolutePath().normalize();
    Supplier<Engine> engine = new Lazy<>(() -> new Dl4jEngine(build.dl4j(), threads));
    InstantSource clock = InstantSource.system();
    DrawingCollection drawings = new DrawingCollection(home.drawings(), clock);
    DatasetCatalog catalog = new DatasetCatalog(assets.resolve("datasets"));
    Classroom classroom =
        new Classroom(home.classroom(), new OwnDatasets(catalog, drawings::all), clock);
    DatasetSource datasets = new OwnDatasets(catalog, drawings::all, () -> shared.apply(classroom));
    RunStore runs = new RunStore(home.runs());
    FloatCache cache = new FloatCache(home.cache());
    Fingerprints fingerprints = new Fingerprints();
    return new Services(
        home,
        assets,
        datasets,
        new ModelLibrary(assets.resolve("models"), home.models(), runs::models),
        new ModelFiles(),
        runs,
        new SettingsFile(home.settings()),
        new ColorsFile(home.colors()),
        drawings,
        classroom,
        cache,
        fingerprints,
        new Evaluations(engine, cache, fingerprints),
        engine,
        new Lazy<>(() -> new Trainer(engine.get(), datasets, build.version(), clock, threads)));
  }
}
