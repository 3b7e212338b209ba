package org.digitworkbench.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {

  @TempDir private Path folder;

  @Test
  void everyTabHasAPageAndTheShortcutsToo() {
    List<HelpPage> pages = HelpPage.all(Path.of("assets/help"));
    assertThat(pages)
        .extracting(HelpPage::id)
        .contains("draw", "train", "inside", "runs", "results", "data", "class", HelpPage.SHORTCUTS)
        .endsWith(HelpPage.NEWS);
    assertThat(pages)
        .allSatisfy(page -> {
          assertThat(page.title()).isNotBlank().doesNotStartWith("#");
          assertThat(page.text()).hasSizeGreaterThan(100);
        });
  }

  @Test
  void whatIsNewBeginsWithTheNewestVersion() {
    assertThat(Shipped.changes()).startsWith("## [").doesNotContain("Keep a Changelog");
    assertThat(Shipped.licence()).contains("Apache License");
  }

  @Test
  void everyLibraryThatIsShippedHasItsLicence() {
    List<Library> libraries = Library.shipped();
    assertThat(libraries)
        .extracting(Library::artifact)
        .anyMatch(artifact -> artifact.startsWith("org.deeplearning4j:deeplearning4j-nn:"))
        .anyMatch(artifact -> artifact.startsWith("org.openjfx:javafx-graphics:"))
        .anyMatch(artifact -> artifact.startsWith("org.bytedeco:openblas:"))
        .noneMatch(artifact -> artifact.startsWith("org.junit"));
    assertThat(libraries)
        .filteredOn(library -> library.artifact().startsWith("info.picocli:"))
        .singleElement()
        .extracting(Library::licence)
        .asString()
        .as("the app image has it changed, which its licence wants said")
        .contains("changed");
    assertThat(libraries)
        .allSatisfy(library -> {
          assertThat(library.name()).isNotBlank();
          assertThat(library.licence())
              .as(library.artifact())
              .isNotBlank()
              .doesNotContain("Unknown");
        });
  }

  @Test
  void aReportHasVersionsAndTraceButNotTheUsersName() {
    Problem problem =
        Problem.of(
            new Thread("mapping"),
            new IllegalStateException("no map of /home/ada/runs"),
            Map.of("Java", "25"),
            "/home/ada");
    assertThat(problem.what()).contains("IllegalStateException").endsWith(".");
    assertThat(problem.report())
        .contains("Java: 25", "mapping", "no map of ~/runs", "at org.digitworkbench.help")
        .doesNotContain("ada");
  }

  @Test
  void errorsOfOnePlaceAreOfOneKind() {
    Set<String> kinds = new HashSet<>();
    for (String message : List.of("once", "twice")) {
      kinds.add(Problem.kind(new IllegalStateException(message)));
    }
    assertThat(kinds).hasSize(1).doesNotContain(Problem.kind(new IllegalStateException("else")));
  }

  @Test
  void anErrorWithASentenceOfItsOwnIsToldByIt() {
    Problem problem =
        Problem.of(
            Thread.currentThread(), new WorkbenchException("The disk is full."), Map.of(), "/x");
    assertThat(problem.what()).isEqualTo("The disk is full.");
  }

  @Test
  void theEndOfALongLogBeginsWithAWholeLine() throws IOException {
    Path log = folder.resolve("workbench.log");
    Files.writeString(log, "one line of the log\n".repeat(50_000) + "the last");
    assertThat(TextFile.end(log))
        .startsWith("one line")
        .endsWith("the last")
        .hasSizeLessThan(200_001);
    assertThat(TextFile.end(folder.resolve("none"))).contains("cannot be read");
  }
}
