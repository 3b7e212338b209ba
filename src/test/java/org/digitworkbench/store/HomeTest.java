package org.digitworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitworkbench.domain.OperatingSystem.LINUX;
import static org.digitworkbench.domain.OperatingSystem.MAC;
import static org.digitworkbench.domain.OperatingSystem.WINDOWS;

import java.nio.file.Path;
import java.util.Map;
import org.digitworkbench.domain.OperatingSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir Path user;

  @Test
  void linuxFollowsXdg() {
    Path data = user.resolve("data");
    assertThat(home(Map.of("XDG_DATA_HOME", data.toString()), LINUX))
        .isEqualTo(data.resolve("digit-workbench"));
    assertThat(home(Map.of(), LINUX)).isEqualTo(user.resolve(".local/share/digit-workbench"));
    assertThat(home(Map.of("HOME", data.toString()), LINUX))
        .isEqualTo(data.resolve(".local/share/digit-workbench"));
  }

  @Test
  void anEmptyOrRelativeXdgVariableIsIgnored() {
    Path standard = user.resolve(".local/share/digit-workbench");
    assertThat(home(Map.of("XDG_DATA_HOME", ""), LINUX)).isEqualTo(standard);
    assertThat(home(Map.of("XDG_DATA_HOME", "some/where"), LINUX)).isEqualTo(standard);
  }

  @Test
  void macHasItsLibrary() {
    assertThat(home(Map.of("XDG_DATA_HOME", "/elsewhere"), MAC))
        .isEqualTo(user.resolve("Library/Application Support/Digit Workbench"));
  }

  @Test
  void windowsHasItsLocalAppData() {
    Path local = user.resolve("Local");
    assertThat(home(Map.of("LOCALAPPDATA", local.toString()), WINDOWS))
        .isEqualTo(local.resolve("Digit Workbench"));
    assertThat(home(Map.of(), WINDOWS)).isEqualTo(user.resolve("AppData/Local/Digit Workbench"));
  }

  @Test
  void theUsersChoiceWins() {
    Home home =
        Home.locate(
            user.resolve("x/../mine"), Map.of("XDG_DATA_HOME", "/data"), LINUX, user.toString());
    assertThat(home.folder()).isEqualTo(user.resolve("mine"));
    assertThat(home.models()).isEqualTo(user.resolve("mine/models"));
    assertThat(home.runs()).isEqualTo(user.resolve("mine/runs"));
    assertThat(home.logs()).isEqualTo(user.resolve("mine/logs"));
    assertThat(home.settings()).isEqualTo(user.resolve("mine/settings.json"));
  }

  private Path home(Map<String, String> env, OperatingSystem os) {
    return Home.locate(null, env, os, user.toString()).folder();
  }
}
