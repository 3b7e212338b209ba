/**
 * The engine on DL4J and ND4J: networks as {@code MultiLayerNetwork}s. The only package that knows
 * these libraries; it sets up their natives before they load.
 */
@NullMarked
package org.digitworkbench.engine.dl4j;

import org.jspecify.annotations.NullMarked;
