/**
 * What the workbench says of itself: pages of help, versions, the libraries that it ships with
 * their licences, and what is told of an error. Nothing is sent anywhere.
 */
@NullMarked
package org.digitworkbench.help;

import org.jspecify.annotations.NullMarked;
