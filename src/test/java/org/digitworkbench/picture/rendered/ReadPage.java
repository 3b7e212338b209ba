package org.digitworkbench.picture.rendered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.paper.PaperSteps;
import org.digitworkbench.picture.Picture;
import org.digitworkbench.picture.PictureJudge;
import org.digitworkbench.picture.PictureReader;

/**
 * What a network reads on a page.
 *
 * @param text the digits in reading order, a question mark for what does not look like one; empty
 *     if there are no digits
 * @param picture the right way up
 * @param milliseconds from the file to the text
 */
public record ReadPage(String text, Picture picture, double milliseconds) {

  /** Reads a file with those steps. */
  public static ReadPage of(Path file, PaperSteps steps, Classifier network) {
    long begin = System.nanoTime();
    PictureJudge.Judged judged =
        new PictureJudge(network::predict).judge(PictureReader.open(file, steps));
    String text =
        judged.hasDigits()
            ? judged.digits().stream()
                .flatMap(digit -> Framing.steps(digit.sheet(), Preprocessing.ALL).stream())
                .map(framed -> name(network.predict(framed.image())))
                .collect(Collectors.joining())
            : "";
    return new ReadPage(text, judged.picture(), (System.nanoTime() - begin) / 1e6);
  }

  /** Likewise, of a file's content, by way of a new file in the folder. */
  public static ReadPage of(byte[] content, Path folder, PaperSteps steps, Classifier network)
      throws IOException {
    Path file = Files.createTempFile(folder, "page", ".picture");
    Files.write(file, content);
    return of(file, steps, network);
  }

  private static String name(Prediction prediction) {
    return prediction.isRejected() ? "?" : String.valueOf(prediction.label());
  }

  /**
   * How much of the text was read right: 1 less the share of it that has to be put in, taken away
   * or changed (the edit distance); 0 at least.
   */
  public static double share(String truth, String text) {
    int[] row = new int[text.length() + 1];
    for (int j = 0; j <= text.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= truth.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= text.length(); j++) {
        int changed = diagonal + (truth.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return Math.max(0, 1 - (double) row[text.length()] / truth.length());
  }
}
