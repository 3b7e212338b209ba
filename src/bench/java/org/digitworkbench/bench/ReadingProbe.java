package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitworkbench.bench.StrokeLines.Line;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.store.ModelLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well networks read drawings and what they refuse, and prints it in Markdown. */
@Command(
    name = "reading",
    description = {
      "Measures how well networks read drawings and what they refuse; prints tables in Markdown.",
      "",
      "Drawings of your own are measured in these formats, none of which is needed:",
      "  --strokes: a JSON object a line, {\"writer\", \"label\", \"strokes\": [[[x, y], ...], ...]},",
      "    y growing downward. Half of the writers are to tune on, the others are held out, by the",
      "    first bit of the SHA-256 of their names.",
      "  --pictures: a folder of PNG files of one digit each, named like 7_ada.png.",
      "  --refusals: what is no digit; lines like those of --strokes, with a \"kind\" such as",
      "    \"letters\" in place of the label.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReadingProbe implements Callable<Integer> {

  /** Share of the digits that are refused where what is refused is compared. */
  private static final double REFUSED_DIGITS = 0.02;

  @Option(
      names = "--models",
      split = ",",
      defaultValue = "relu,ink",
      description = "Names of shipped models, or files (default: ${DEFAULT-VALUE}).")
  private List<String> models = List.of();

  @Option(names = "--strokes", paramLabel = "FILE", description = "Digits as pen strokes.")
  private @Nullable Path strokes;

  @Option(names = "--pictures", paramLabel = "FOLDER", description = "Digits as pictures.")
  private @Nullable Path pictures;

  @Option(
      names = "--refusals",
      paramLabel = "FILE",
      description = "What is no digit, as pen strokes; may be repeated.")
  private List<Path> refusals = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  private final Map<String, Classifier> networks = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Line> lines = strokes == null ? List.of() : StrokeLines.read(strokes);
    Sheaf mnist =
        ReadingMaterial.images(
            "MNIST's test images",
            new DatasetCatalog(Path.of("assets/datasets")).load("mnist").test());
    List<Sheaf> drawn = lines.isEmpty() ? List.of() : ReadingMaterial.strokes(lines);
    List<Sheaf> written = ReadingMaterial.sheaves(WrittenShapes.digits());
    List<Sheaf> none = new ArrayList<>(ReadingMaterial.refusals(refusals));
    none.addAll(ReadingMaterial.sheaves(WrittenShapes.none()));
    open();
    try {
      out.println(Machine.text());
      List<Sheaf> read = new ArrayList<>(List.of(mnist));
      read.addAll(drawn);
      read.addAll(pictures == null ? List.of() : ReadingMaterial.pictures(pictures));
      read.addAll(lines.isEmpty() ? List.of() : ReadingMaterial.thickness(lines));
      read.addAll(written);
      rightTable(out, "read right", read);
      List<Sheaf> digits = new ArrayList<>(drawn);
      digits.add(mnist);
      digits.addAll(written);
      refusedTable(out, drawn.isEmpty() ? mnist : drawn.getFirst(), digits, none);
      if (!drawn.isEmpty()) {
        rightTable(out, "digit", parts(drawn.getFirst(), i -> Integer.toString(i.label())));
        rightTable(
            out,
            "writer",
            parts(drawn.getFirst(), i -> i.writer() + (i.heldOut() ? ", held out" : "")));
      }
    } finally {
      networks.values().forEach(Classifier::close);
    }
    out.flush();
    return 0;
  }

  private void open() {
    ModelLibrary library =
        new ModelLibrary(Path.of("assets/models"), Path.of("target/bench/no-models"), List::of);
    Engine engine = new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory());
    for (String model : models) {
      networks.put(model, engine.classifier(library.read(library.find(model))));
    }
  }

  private static List<Sheaf> parts(Sheaf all, Function<Sheaf.Item, String> name) {
    return new TreeSet<>(all.items().stream().map(name).toList())
        .stream().map(part -> all.only(part, item -> name.apply(item).equals(part))).toList();
  }

  private void rightTable(PrintWriter out, String title, List<Sheaf> sheaves) {
    out.printf("%n| %s | images | %s |%n", title, String.join(" | ", names()));
    out.println("| --- | ---: |" + " ---: |".repeat(networks.size()));
    for (Sheaf sheaf : sheaves) {
      // Of thousands of images a hundredth of a percent tells something.
      String format = sheaf.items().size() < 5000 ? "%.1f %%" : "%.2f %%";
      row(out, sheaf, network -> format.formatted(100 * Answers.of(network, sheaf).right()));
    }
  }

  /**
   * @param reference the digits of which 2 % are refused
   */
  private void refusedTable(
      PrintWriter out, Sheaf reference, List<Sheaf> digits, List<Sheaf> none) {
    Map<Classifier, Float> limits = new LinkedHashMap<>();
    networks.values().forEach(n -> limits.put(n, Answers.of(n, reference).limit(REFUSED_DIGITS)));
    out.printf(
        "%n| refused | images | %s |%n",
        names().stream()
            .map(n -> n + " | " + n + ", at 2 % of the " + reference.title())
            .collect(Collectors.joining(" | ")));
    out.println("| --- | ---: |" + " ---: | ---: |".repeat(networks.size()));
    List<Sheaf> all = new ArrayList<>(digits);
    all.addAll(none);
    for (Sheaf sheaf : all) {
      row(
          out,
          sheaf,
          network -> {
            Answers answers = Answers.of(network, sheaf);
            return Answers.percent(answers.refused(Answers.LIMIT))
                + " | "
                + Answers.percent(answers.refused(Objects.requireNonNull(limits.get(network))));
          });
    }
  }

  private void row(PrintWriter out, Sheaf sheaf, Function<Classifier, String> cell) {
    out.printf(
        "| %s | %,d | %s |%n",
        sheaf.title(),
        sheaf.items().size(),
        networks.values().stream().map(cell).collect(Collectors.joining(" | ")));
    out.flush();
  }

  private Collection<String> names() {
    return networks.keySet();
  }
}
