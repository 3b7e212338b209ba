package org.digitworkbench.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Window;
import org.digitworkbench.app.WorkbenchApp;
import org.digitworkbench.ui.draw.DrawView;
import org.digitworkbench.ui.ink.InkCanvas;

/**
 * Opens the workbench's window and draws one stroke on it, some time after it was shown; prints how
 * many milliseconds each point waited for bars that include it, those of the first point first.
 */
public final class FirstStroke {

  private static final int RATE = 100;
  private static final int POINTS = 30;
  private static final int SEVEN = DigitShapes.count() - 1;
  private static final long PAUSE_MILLIS = 2;

  private FirstStroke() {}

  /**
   * @param args the home folder, and the milliseconds to wait
   */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.US);
    System.setProperty("java.awt.headless", "true");
    System.setProperty("workbench.logs", args[0]);
    Display.require();
    Thread launcher =
        Thread.ofPlatform()
            .name("launcher")
            .daemon()
            .start(() -> WorkbenchApp.open("--home=" + args[0]));
    Scene scene = scene(launcher);
    TimeUnit.MILLISECONDS.sleep(Long.parseLong(args[1]));
    AnswerClock clock = new AnswerClock();
    Pen[] pen = new Pen[1];
    Pen.onFx(() -> {
      Node sheet = ProbeWindow.find(scene, "#ink-canvas .sheet", Node.class);
      clock.watch(
          scene,
          ProbeWindow.find(scene, "#ink-canvas", InkCanvas.class),
          ProbeWindow.find(scene, ".draw-view", DrawView.class));
      pen[0] = new Pen(sheet, ProbeWindow.find(scene, "#clear", Button.class), clock, RATE);
    });
    pen[0].draw(DigitShapes.strokes(SEVEN, POINTS).getFirst());
    ProbeWindow.waitFor(() -> clock.open() == 0 && !clock.delays().milliseconds().isEmpty());
    clock.delays().milliseconds().forEach(delay -> System.out.println("%.3f".formatted(delay)));
    Runtime.getRuntime().halt(0);
  }

  /** As soon as its window shows. */
  private static Scene scene(Thread launcher) throws InterruptedException {
    while (launcher.isAlive()) {
      try {
        Scene[] scene = new Scene[1];
        Pen.onFx(() ->
            scene[0] =
                Window.getWindows().stream()
                    .filter(Window::isShowing)
                    .findFirst()
                    .map(Window::getScene)
                    .orElse(null));
        if (scene[0] != null) {
          return scene[0];
        }
      } catch (IllegalStateException _) {
        // The toolkit is not there yet.
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    throw new IllegalStateException("The window did not open.");
  }
}
