/**
 * From the light of a photographed page to its ink: the page is found and straightened, ruled lines
 * are taken out, uneven light and faint strokes are evened. Each step can be left out.
 */
@NullMarked
package org.digitworkbench.paper;

import org.jspecify.annotations.NullMarked;
