package org.digitworkbench.ui.inside.room;

import org.digitworkbench.data.Classes;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.inside.LayerStatistics;
import org.digitworkbench.inside.UnitStatistics;

/**
 * What the test images say of a unit.
 *
 * @param images the test images
 * @param classes that they show
 * @param best the image that excites it most
 */
record Studied(
    Subject subject,
    ImageSet images,
    Classes classes,
    UnitStatistics unit,
    LayerStatistics layer,
    Excited best) {}
