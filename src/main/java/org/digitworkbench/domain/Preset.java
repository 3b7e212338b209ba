package org.digitworkbench.domain;

/**
 * A published experiment, ready to be repeated.
 *
 * @param id name on the command line and of its runs
 * @param title name on the screen
 * @param description what it is and what it shows, in a sentence or two
 * @param published the published result in words, such as "98.25 % after 15 epochs"
 */
public record Preset(
    String id,
    String title,
    String description,
    NetworkSpec network,
    TrainingSpec training,
    String published) {}
