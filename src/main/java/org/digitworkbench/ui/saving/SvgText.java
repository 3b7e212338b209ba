package org.digitworkbench.ui.saving;

import java.util.Locale;
import javafx.scene.paint.Color;

/** How colours and texts are written in an SVG drawing. */
public final class SvgText {

  private SvgText() {}

  /** The colour without its opacity, such as "#0072b2". */
  public static String hex(Color color) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(color.getRed() * 255),
        Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }

  /** The text as the content of an element, without the characters that XML 1.0 cannot write. */
  public static String escape(String text) {
    return text.replaceAll("[\\p{Cntrl}]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
