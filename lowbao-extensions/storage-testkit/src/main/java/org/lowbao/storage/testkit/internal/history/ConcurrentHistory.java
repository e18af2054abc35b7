package org.lowbao.storage.testkit.internal.history;

import java.util.ArrayList;
import java.util.List;
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
     * Grows with the number of orders, so histories have to be short; orders are given up at their first wrong answer.
     */
    public boolean isExplained() {
        return isExplained(new int[threads.size()], new ArrayList<>());
    }

    private boolean isExplained(int[] done, List<Move> order) {
        boolean all = true;
        for (int thread = 0; thread < done.length; thread++) {
            if (done[thread] < threads.get(thread).size()) {
                all = false;
                order.add(threads.get(thread).get(done[thread]));
                Object answer = answers.get(thread).get(done[thread]);
                done[thread]++;
                boolean explained = lastAnswer(order).equals(answer) && isExplained(done, order);
                done[thread]--;
                order.remove(order.size() - 1);
                if (explained) {
                    return true;
                }
            }
        }
        return all && looksAlike(order);
    }

    private Object lastAnswer(List<Move> order) {
        try (JournalStore reference = new InMemoryJournalStore()) {
            Object last = "none";
            for (Move move : order) {
                last = move.play(reference, partition);
            }
            return last;
        }
    }

    private boolean looksAlike(List<Move> order) {
        try (JournalStore reference = new InMemoryJournalStore()) {
            order.forEach(move -> move.play(reference, partition));
            return Histories.picture(reference, partition).equals(after);
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
