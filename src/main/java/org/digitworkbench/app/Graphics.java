package org.digitworkbench.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.OperatingSystem;
import org.digitworkbench.engine.dl4j.NativeEnvironment;

/** What is said of the graphics before JavaFX starts. */
public final class Graphics {

  /** What drivers of Linux put there: the kernel's own, Nvidia's, that of Linux in Windows. */
  private static final List<Path> DEVICES =
      List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"), Path.of("/dev/dxg"));

  private Graphics() {}

  /**
   * On a Linux without a graphics device, JavaFX and GTK would each load a driver that draws with
   * the processor, and the compiler that it needs, 50 MB, only to do without.
   */
  public static void prepare() {
    if (OperatingSystem.current() == OperatingSystem.LINUX
        && DEVICES.stream().noneMatch(Files::exists)) {
      if (System.getProperty("prism.order") == null) {
        System.setProperty("prism.order", "sw");
      }
      // The launcher of the app image has done so, which is quicker.
      if (System.getenv("GDK_GL") == null) {
        NativeEnvironment.setDefaults(Map.of("GDK_GL", "disable"));
      }
    }
  }
}
