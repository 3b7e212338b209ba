/**
 * Images of a gallery to be taken along: as one picture with captions, or as a folder of pictures
 * with a table. Made without nodes, on any thread.
 */
@NullMarked
package org.digitworkbench.ui.export;

import org.jspecify.annotations.NullMarked;
