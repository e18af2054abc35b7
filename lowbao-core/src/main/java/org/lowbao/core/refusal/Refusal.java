package org.lowbao.core.refusal;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reason why a step was not taken.
 *
 * @param code the stable code, which knows its legal basis
 * @param particulars what fills the words: states, document types, member ids, dates, counts; never a name, a number or
 *     an amount of a family
 */
public record Refusal(RefusalCode code, SortedMap<String, String> particulars) {

    public Refusal {
        particulars = Collections.unmodifiableSortedMap(new TreeMap<>(particulars));
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, new TreeMap<>());
    }

    public static Refusal of(RefusalCode code, String name, Object value) {
        return new Refusal(code, new TreeMap<>(Map.of(name, value.toString())));
    }

    /** Returns this refusal with one more particular. */
    public Refusal with(String name, Object value) {
        var more = new TreeMap<>(particulars);
        more.put(name, value.toString());
        return new Refusal(code, more);
    }
}
