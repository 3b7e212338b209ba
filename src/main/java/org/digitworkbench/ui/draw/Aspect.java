package org.digitworkbench.ui.draw;

import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * One of the things to see beside the sheet.
 *
 * @param id of its button
 * @param title on its button
 * @param shown told when it comes to the front, and with false when it leaves it
 */
public record Aspect(String id, String title, Node content, Consumer<Boolean> shown) {}
