package org.lowbao.storage.testkit.internal.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.testkit.internal.Picture;
import org.lowbao.storage.testkit.internal.Together;

/**
 * What several threads did to a store at once and what each was answered.
 *
 * @param threads the moves of each thread, in its order
 * @param answers the answer to each move
 * @param after what could be seen when all were done
 */
public record ConcurrentHistory(String partition, List<List<Move>> threads, List<List<Object>> answers, Picture after) {

    /** Plays the moves of each thread on a thread of its own, begun together. */
    public static ConcurrentHistory play(JournalStore store, String partition, List<List<Move>> threads)
            throws Exception {
        List<Callable<List<Object>>> players = threads.stream()
                .<Callable<List<Object>>>map(moves -> () ->
                        moves.stream().map(move -> move.play(store, partition)).toList())
                .toList();
        List<List<Object>> answers = Together.run(players);
        return new ConcurrentHistory(partition, threads, answers, Histories.picture(store, partition));
    }

    /**
     * Tells whether some order of the moves, each thread's own kept, makes the reference answer and look the same.
     * A conflict has to be one in that order too, but each of its reasons may be of a moment of its own, because no
     * clause says that a store finds them all at once. Grows with the number of orders, so histories have to be short;
     * orders are given up at their first wrong answer.
     */
    public boolean isExplained() {
        return isExplained(new int[threads.size()], new ArrayList<>());
    }

    private boolean isExplained(int[] done, List<Turn> order) {
        boolean all = true;
        for (int thread = 0; thread < done.length; thread++) {
            if (done[thread] < threads.get(thread).size()) {
                all = false;
                Turn turn = new Turn(
                        thread,
                        threads.get(thread).get(done[thread]),
                        answers.get(thread).get(done[thread]));
                Object expected = answerAfter(order, turn.move());
                order.add(turn);
                done[thread]++;
                boolean explained = turn.agreesWith(expected) && isExplained(done, order);
                done[thread]--;
                order.remove(order.size() - 1);
                if (explained) {
                    return true;
                }
            }
        }
        return all && looksAlike(order) && reasonsWereTrue(order);
    }

    /** Tells whether each reason of each conflict held at some moment while its move was under way. */
    private boolean reasonsWereTrue(List<Turn> order) {
        for (int at = 0; at < order.size(); at++) {
            Turn turn = order.get(at);
            if (turn.answer() instanceof Set<?> reasons) {
                var possible = new HashSet<Object>();
                for (int moment = previousOf(turn.thread(), at, order) + 1;
                        moment <= nextOf(turn.thread(), at, order);
                        moment++) {
                    if (answerAfter(order.subList(0, moment), turn.move()) instanceof Set<?> found) {
                        possible.addAll(found);
                    }
                }
                if (!possible.containsAll(reasons)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int previousOf(int thread, int at, List<Turn> order) {
        int previous = at - 1;
        while (previous >= 0 && order.get(previous).thread() != thread) {
            previous--;
        }
        return previous;
    }

    private static int nextOf(int thread, int at, List<Turn> order) {
        int next = at + 1;
        while (next < order.size() && order.get(next).thread() != thread) {
            next++;
        }
        return next;
    }

    private Object answerAfter(List<Turn> order, Move move) {
        try (JournalStore reference = new InMemoryJournalStore()) {
            order.forEach(turn -> turn.move().play(reference, partition));
            return move.play(reference, partition);
        }
    }

    private boolean looksAlike(List<Turn> order) {
        try (JournalStore reference = new InMemoryJournalStore()) {
            order.forEach(turn -> turn.move().play(reference, partition));
            return Histories.picture(reference, partition).equals(after);
        }
    }

    /** One move at its place in an order, with the answer that the store gave. */
    private record Turn(int thread, Move move, Object answer) {
        boolean agreesWith(Object expected) {
            return answer.equals(expected) || (answer instanceof Set<?> && expected instanceof Set<?>);
        }
    }

    /** Says move by move what was answered. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int thread = 0; thread < threads.size(); thread++) {
            for (int move = 0; move < threads.get(thread).size(); move++) {
                text.append(System.lineSeparator())
                        .append("thread ")
                        .append(thread)
                        .append(": ")
                        .append(threads.get(thread).get(move))
                        .append(" -> ")
                        .append(answers.get(thread).get(move));
            }
        }
        return text.toString();
    }
}
