package org.digitworkbench.ui.runs;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.RunClaim;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.ui.train.Continuation;

/** Claims runs to continue them, all or none. */
final class Continuing {

  private Continuing() {}

  /**
   * Claims them; slow.
   *
   * @param more epochs, for a run that has all that were planned
   * @throws WorkbenchException if one of them cannot be continued; none is claimed then
   */
  static List<Continuation> claim(RunStore store, List<String> ids, int more) {
    List<Continuation> claimed = new ArrayList<>();
    try {
      for (String id : ids) {
        claimed.add(claim(store, id, more));
      }
      return claimed;
    } catch (WorkbenchException e) {
      giveUp(claimed);
      throw e;
    }
  }

  /** Lets others have them. */
  static void giveUp(List<Continuation> claimed) {
    claimed.forEach(continuation -> continuation.claim().close());
  }

  private static Continuation claim(RunStore store, String id, int more) {
    RunClaim claim = store.claim(id);
    try {
      Run run = store.record(id);
      int planned = run.isComplete() ? run.epoch() + more : run.plannedEpochs();
      return new Continuation(planned, store.checkpoint(id), claim);
    } catch (WorkbenchException e) {
      claim.close();
      throw e;
    }
  }
}
