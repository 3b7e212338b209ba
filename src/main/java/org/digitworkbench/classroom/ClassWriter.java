package org.digitworkbench.classroom;

/**
 * What one of the class has shared. Those with the same name are counted as one.
 *
 * @param name empty for all without a name
 */
public record ClassWriter(String name, int drawings, int runs) {}
