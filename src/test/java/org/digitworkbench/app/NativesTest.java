package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.junit.jupiter.api.Test;

class NativesTest {

  /** Else the window sets them while JavaFX starts, and glibc may end the process. */
  @Test
  void theLauncherForLinuxSetsAllVariables() throws IOException {
    String launcher = Files.readString(Path.of("src/dist/linux/launcher.sh"));
    Map<String, String> variables = new HashMap<>(Dl4jEngine.ENVIRONMENT);
    variables.put("GDK_GL", "disable");
    variables.forEach((name, value) ->
        assertThat(launcher).contains("%s=\"${%s-%s}\"".formatted(name, name, value)));
  }
}
