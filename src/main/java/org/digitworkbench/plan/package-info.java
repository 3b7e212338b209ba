/**
 * Several trainings that belong together: the same specification with other seeds, several
 * specifications with the same seeds, one setting with several values; their queue and their
 * results.
 */
@NullMarked
package org.digitworkbench.plan;

import org.jspecify.annotations.NullMarked;
