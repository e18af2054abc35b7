package org.lowbao.rules.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.lowbao.rules.fault.Fault;

/** What became of packs that were to be compiled. */
public sealed interface Compilation {

    /** Returns what was found, warnings included, in the order of file, line and column. */
    List<Fault> faults();

    /**
     * Returns the policy, for packs that are part of the program and known to be sound; whoever takes packs from others
     * shows {@link #faults} instead.
     *
     * @throws IllegalStateException if the packs are refused; the message lists every fault on a line of its own
     */
    CompiledPolicy orElseThrow();

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

        @Override
        public CompiledPolicy orElseThrow() {
            return policy;
        }
    }

    /** Not to be used; {@code faults} says why. */
    record Refused(List<Fault> faults) implements Compilation {
        public Refused {
            faults = List.copyOf(faults);
        }

        @Override
        public CompiledPolicy orElseThrow() {
            throw new IllegalStateException(faults.stream()
                    .map(Fault::toString)
                    .collect(Collectors.joining("\n", "the packs are refused:\n", "")));
        }
    }
}
