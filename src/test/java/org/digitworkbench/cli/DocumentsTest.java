package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitworkbench.TestModels;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show works as it is written there. */
class DocumentsTest {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Pattern COMMAND = Pattern.compile("mvn -q -Dargs=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern TABLE_CODE = Pattern.compile("(?m)^\\| `([^`]+)`");

  private static final Pattern WORDS = Pattern.compile(" ");

  /** Files that the reader has, or gets by the commands. */
  private static final List<String> READERS_FILES =
      List.of(
          "my.digitmodel",
          "relu.digitmodel",
          "ink.digitmodel",
          "drawings.jsonl",
          "our-drawings",
          "relu.zip",
          "relu.onnx",
          "theirs.zip",
          "report.html",
          "shared");

  @TempDir private Path folder;

  @Test
  void everyCommandWorks() throws IOException {
    CommandLineFixture cli = new CommandLineFixture(folder);
    Path shipped = Files.createDirectories(cli.home.folder().resolve("shipped"));
    for (String model : List.of("relu", "ink", "sigmoid")) {
      String file = shipped.resolve(model + ".digitmodel").toString();
      assertThat(cli.run("train", model, "--epochs=1", "--save", file)).isZero();
    }
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    Files.copy(ROOT.resolve("assets/samples/3.png"), pictures.resolve("3_ada.png"));
    assertThat(cli.run("drawings", "import", pictures.toString())).isZero();
    Files.copy(cli.home.drawings(), folder.resolve("drawings.jsonl"));

    Files.createDirectory(folder.resolve("shared"));
    Files.write(
        folder.resolve("theirs.zip"),
        new Dl4jEngine("test", Thread::new).export(TestModels.always(3, 1)));

    int count = 0;
    for (Map.Entry<Path, String> document : documents().entrySet()) {
      for (MatchResult command : COMMAND.matcher(document.getValue()).results().toList()) {
        assertThat(cli.run(arguments(command.group(1))))
            .as(() -> "%s in %s: %s".formatted(command.group(), document.getKey(), cli.err()))
            .isZero();
        count++;
      }
    }
    assertThat(count).isGreaterThan(15);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Map<Path, String> documents = documents();
    List<String> broken = new ArrayList<>();
    documents.forEach((file, text) -> {
      for (MatchResult link : LINK.matcher(text).results().toList()) {
        if (!leadsSomewhere(file, link.group(1), documents)) {
          broken.add(file + ": " + link.group(1));
        }
      }
    });
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Path from, String link, Map<Path, String> documents) {
    if (link.startsWith("https://")) {
      return true;
    }
    int hash = link.indexOf('#');
    Path target = from.resolveSibling(hash < 0 ? link : link.substring(0, hash)).normalize();
    return hash < 0
        ? Files.exists(target)
        : headings(documents.getOrDefault(target, "")).contains(link.substring(hash + 1));
  }

  /** The anchors of the headings, as they are made of Markdown everywhere. */
  private static List<String> headings(String text) {
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
        .toList();
  }

  @Test
  void thePresetsAreThoseOfTheDocument() throws IOException {
    Path document = ROOT.resolve("docs/presets.md");
    List<String> named =
        TABLE_CODE.matcher(Files.readString(document)).results().map(m -> m.group(1)).toList();
    List<String> published =
        Presets.all().stream().map(Preset::id).filter(id -> !id.equals("ink")).toList();

    assertThat(named).containsExactlyInAnyOrderElementsOf(published);
  }

  private String[] arguments(String command) {
    return Stream.of(WORDS.split(command))
        .map(word -> READERS_FILES.contains(word) ? folder.resolve(word).toString() : word)
        .toArray(String[]::new);
  }

  /** The text of each document, by its file. */
  private static Map<Path, String> documents() throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    texts.put(ROOT.resolve("README.md"), Files.readString(ROOT.resolve("README.md")));
    for (String where : List.of("docs", "assets/experiments", "assets/datasets")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(where))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
          texts.put(file, Files.readString(file));
        }
      }
    }
    return texts;
  }
}
