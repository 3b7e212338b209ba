/** The commands that ask trained networks, list them or export them. */
@NullMarked
package org.digitworkbench.cli.models;

import org.jspecify.annotations.NullMarked;
