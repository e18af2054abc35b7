package org.lowbao.rules.engine;

import java.util.List;
import org.lowbao.rules.fault.Fault;

/** What became of packs that were to be compiled. */
public sealed interface Compilation {

    /** Returns what was found, warnings included, in the order of file, line and column. */
    List<Fault> faults();

    /**
     * Ready to use.
     *
     * @param policy the policy
     * @param faults warnings only
     */
    record Compiled(CompiledPolicy policy, List<Fault> faults) implements Compilation {
        public Compiled {
            faults = List.copyOf(faults);
        }
    }

    /** Not to be used; {@code faults} says why. */
    record Refused(List<Fault> faults) implements Compilation {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
