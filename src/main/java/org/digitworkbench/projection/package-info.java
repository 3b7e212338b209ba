/**
 * What a network sees in images, as a map: the values of its last hidden layer in two dimensions,
 * by principal components or by t-SNE. Each is computed once per network and images.
 *
 * <p>t-SNE is written here. Of the libraries on Maven Central, {@code de.javagl:bh-tsne} has a
 * licence with an advertising clause, begins at random positions and shows nothing on its way;
 * {@code tech.molecules:external-umap-java} begins at random positions too, and by its own words
 * gives another picture each time when it uses several threads.
 */
@NullMarked
package org.digitworkbench.projection;

import org.jspecify.annotations.NullMarked;
