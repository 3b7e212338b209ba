package org.digitworkbench.ui.collection;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.digitworkbench.drawings.DrawingCollection;

/** Collections that do everything at once. */
public final class TestCollection {

  private TestCollection() {}

  /** One that is empty and not written to. */
  public static CollectionModel empty() {
    return in(Path.of("target", "none", "drawings.jsonl"));
  }

  public static CollectionModel in(Path file) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    return new CollectionModel(
        new DrawingCollection(file, clock), Runnable::run, Runnable::run, Runnable::run);
  }
}
