/**
 * What a network sees in images, as a map: the values of its last hidden layer in two dimensions,
 * by principal components or by t-SNE. Each is computed once per network and images.
 *
 * <p>t-SNE is written here. Of the libraries on Maven Central, {@code de.javagl:bh-tsne} has a
 * licence with an advertising clause, begins at random positions and shows nothing on its way;
 * {@code tech.molecules:external-umap-java} gives another picture each time when it uses two
 * threads, and can neither be ended nor watched. Neither has had a release for years.
 */
@NullMarked
package org.digitworkbench.projection;

import org.jspecify.annotations.NullMarked;
