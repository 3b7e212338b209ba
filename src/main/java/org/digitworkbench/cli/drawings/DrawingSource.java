package org.digitworkbench.cli.drawings;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.digitworkbench.cli.console.Paths;
import org.digitworkbench.cli.console.ProgressLine;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingImport;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.Imported;
import org.digitworkbench.drawings.OwnDatasets;

/** Labelled drawings by the names that commands take; says what of them could not be read. */
public final class DrawingSource {

  private static final String NONE_OF_CLASS =
      "There are no drawings of a class yet, or you have not joined one; join one with: class join FOLDER";

  public static final String NONE_KEPT =
      "There are no labelled drawings yet; label some in the window, or add them with: drawings import PATH";

  private final Toolbox toolbox;
  private final PrintStream err;

  public DrawingSource(Toolbox toolbox, PrintStream err) {
    this.toolbox = toolbox;
    this.err = err;
  }

  /** Whether a name is that of the kept drawings or of the class's, and not a path. */
  public static boolean isKept(String name) {
    return name.equals(DrawingSet.ID) || name.equals(OwnDatasets.CLASS);
  }

  /**
   * The kept drawings for "drawings", the class's for "class-drawings", else those at that path.
   *
   * @throws WorkbenchException if there are none
   */
  public DrawingSet named(String name) {
    if (!isKept(name)) {
      return read(Paths.of(name), "").drawings();
    }
    boolean own = name.equals(DrawingSet.ID);
    DrawingSet all = own ? kept() : toolbox.classroom().drawings();
    if (all.isEmpty()) {
      throw new WorkbenchException(own ? NONE_KEPT : NONE_OF_CLASS);
    }
    return all;
  }

  /**
   * Those of them by writers that no network learns from.
   *
   * @param name as {@link #isKept} has it
   * @throws WorkbenchException if there are none
   */
  public DrawingSet heldOut(String name) {
    DrawingSet heldOut = named(name).split().heldOut();
    if (heldOut.isEmpty()) {
      throw new WorkbenchException(
          "All kept drawings are by one writer; drawings by a second one are needed to test on.");
    }
    return heldOut;
  }

  /**
   * Those of them by writers that those networks have not learned from.
   *
   * @param name as {@link #isKept} has it
   * @throws WorkbenchException if there are none
   */
  public DrawingSet unseenBy(List<TrainedModel> models, String name) {
    DrawingSet unseen = OwnDatasets.unseenBy(models, named(name));
    if (unseen.isEmpty()) {
      throw new WorkbenchException(
          "All kept drawings are by writers that were trained on; drawings by another one are needed to test on.");
    }
    return unseen;
  }

  /** The kept drawings, if any. */
  public DrawingSet kept() {
    DrawingSet all = toolbox.drawings().all();
    if (!all.problem().isEmpty()) {
      err.println(all.problem());
    }
    return all;
  }

  /** The labelled images of IDX files or of a folder. */
  public Imported read(Path path, String writer) {
    ProgressLine progress = new ProgressLine(err);
    Imported read;
    try {
      read =
          DrawingImport.read(
              path,
              writer,
              share -> {
                progress.update("read", share, "");
                return true;
              });
    } finally {
      progress.end();
    }
    if (read.unreadable() > 0) {
      err.println(read.problem());
    }
    return read;
  }
}
