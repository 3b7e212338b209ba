package org.digitworkbench.projection;

import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.engine.Inspector;

/** Finds where images belong on the maps of one network. Used by one thread at a time. */
public final class Locator implements AutoCloseable {

  private final FeatureSpace space;
  private final Inspector inspector;

  Locator(FeatureSpace space, Inspector inspector) {
    this.space = space;
    this.inspector = inspector;
  }

  /** Where that image belongs; a few milliseconds. */
  public Placement place(DigitImage image) {
    ImageSet one = new ImageSet(image.toBytes(), new byte[1]);
    return space.place(inspector.features(one, 0, 1));
  }

  @Override
  public void close() {
    inspector.close();
  }
}
