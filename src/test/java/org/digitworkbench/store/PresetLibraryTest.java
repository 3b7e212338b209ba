package org.digitworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetLibraryTest {

  @TempDir private Path home;
  private Path folder = Path.of("unused");
  private PresetLibrary library = new PresetLibrary(folder);

  @BeforeEach
  void setUp() {
    folder = home.resolve("presets");
    library = new PresetLibrary(folder);
  }

  private static ExperimentSpec spec(String id, String title) {
    return new ExperimentSpec(id, title, "Mine.", Samples.network(), Samples.training());
  }

  @Test
  void whatIsKeptComesBackByTitleAndById() {
    library.add(spec("zebra", "A first"));
    library.add(spec("ant", "b second"));
    assertThat(library.list().presets())
        .extracting(Preset::title)
        .containsExactly("A first", "b second");
    assertThat(library.find("ant").spec()).isEqualTo(spec("ant", "b second"));
    assertThat(library.find("relu")).isEqualTo(Presets.of("relu"));
    library.delete("ant");
    assertThatThrownBy(() -> library.find("ant"))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining("There is no preset \"ant\"")
        .hasMessageContaining("relu")
        .hasMessageEndingWith("zebra.");
  }

  @Test
  void noneHidesABuiltInOne() throws IOException {
    assertThat(library.add(spec("relu", "ReLU")).id()).isEqualTo("relu-2");
    assertThatThrownBy(() -> library.replace(spec("relu", "ReLU")))
        .hasMessageContaining("built in");
    new SpecFiles().write(folder.resolve("sigmoid.json"), spec("sigmoid", "Mine"));
    assertThat(library.find("sigmoid")).isEqualTo(Presets.of("sigmoid"));
    assertThat(library.list().presets()).extracting(Preset::id).containsExactly("relu-2");
    assertThat(library.list().problems())
        .singleElement()
        .asString()
        .contains("sigmoid.json")
        .contains("built-in");
  }

  @Test
  void aRenamedPresetKeepsItsIdAndATitleIsThereOnce() {
    library.add(spec("mine", "Mine"));
    library.add(spec("other", "Other"));
    assertThat(library.rename("mine", " For class 9 ")).isEqualTo(library.find("mine"));
    assertThat(library.find("mine").spec()).isEqualTo(spec("mine", "For class 9"));
    assertThat(library.rename("mine", "for class 9").title()).isEqualTo("for class 9");
    for (String taken : List.of("OTHER", "ReLU")) {
      assertThatThrownBy(() -> library.rename("mine", taken))
          .isInstanceOf(WorkbenchException.class)
          .hasMessage("There is already a preset \"%s\"; choose another title.".formatted(taken));
    }
    assertThat(library.find("mine").title()).isEqualTo("for class 9");
    assertThatThrownBy(() -> library.rename("relu", "My ReLU")).hasMessageContaining("built in");
    assertThatThrownBy(() -> library.rename("gone", "New")).hasMessageContaining("no preset");
  }

  @Test
  void theSameTitleAgainReplacesOrStandsBeside() {
    library.add(spec("mine", "Mine"));
    assertThat(library.add(spec("mine", "Mine")).id()).isEqualTo("mine-2");
    library.replace(spec("mine", "Mine, better"));
    assertThat(library.list().presets())
        .extracting(Preset::title)
        .containsExactly("Mine", "Mine, better");
  }

  @Test
  void aDamagedFileIsNamedAndHidesNoOther() throws IOException {
    library.add(spec("mine", "Mine"));
    Files.writeString(folder.resolve("broken.json"), "{");
    Files.writeString(folder.resolve("notes.txt"), "not a preset");
    Files.copy(folder.resolve("mine.json"), folder.resolve("copy.json"));
    PresetLibrary.Contents contents = library.list();
    assertThat(contents.presets()).extracting(Preset::id).containsExactly("mine");
    assertThat(contents.problems()).hasSize(2);
    assertThat(contents.problems().get(0)).contains("broken.json").contains("is damaged");
    assertThat(contents.problems().get(1)).contains("copy.json").contains("rename it to mine.json");
  }

  @Test
  void manyWhoSaveTheSameTitleAtOnceGetAnIdEach() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Preset> save = () -> new PresetLibrary(folder).add(spec("mine", "Mine"));
      List<Future<Preset>> saved =
          threads.invokeAll(Stream.generate(() -> save).limit(24).toList());
      assertThat(saved)
          .extracting(Future::resultNow)
          .extracting(Preset::id)
          .doesNotHaveDuplicates();
    }
    assertThat(library.list().presets()).hasSize(24);
    assertThat(library.list().problems()).isEmpty();
  }

  @Test
  void aFullDiskLeavesNothingBehind() {
    PresetLibrary full = new PresetLibrary(folder, new SpecFiles(Samples.onDiskWithRoomFor(10)));
    assertThatThrownBy(() -> full.add(spec("mine", "Mine"))).hasMessageContaining("disk is full");
    assertThat(folder).isEmptyDirectory();
    library.add(spec("mine", "Mine"));
    assertThatThrownBy(() -> full.replace(spec("mine", "Other"))).isNotNull();
    assertThat(library.find("mine").title()).isEqualTo("Mine");
  }

  @ParameterizedTest
  @CsvSource({
    "My Net, my-net",
    "'  Größer & schneller!  ', gro-er-schneller",
    "数字, preset",
    "'../../etc/passwd', etc-passwd",
    "CON, preset-con",
  })
  void titlesBecomeIdsThatAreFilesEverywhere(String title, String id) {
    assertThat(PresetLibrary.idFor(title)).isEqualTo(id);
    assertThat(library.add(spec(PresetLibrary.idFor(title), title.strip())).id()).isEqualTo(id);
  }

  @Test
  void longTitlesAndIdsHaveRoomForTheirNumber() {
    String id = PresetLibrary.idFor("x".repeat(64));
    assertThat(library.add(spec(id, "Long")).id()).hasSizeLessThanOrEqualTo(64);
    String longest = "y".repeat(64);
    library.add(spec(longest, "Long"));
    assertThat(library.add(spec(longest, "Long")).id()).hasSizeLessThanOrEqualTo(64).endsWith("-2");
  }
}
