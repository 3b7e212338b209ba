package org.digitworkbench.domain;

import java.util.List;

/** What is done to a training image each time that it is shown. */
public enum Augmentation {
  /** Nothing. */
  NONE("none", "None"),
  /**
   * Turned, slanted, scaled, shifted, bent, thickened or thinned a little, some in a style that
   * MNIST's writers do not have: a slash in a 0, a flag on a 1, a bar across a 7 and more. A few
   * images give way to scribbles, letters and shapes, of which the network learns to say nothing
   * for sure.
   */
  HANDWRITING("handwriting", "Handwriting"),
  /** Shifted, scaled, squeezed and slanted a little: the distortions of LeCun et al. 1998. */
  AFFINE("affine", "Affine"),
  /**
   * Bent by a smooth random field of displacements: the elastic distortions of Simard, Steinkraus
   * and Platt 2003.
   */
  ELASTIC("elastic", "Elastic");

  private final String id;
  private final String title;

  Augmentation(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Name on the command line and in files. */
  public String id() {
    return id;
  }

  /** Name on the screen. */
  public String title() {
    return title;
  }

  /**
   * The augmentation of that {@link #id}, in any case.
   *
   * @throws InvalidSpecException if there is none
   */
  public static Augmentation of(String id) {
    return Choices.find("augmentation", List.of(values()), Augmentation::id, id);
  }
}
