package org.digitworkbench.ui.controls;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * One of several things to see in one place.
 *
 * @param id of its button
 * @param title on its button
 * @param content makes it, when it comes to the front for the first time
 * @param shown told when it comes to the front, and with false when it leaves it
 */
public record Aspect(
    String id, String title, Supplier<? extends Node> content, Consumer<Boolean> shown) {}
