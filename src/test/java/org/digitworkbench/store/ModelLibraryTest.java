package org.digitworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {

  @TempDir Path folder;
  private Path shipped = Path.of("");
  private Path kept = Path.of("");
  private ModelLibrary library = new ModelLibrary(shipped, kept, List::of);

  @BeforeEach
  void setUp() {
    shipped = folder.resolve("shipped");
    kept = folder.resolve("home/models");
    library = new ModelLibrary(shipped, kept, List::of);
  }

  @Test
  void withoutFoldersThereIsNothing() {
    assertThat(library.list()).isEmpty();
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> library.find("relu"))
        .withMessageContaining("train one first");
  }

  @Test
  void listsTheShippedOnesFirst() {
    new ModelFiles().write(shipped.resolve("relu.digitmodel"), Samples.model());
    new ModelFiles().write(shipped.resolve("cnn.digitmodel"), Samples.model());
    library.save("b", Samples.model());
    library.save("a", Samples.model());
    assertThat(library.list())
        .extracting(ModelEntry::name, ModelEntry::shipped)
        .containsExactly(
            tuple("cnn", true), tuple("relu", true), tuple("a", false), tuple("b", false));
  }

  @Test
  void neverOverwritesAKeptModelNorHidesAShippedOne() {
    new ModelFiles().write(shipped.resolve("relu.digitmodel"), Samples.model());
    assertThat(library.save("relu", Samples.model()).name()).isEqualTo("relu-2");
    assertThat(library.save("ReLU", Samples.model()).name()).isEqualTo("ReLU-3");
    assertThat(library.read(library.find("relu-2")).network()).isEqualTo(Samples.network());
  }

  @Test
  void namesOfUsersStayInTheFolder() {
    for (String name :
        new String[] {
          "../../evil", "/etc/passwd", "C:\\x", "", "...", "nul", "a\0b", "x".repeat(500)
        }) {
      ModelEntry entry = library.save(name, Samples.model());
      assertThat(entry.path()).exists().hasParent(kept);
      assertThat(library.find(entry.name())).isEqualTo(entry);
    }
    assertThat(library.save("con.2", Samples.model()).name()).isEqualTo("model-con.2");
    assertThat(library.save("Zoë's 2nd", Samples.model()).name()).isEqualTo("Zoë-s 2nd");
  }

  @Test
  void aDamagedFileIsListedAndSaysSoWhenRead() throws IOException {
    library.save("good", Samples.model());
    Files.writeString(kept.resolve("bad.digitmodel"), "x");
    Files.writeString(kept.resolve("notes.txt"), "x");
    Files.createDirectory(kept.resolve("folder.digitmodel"));
    assertThat(library.list()).extracting(ModelEntry::name).containsExactly("bad", "good");
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> library.read(library.find("bad")))
        .withMessageContaining("bad.digitmodel");
  }

  @Test
  void findsAFileAnywhere() {
    Path file = folder.resolve("elsewhere.digitmodel");
    new ModelFiles().write(file, Samples.model());
    assertThat(library.find(file.toString())).isEqualTo(new ModelEntry("elsewhere", file, false));
  }

  @Test
  void saysWhichModelsThereAre() {
    library.save("one", Samples.model());
    library.save("two", Samples.model());
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> library.find("three"))
        .withMessage(
            "There is no model \"three\"; choose one of one, two, or give the path of a file.");
    assertThatExceptionOfType(WorkbenchException.class).isThrownBy(() -> library.find("\0"));
  }
}
