package org.digitworkbench.ui.map;

import java.util.Locale;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.projection.PrincipalComponents;
import org.jspecify.annotations.Nullable;

/** The sentences of the map. */
final class MapText {

  static final String FLAT =
      "The activations of the last hidden layer are the same for all images, so there is nothing to map.";
  static final String FAILED = "The map could not be made; the log has the details.";

  private MapText() {}

  static String tooFew(int images) {
    return images == 1
        ? "There is only one image; a map needs at least %d.".formatted(MapViewModel.FEWEST)
        : "There are only %d images; a map needs at least %d."
            .formatted(images, MapViewModel.FEWEST);
  }

  /** How to read the map, or how far it is. */
  static String status(MapPicture picture) {
    return switch (picture.state()) {
      case MOVING -> "";
      case OLDER -> "This t-SNE is of another epoch of the network.";
      case FINISHED ->
          picture.method() == MapMethod.PRINCIPAL
              ? spread(picture)
              : "Neighbours belong together; large distances mean little%s."
                  .formatted(
                      picture.subject().isHidden()
                          ? ""
                          : ". No hidden layer: it is a map of the pixels");
    };
  }

  private static String spread(MapPicture picture) {
    PrincipalComponents components = picture.space().components();
    String share =
        Percent.probability(components.explained(0) + components.explained(1))
            .replace(' ', '\u00a0');
    return picture.subject().isHidden()
        ? "%s of the variance of the last hidden layer’s activations".formatted(share)
        : "No hidden layer: the map is of the pixels, %s of their variance".formatted(share);
  }

  static String inside(int images) {
    return images == 1
        ? "1 image inside the lasso"
        : String.format(Locale.ROOT, "%,d images inside the lasso", images);
  }

  static MapHover hover(MapSubject subject, int index) {
    Verdict verdict = subject.verdict(index);
    var names = subject.dataset().classNames();
    return new MapHover(
        index,
        subject.dataset().test().image(index),
        "Test image " + index,
        "True " + names.get(verdict.truth()),
        "Predicted " + names.get(verdict.predicted()),
        verdict.isMistake());
  }

  /** The map for those who do not see it. */
  static String accessible(
      @Nullable MapPicture picture, @Nullable MapSelection selection, int onlyClass) {
    if (picture == null) {
      return "Map of the images, empty";
    }
    MapSubject subject = picture.subject();
    return String.format(
        Locale.ROOT,
        "Map of %,d images by %s, %,d of them mistakes%s%s",
        subject.size(),
        picture.method() == MapMethod.PRINCIPAL ? "principal components" : "t-SNE",
        subject.evaluation().matrix().total() - subject.evaluation().matrix().correct(),
        onlyClass < 0
            ? ""
            : ", only class %s is shown".formatted(subject.dataset().classNames().get(onlyClass)),
        selection == null ? "" : ", " + selection.title());
  }
}
