package org.digitworkbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitworkbench.domain.OperatingSystem.LINUX;
import static org.digitworkbench.domain.OperatingSystem.MAC;
import static org.digitworkbench.domain.OperatingSystem.WINDOWS;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkbenchTest {

  @Test
  void onlyOnLinuxCanTheDisplayBeMissing() {
    assertThat(Workbench.hasDisplay(LINUX, Map.of(), null)).isFalse();
    assertThat(Workbench.hasDisplay(MAC, Map.of(), null)).isTrue();
    assertThat(Workbench.hasDisplay(WINDOWS, Map.of(), null)).isTrue();
  }

  @Test
  void onLinuxX11WaylandOrNoScreenAtAllWillDo() {
    assertThat(Workbench.hasDisplay(LINUX, Map.of("DISPLAY", ":0"), null)).isTrue();
    assertThat(Workbench.hasDisplay(LINUX, Map.of("WAYLAND_DISPLAY", "wayland-0"), null)).isTrue();
    assertThat(Workbench.hasDisplay(LINUX, Map.of(), "Headless")).isTrue();
  }
}
