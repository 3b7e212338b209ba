/**
 * Networks that other programs have made, as the workbench's own: zips of DL4J's {@code
 * ModelSerializer}. Neither the engine nor Java's deserialisation has a part in it.
 */
@NullMarked
package org.digitworkbench.foreign;

import org.jspecify.annotations.NullMarked;
