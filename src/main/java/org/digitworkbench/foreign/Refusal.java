package org.digitworkbench.foreign;

import org.digitworkbench.domain.WorkbenchException;
import tools.jackson.databind.JsonNode;

/**
 * Says in one sentence what of a file the workbench cannot do.
 *
 * @param subject the beginning of the sentence, such as "The file a.zip"
 */
record Refusal(String subject) {

  private static final int MAX_NAME = 40;

  /** Such as "its normaliser is damaged". */
  WorkbenchException because(String reason) {
    return new WorkbenchException("%s cannot be imported: %s.".formatted(subject, reason));
  }

  /** The same, for what was thrown. */
  WorkbenchException because(String reason, Throwable cause) {
    return new WorkbenchException("%s cannot be imported: %s.".formatted(subject, reason), cause);
  }

  /**
   * @param layer counted from 0 here and from 1 in the sentence
   * @param what it has or is, such as "has a dilation"
   */
  WorkbenchException layer(int layer, String what) {
    return because("layer %d %s".formatted(layer + 1, what));
  }

  /** The simple name of the class that an object of the file says it is; never loaded. */
  static String kind(JsonNode object) {
    String name = object.path("@class").asString("");
    return shortened(name.substring(name.lastIndexOf('.') + 1));
  }

  /** A word of the file as part of a sentence. */
  static String shortened(String text) {
    String word = text.replaceAll("[^A-Za-z0-9_ -]", "?");
    return word.length() <= MAX_NAME ? word : word.substring(0, MAX_NAME) + "…";
  }
}
