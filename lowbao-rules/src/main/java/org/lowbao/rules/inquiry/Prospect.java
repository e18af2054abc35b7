package org.lowbao.rules.inquiry;

import java.util.List;

/**
 * What asking one question promises.
 *
 * @param question the question
 * @param trials the answers it may have, in the order of the declaration or from the least to the greatest
 */
public record Prospect(Question question, List<Trial> trials) {

    public Prospect {
        trials = List.copyOf(trials);
    }

    /** Tells whether every answer settles the case. */
    public boolean settles() {
        return trials.stream().allMatch(Trial::settles);
    }

    /** Returns how many of the answers settle the case. */
    public long settling() {
        return trials.stream().filter(Trial::settles).count();
    }

    /** Returns how many questions are left after the least helpful answer. */
    public int mostLeft() {
        return trials.stream().mapToInt(Trial::left).max().orElse(0);
    }

    /** Compares by how much is settled: the share of answers that settle first, then what the worst answer leaves. */
    static int mostSettlingFirst(Prospect one, Prospect other) {
        int share = Long.compare(other.settling() * one.trials.size(), one.settling() * other.trials.size());
        return share != 0 ? share : Integer.compare(one.mostLeft(), other.mostLeft());
    }
}
