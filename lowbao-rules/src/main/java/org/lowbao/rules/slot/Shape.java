package org.lowbao.rules.slot;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the slots lie. Every instance of a subject has a row. A row starts with where the row of its parent starts (the
 * root has none) and, for every subject below, where the rows of that subject lie that belong to it; its slots follow.
 * The root's row comes first, and the rows of one subject lie side by side in the order of the rows they belong to.
 */
public final class Shape {

    static final int PARENT = 0;
    static final int ROOT = 0;

    private final int[] parents;
    private final int[] heads;
    private final int[] widths;
    private final int[][] ranges;

    /**
     * @param parents the parent of each subject, which comes before it; -1 for the root, which is the first
     * @param slots the number of slots of each subject
     */
    public Shape(int[] parents, int[] slots) {
        this.parents = parents.clone();
        this.heads = new int[parents.length];
        this.widths = new int[parents.length];
        this.ranges = new int[parents.length][parents.length];
        for (int subject = 0; subject < parents.length; subject++) {
            heads[subject] = subject == ROOT ? 0 : 1;
        }
        for (int below = 1; below < parents.length; below++) {
            for (int above : above(below)) {
                ranges[above][below] = heads[above]++;
            }
        }
        for (int subject = 0; subject < parents.length; subject++) {
            widths[subject] = heads[subject] + slots[subject];
        }
    }

    int subjects() {
        return parents.length;
    }

    int parent(int subject) {
        return parents[subject];
    }

    /** Returns the subjects above one, the nearest first. */
    List<Integer> above(int subject) {
        var above = new ArrayList<Integer>();
        for (int at = parents[subject]; at >= 0; at = parents[at]) {
            above.add(at);
        }
        return above;
    }

    /** Returns the length of a row. */
    int width(int subject) {
        return widths[subject];
    }

    /** Returns where in its row a slot lies. */
    int place(int subject, int slot) {
        return heads[subject] + slot;
    }

    /** Returns which slot lies at a place of a row. */
    int slot(int subject, int place) {
        return place - heads[subject];
    }

    /** Returns where in a row of {@code above} the range of the rows of {@code below} stands. */
    int rangePlace(int above, int below) {
        return ranges[above][below];
    }

    static long range(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    static int from(long range) {
        return (int) (range >> Integer.SIZE);
    }

    static int to(long range) {
        return (int) range;
    }
}
