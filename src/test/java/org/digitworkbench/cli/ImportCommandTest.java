package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitworkbench.TestModels;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  @TempDir private Path folder;

  @Test
  void aZipBecomesAModelThatIsKept() throws IOException {
    CommandLineFixture cli = new CommandLineFixture(folder);
    TrainedModel model = TestModels.always(4, 1);
    Path zip = folder.resolve("always four.zip");
    Files.write(zip, new Dl4jEngine("test", Thread::new).export(model));

    assertThat(cli.run("import", zip.toString())).isZero();
    assertThat(cli.out())
        .isEqualToIgnoringNewLines(
            "Imported %s as always four: 784-10, pixels from 0 to 1.".formatted(zip));
    assertThat(cli.run("import", zip.toString(), "--name", "four", "--json")).isZero();
    assertThat(cli.json().getFirst().path("model").asString()).isEqualTo("four");

    TrainedModel read = cli.models().read(cli.models().find("four"));
    assertThat(read.parameters()).isEqualTo(model.parameters());
    assertThat(cli.enginesMade).isZero();
  }

  @Test
  void whatIsNoNetworkIsOneSentence() throws IOException {
    CommandLineFixture cli = new CommandLineFixture(folder);
    Path zip = Files.writeString(folder.resolve("a.zip"), "no zip");
    assertThat(cli.run("import", zip.toString())).isEqualTo(1);
    assertThat(cli.err().lines()).hasSize(1);
    assertThat(cli.models().list()).isEmpty();
  }
}
