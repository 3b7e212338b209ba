package org.digitworkbench.ui.controls;

import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * One of several things to see in one place.
 *
 * @param id of its button
 * @param title on its button
 * @param shown told when it comes to the front, and with false when it leaves it
 */
public record Aspect(String id, String title, Node content, Consumer<Boolean> shown) {}
