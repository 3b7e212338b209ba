package org.digitworkbench.classroom;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.digitworkbench.drawings.Kept;

/**
 * A workbench without a window, in a process of its own: it shares drawings, takes some back, and
 * shares runs, and says of each on a line of its own when it has been promised. It goes on until it
 * is killed.
 */
final class ClassMember {

  private ClassMember() {}

  /**
   * @param args the home, the class's folder, the name, and a number that no other process has
   */
  public static void main(String[] args) {
    String name = args[2];
    int start = Integer.parseInt(args[3]);
    Random random = new Random(start);
    Classroom classroom =
        new Classroom(Path.of(args[0]), new SharedRuns.Known(), InstantSource.system());
    if (!classroom.refresh().state().isJoined()) {
      classroom.join(Path.of(args[1]), name);
    }
    classroom.start();
    for (int i = 0; i < 300; i++) {
      int seed = 1000 * start + i;
      classroom.share(List.of(Kept.one(name, i % 10, seed)));
      say("drawing", name + "-" + i % 10 + "-" + seed);
      if (random.nextInt(10) == 0) {
        say("withdrawing", name + "-" + i % 10 + "-" + seed);
        classroom.withdraw(name + "-" + i % 10 + "-" + seed);
        say("withdrawn", name + "-" + i % 10 + "-" + seed);
      }
      if (random.nextInt(5) == 0) {
        classroom.share(SharedRuns.run("run-" + seed, 0.9, 0.95));
        say("run", "run-" + seed);
      }
      if (random.nextInt(20) == 0) {
        classroom.refresh();
      }
    }
    classroom.close();
    say("end", name);
  }

  private static void say(String what, String id) {
    // In one piece, whenever it is killed.
    System.out.print(what + " " + id + "\n");
    System.out.flush();
  }
}
