package org.digitworkbench.lessons;

import org.jspecify.annotations.Nullable;

/**
 * A step of a lesson: it is over when its goal is reached and its question answered; one that has
 * neither is over when it is read.
 *
 * @param line of the file in which it begins, counted from 1
 * @param text in Markdown, what to do and why
 * @param place where to look, by the name that {@link Vocabulary} has for it
 */
public record Step(
    int line,
    String title,
    String text,
    @Nullable String place,
    @Nullable Goal goal,
    @Nullable Question question) {}
