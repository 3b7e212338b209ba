/** The commands that train or tell what can be trained. */
@NullMarked
package org.digitworkbench.cli.training;

import org.jspecify.annotations.NullMarked;
