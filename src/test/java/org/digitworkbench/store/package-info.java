/** Tests of what is kept on disk: round trips, damaged and hostile files, full disks. */
@NullMarked
package org.digitworkbench.store;

import org.jspecify.annotations.NullMarked;
