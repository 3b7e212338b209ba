package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.digitworkbench.classroom.Classroom;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.drawings.Kept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ClassCommandTest {

  @TempDir private Path folder;
  private CommandLineFixture cli = new CommandLineFixture(Path.of("unused"));
  private Path shared = Path.of("unused");

  @BeforeEach
  void setUp() throws IOException {
    cli = new CommandLineFixture(folder);
    shared = Files.createDirectory(folder.resolve("shared"));
  }

  private Classroom other() {
    Classroom other =
        new Classroom(folder.resolve("other"), new DatasetCatalog(folder), InstantSource.system());
    other.join(shared, "Grace");
    return other;
  }

  @Test
  void aClassIsJoinedSeenAndLeft() {
    assertThat(cli.run("class", "show")).isZero();
    assertThat(cli.out())
        .isEqualTo("You have not joined a class; join one with: class join FOLDER\n");
    assertThat(cli.run("class", "join", folder.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(cli.err()).contains("There is no folder");
    assertThat(cli.run("class", "join", shared.toString(), "--name", "Ada")).isZero();
    assertThat(cli.out()).isEqualTo("Joined the class in %s as Ada.\n".formatted(shared));
    assertThat(cli.run("class", "show")).isZero();
    assertThat(cli.out()).contains("Nobody has shared anything yet.");
    assertThat(cli.run("class", "leave")).isZero();
    assertThat(cli.out())
        .isEqualTo("Left the class in %s; what was shared stays there.\n".formatted(shared));
    assertThat(cli.run("class", "leave")).isZero();
    assertThat(cli.out()).contains("You have not joined a class");
    // Under the name that was used last.
    assertThat(cli.run("class", "join", shared.toString())).isZero();
    assertThat(cli.out()).endsWith(" as Ada.\n");
    assertThat(cli.run("class")).isEqualTo(2);
  }

  @Test
  void theClassIsShown() throws IOException {
    cli.run("class", "join", shared.toString(), "--name", "Ada");
    try (Classroom grace = other()) {
      grace.share(List.of(Kept.one("Tom", 7, 1), Kept.one("", 7, 2)));
      grace.refresh();
    }
    Files.createFile(shared.resolve("virus.exe"));
    assertThat(cli.run("class", "show")).isZero();
    assertThat(cli.out().lines().map(line -> line.replaceAll(" +", " ")))
        .contains("Grace 0 0 0 0 0 0 0 1 0 0 1", "Tom 0 0 0 0 0 0 0 1 0 0 1");
    assertThat(cli.err())
        .isEqualTo("One file in the folder does not belong to the class and was left alone.\n");
    assertThat(cli.run("class", "show", "--json")).isZero();
    JsonNode shown = cli.json().getFirst();
    assertThat(shown.get("name").asString()).isEqualTo("Ada");
    assertThat(shown.get("drawings").asInt()).isEqualTo(2);
    assertThat(shown.get("writers").size()).isEqualTo(3);
    assertThat(shown.get("leftOut").size()).isEqualTo(1);
  }

  @Test
  void whatCommandsTrainIsShared() {
    cli.run("train", "compact", "--epochs=1");
    cli.run("class", "join", shared.toString(), "--name", "Ada");
    cli.run("train", "relu", "--epochs=2");
    assertThat(cli.run("class", "show")).isZero();
    assertThat(cli.out()).contains("Tested on mnist");
    assertThat(cli.out().lines().filter(line -> line.startsWith("Ada "))).hasSize(2);
    CommandLineFixture grace = new CommandLineFixture(folder.resolve("grace"));
    grace.run("class", "join", shared.toString());
    assertThat(grace.run("class", "show", "--json")).isZero();
    JsonNode board = grace.json().getFirst().get("boards").get(0);
    assertThat(board.get("runs").get(0).get("name").asString()).isEqualTo("Ada");
    assertThat(board.get("runs").get(0).get("own").asBoolean()).isFalse();
  }

  @Test
  void aNetworkIsTriedOnTheClassesDrawingsByThoseWhomItDidNotLearnFrom() {
    String model = folder.resolve("m.digitmodel").toString();
    cli.run("train", "relu", "--epochs=1", "--save=" + model);
    assertThat(cli.run("evaluate", model, "--on=class-drawings")).isEqualTo(1);
    assertThat(cli.err())
        .contains("There are no drawings of a class yet, or you have not joined one");
    cli.run("class", "join", shared.toString(), "--name", "Ada");
    try (Classroom grace = other()) {
      grace.share(Kept.ofEach(1, "Tom", "Ida", "Eve").drawings());
    }
    String[] evaluate = {"evaluate", model, "--on=class-drawings", "--by-writer", "--json"};
    assertThat(cli.run(evaluate)).isZero();
    assertThat(cli.json().getFirst().get("byWriter")).hasSize(3);

    cli.run("train", "relu", "--epochs=1", "--save=" + model, "--data=class-drawings");
    assertThat(cli.err()).isEmpty();
    assertThat(cli.run(evaluate)).isZero();
    assertThat(cli.err()).contains("Only drawings by writers that were not trained on");
    assertThat(cli.json().getFirst().get("byWriter").size()).isBetween(1, 2);
  }
}
