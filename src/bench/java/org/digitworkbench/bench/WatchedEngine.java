package org.digitworkbench.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Learner;

/**
 * Counts the images that trainings learn and the time that they take: from the end of one
 * mini-batch to the end of the next, with all that is done between them, unless an epoch was
 * evaluated there.
 */
final class WatchedEngine {

  /** What has been counted at some moment. */
  record Count(long images, long nanos, int glimpses) {
    Count since(Count before) {
      return new Count(images - before.images, nanos - before.nanos, glimpses - before.glimpses);
    }

    double imagesPerSecond() {
      return images * 1e9 / nanos;
    }
  }

  private final AtomicLong images = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger glimpses = new AtomicInteger();

  Count count() {
    return new Count(images.get(), nanos.get(), glimpses.get());
  }

  /** The engine, whose learners are counted. */
  Engine over(Engine engine) {
    return (Engine)
        Proxy.newProxyInstance(
            Engine.class.getClassLoader(),
            new Class<?>[] {Engine.class},
            (_, method, arguments) -> {
              try {
                Object made = method.invoke(engine, arguments);
                return made instanceof Learner learner ? over(learner) : made;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Learner over(Learner learner) {
    long[] last = new long[1];
    return (Learner)
        Proxy.newProxyInstance(
            Learner.class.getClassLoader(),
            new Class<?>[] {Learner.class},
            (_, method, arguments) -> {
              try {
                Object made = method.invoke(learner, arguments);
                switch (method.getName()) {
                  case "train" -> {
                    long now = System.nanoTime();
                    if (last[0] != 0) {
                      images.addAndGet((int) arguments[3] - (int) arguments[2]);
                      nanos.addAndGet(now - last[0]);
                    }
                    last[0] = now;
                  }
                  case "gradient" -> glimpses.incrementAndGet();
                  case "probabilities", "optimiserState" -> last[0] = 0;
                  default -> {}
                }
                return made;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
