package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lowbao.core.casefile.StepRule.Limit;

/**
 * How the offices conduct a case between them.
 *
 * @param running the limits that run between the offices and towards the household, and that nothing else in the case
 *     tells of: at most one of a kind
 */
public record Conduct(List<RunningLimit> running) {

    static final Conduct NONE = new Conduct(List.of());

    public Conduct {
        running = List.copyOf(running);
    }

    /** A limit starts, or its last day moves. */
    Conduct runs(Limit limit, LocalDate lastDay) {
        var others = new ArrayList<>(ended(limit).running);
        others.add(new RunningLimit(limit, lastDay));
        return new Conduct(others);
    }

    /** Limits end, those of them that run. */
    Conduct ended(Limit... limits) {
        List<Limit> over = List.of(limits);
        return new Conduct(
                running.stream().filter(one -> !over.contains(one.limit())).toList());
    }

    /** Tells whether a limit runs. */
    boolean runs(Limit limit) {
        return running.stream().anyMatch(one -> one.limit() == limit);
    }
}
