package org.digitworkbench;

/** Entry point. */
public final class Workbench {
  private Workbench() {}

  public static void main(String[] args) {
    System.out.println("hello " + Runtime.version());
  }
}
