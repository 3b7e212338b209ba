package org.digitworkbench.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitworkbench.domain.OperatingSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Undo (Ctrl+Z) | Undo (⌘Z)",
        "Draw it again (Ctrl+Y or Ctrl+Shift+Z) | Draw it again (⌘Y or ⇧⌘Z)",
        "Larger (Ctrl++) | Larger (⌘+)",
        "Smaller (Ctrl+-) | Smaller (⌘-)",
        "Alt+↑ and Alt+↓ move a layer | ⌥↑ and ⌥↓ move a layer",
        "zoom, with Ctrl in height | zoom, with ⌘ in height",
        "Ctrl or Shift with a click | ⌘ or Shift with a click",
        "Shift and drag | Shift and drag"
      })
  void aMacHasItsOwnKeys(String text, String onMac) {
    assertThat(KeyText.of(text, OperatingSystem.MAC)).isEqualTo(onMac);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MAC")
  void elsewhereTextsStayAsTheyAre(OperatingSystem system) {
    assertThat(KeyText.of("Undo (Ctrl+Z)", system)).isEqualTo("Undo (Ctrl+Z)");
  }

  @Test
  void withoutAKeyNothingChanges() {
    assertThat(KeyText.of("Control the pen", OperatingSystem.MAC)).isEqualTo("Control the pen");
  }
}
