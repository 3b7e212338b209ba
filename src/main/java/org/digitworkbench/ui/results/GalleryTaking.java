package org.digitworkbench.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.drawings.LabelledImage;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.export.ContactSheet;
import org.digitworkbench.ui.export.ImageFolder;
import org.digitworkbench.ui.export.TakenImage;
import org.digitworkbench.ui.export.TakenImages;
import org.digitworkbench.ui.saving.FileSaver;
import org.jspecify.annotations.Nullable;

/**
 * Images of the gallery as they are to be taken along: the selected ones, or all that are shown.
 *
 * @param positions of the images in what is shown
 * @param rival what the rival says of the same images; or null
 */
record GalleryTaking(GalleryShown shown, BitSet positions, @Nullable EvaluatedModel rival) {

  /** The selected images, or all if none or just the one that is looked at is selected. */
  static GalleryTaking of(GalleryShown shown, BitSet selected, @Nullable EvaluatedModel rival) {
    BitSet positions = selected;
    if (selected.cardinality() < 2) {
      positions = new BitSet();
      positions.set(0, shown.verdicts().size());
    }
    boolean comparable = rival != null && rival.dataset().equals(shown.model().dataset());
    return new GalleryTaking(shown, positions, comparable ? rival : null);
  }

  int size() {
    return positions.cardinality();
  }

  private boolean isAll() {
    return size() == shown.verdicts().size();
  }

  /** Says which images are meant, such as "3 selected images" or "All 175 images". */
  String title() {
    int count = size();
    String images = ResultsText.count(count) + (count == 1 ? " image" : " images");
    return isAll() ? "All " + images + " shown" : images + " selected";
  }

  /** Writes one picture of them. */
  void contactSheet(Path file, FileSaver saver) {
    saver.saveLong(file, "The contact sheet", progress -> ContactSheet.png(images(), progress));
  }

  /** Writes a picture of each and a table into a new folder in that one. */
  void folder(Path parent, FileSaver saver) {
    saver.perform(
        "The folder",
        progress -> {
          Path folder = ImageFolder.write(images(), parent, "images", progress);
          return "Saved %s to %s".formatted(ResultsText.count(size()), folder);
        });
  }

  /** Why they cannot be added to the class's own drawings; "" if they can. */
  String notCollected() {
    if (shown.model().isOfDrawings()) {
      return "They are already among our drawings";
    }
    return shown.model().dataset().classNames().equals(Classes.DIGITS)
        ? ""
        : "Our drawings are digits";
  }

  /** Adds them to the class's own drawings under their true class. */
  void collect(CollectionModel collection, FileSaver saver) {
    collection.add(this::labelled, saver::done, saver::failed);
  }

  /** In the place of a writer is the title of the data set. */
  private List<LabelledImage> labelled() {
    String writer = shown.model().dataset().title();
    return images().images().stream()
        .map(taken -> new LabelledImage(taken.verdict().truth(), writer, null, taken.image()))
        .toList();
  }

  /** Copies the images; not for the FX thread. */
  TakenImages images() {
    EvaluatedModel model = shown.model();
    EvaluatedModel other = rival;
    List<TakenImage> images = new ArrayList<>();
    for (int i = positions.nextSetBit(0); i >= 0; i = positions.nextSetBit(i + 1)) {
      Verdict verdict = shown.verdicts().get(i);
      images.add(
          new TakenImage(
              model.dataset().test().image(verdict.index()),
              verdict,
              other == null ? null : other.evaluation().verdicts().get(verdict.index())));
    }
    List<String> names = model.dataset().classNames();
    String all = shown.title();
    String filter = shown.query().filter().text(names);
    String title = filter.isEmpty() ? all : all + "; " + filter;
    return new TakenImages(
        isAll() ? title : "%s of %s".formatted(ResultsText.count(size()), title),
        ResultsText.subject(model),
        names,
        images);
  }
}
