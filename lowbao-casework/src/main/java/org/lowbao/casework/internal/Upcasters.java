package org.lowbao.casework.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Lifts stored entries of an older form to the newest, one version at a time. Stored bytes are never rewritten; a lift
 * is a pure function from the entry's JSON to the next form's, and stays for ever.
 */
public final class Upcasters {

    private final Map<String, UnaryOperator<ObjectNode>> lifts;
    private final Map<String, Integer> newest;

    private Upcasters(Map<String, UnaryOperator<ObjectNode>> lifts, Map<String, Integer> newest) {
        this.lifts = lifts;
        this.newest = newest;
    }

    /**
     * Returns lifts for types that are all of form 1.
     *
     * @param types every entry type this release can read
     */
    public static Upcasters none(Iterable<String> types) {
        var newest = new TreeMap<String, Integer>();
        types.forEach(type -> newest.put(type, 1));
        return new Upcasters(Map.of(), newest);
    }

    /** Returns these with one more: from a version of a type to the next. */
    public Upcasters with(String type, int from, UnaryOperator<ObjectNode> lift) {
        if (newest.getOrDefault(type, 0) != from) {
            throw new IllegalArgumentException(
                    "lifts of " + type + " follow each other; the newest form is " + newest.get(type));
        }
        var more = new TreeMap<>(lifts);
        more.put(type + "@" + from, lift);
        var forms = new TreeMap<>(newest);
        forms.put(type, from + 1);
        return new Upcasters(more, forms);
    }

    /** Tells whether an entry can be read: its type is known, and its form is not newer than ours. */
    public boolean knows(String type, int version) {
        return version <= newest.getOrDefault(type, 0);
    }

    /** Lifts an entry's JSON to the newest form. */
    public ObjectNode lift(String type, int version, ObjectNode entry) {
        ObjectNode lifted = entry;
        for (int v = version; v < newest.getOrDefault(type, 0); v++) {
            UnaryOperator<ObjectNode> lift = lifts.get(type + "@" + v);
            if (lift == null) {
                throw new IllegalStateException("no lift for " + type + " from form " + v);
            }
            lifted = lift.apply(lifted);
        }
        return lifted;
    }
}
