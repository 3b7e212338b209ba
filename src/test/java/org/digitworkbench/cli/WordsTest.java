package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts keep to the table of words in the document for contributors. */
class WordsTest {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path TABLE = ROOT.resolve("docs/CONTRIBUTING.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern COMMENT = Pattern.compile("(?m)^ *(?://|/?\\*).*$");
  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  @Test
  void noTextHasAWordThatTheTableRefuses() throws IOException {
    List<String> refused =
        Files.readAllLines(TABLE).stream()
            .filter(line -> line.startsWith("| "))
            .flatMap(line -> CODE.matcher(line).results())
            .map(code -> code.group(1))
            .toList();
    assertThat(refused).hasSizeGreaterThan(20).contains("surest first");

    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      String text = text(file);
      refused.stream()
          .filter(text::contains)
          .forEach(word -> found.add(ROOT.relativize(file) + ": " + word));
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    for (String folder : List.of("docs", "assets/lessons", "src/main/java", "src/main/resources")) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
        all.filter(file -> file.toString().matches(".*\\.(md|html|java)"))
            .filter(file -> !file.equals(TABLE))
            .forEach(files::add);
      }
    }
    return files;
  }

  /** What a reader sees of a file, in small letters and with single blanks. */
  private static String text(Path file) throws IOException {
    String text = Files.readString(file);
    if (file.toString().endsWith(".java")) {
      String code = COMMENT.matcher(text).replaceAll("");
      text =
          LITERAL
              .matcher(JOINED.matcher(code).replaceAll(""))
              .results()
              .map((MatchResult literal) -> literal.group(1))
              .collect(Collectors.joining("\n"));
    }
    return BLANKS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
