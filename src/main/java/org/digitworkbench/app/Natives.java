package org.digitworkbench.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.OperatingSystem;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.engine.dl4j.NativeEnvironment;

/** What native libraries are told before JavaFX starts. */
public final class Natives {

  /** What drivers of Linux put there: the kernel's own, Nvidia's, that of Linux in Windows. */
  private static final List<Path> DEVICES =
      List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"), Path.of("/dev/dxg"));

  private Natives() {}

  /**
   * To be called before there is a second thread: on Linux, a {@code getenv} of JavaFX's natives or
   * of the loader of libraries can crash when it meets a {@code setenv}.
   *
   * <p>On a Linux without a graphics device, JavaFX and GTK would each load a driver that draws
   * with the processor, and the compiler that it needs, 50 MB, only to do without.
   */
  public static void prepare() {
    if (OperatingSystem.current() != OperatingSystem.LINUX) {
      return;
    }
    Map<String, String> variables = new HashMap<>(Dl4jEngine.ENVIRONMENT);
    if (DEVICES.stream().noneMatch(Files::exists)) {
      if (System.getProperty("prism.order") == null) {
        System.setProperty("prism.order", "sw");
      }
      variables.put("GDK_GL", "disable");
    }
    // The launcher of the app image has set them all, which is quicker.
    NativeEnvironment.setDefaults(variables);
  }
}
