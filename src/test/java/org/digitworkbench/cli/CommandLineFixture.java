package org.digitworkbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.digitworkbench.classroom.Classroom;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingCollection;
import org.digitworkbench.drawings.OwnDatasets;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.store.Home;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.store.ModelLibrary;
import org.digitworkbench.store.RunStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line with a pretended engine, 200 images, and its files in a folder of the test. */
final class CommandLineFixture {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T20:15:30Z"));

  final Home home;
  final PretendEngine engine = new PretendEngine();
  int enginesMade;

  /** Whether the engine's natives do not load. */
  boolean broken;

  @Nullable WindowRequest window;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  CommandLineFixture(Path folder) {
    home = new Home(folder.resolve("home"));
  }

  int run(String... args) {
    out.reset();
    err.reset();
    return new CommandLineInterface(
            this::toolbox,
            request -> {
              window = request;
              return 0;
            },
            "1.2.3",
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What is left of stderr when the progress bars have been drawn over. */
  String err() {
    return err.toString(StandardCharsets.UTF_8).replaceAll("[^\n]*\r", "");
  }

  /** Everything on stdout, which must be one JSON object a line. */
  List<JsonNode> json() {
    return out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
  }

  ModelLibrary models() {
    return new ModelLibrary(home.folder().resolve("shipped"), home.models(), runs()::models);
  }

  RunStore runs() {
    return new RunStore(home.runs());
  }

  private Toolbox toolbox(@Nullable Path override) {
    DrawingCollection drawings = new DrawingCollection(home.drawings(), CLOCK);
    Classroom classroom =
        new Classroom(
            home.classroom(), new OwnDatasets(new TwoHundredImages(), drawings::all), CLOCK);
    DatasetSource datasets =
        new OwnDatasets(new TwoHundredImages(), drawings::all, classroom::drawings);
    return new Toolbox(
        home.folder(),
        home.folder().resolve("shipped"),
        home.logs().resolve("workbench.log"),
        this::makeEngine,
        () -> new Trainer(engine, datasets, "1.2.3", CLOCK),
        datasets,
        models(),
        new ModelFiles(),
        runs(),
        drawings,
        classroom,
        new Evaluations(this::makeEngine, new FloatCache(home.cache()), new Fingerprints()));
  }

  private Engine makeEngine() {
    enginesMade++;
    if (broken) {
      throw new UnsatisfiedLinkError("no such library");
    }
    return engine;
  }

  private static final class TwoHundredImages implements DatasetSource {

    @Override
    public List<String> ids() {
      return List.of("mnist", "fashion-mnist");
    }

    @Override
    public Classes classes(String id) {
      return id.equals("mnist")
          ? Classes.digits("MNIST")
          : new Classes("Fashion", "a garment", names());
    }

    private static List<String> names() {
      return IntStream.range(0, 10).mapToObj(i -> "class " + i).toList();
    }

    @Override
    public Dataset load(String id) {
      if (!ids().contains(id)) {
        throw new WorkbenchException("There is no data set \"%s\".".formatted(id));
      }
      byte[] labels = new byte[200];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = (byte) (i / 10 % 10);
      }
      ImageSet images = new ImageSet(new byte[200 * DigitImage.SIZE], labels);
      return new Dataset(id, id, names(), images, images, Map.of("file", "hash"));
    }
  }
}
