package org.lowbao.rules.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The codes of one policy, numbered as they are first met. Grows while a policy is compiled and is only read afterwards;
 * safe for use by many threads. Codes that a case brings and the policy never mentions are numbered by their frame.
 */
public final class Codes {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> codes = new ArrayList<>();

    /** Returns the number of a code, a new one if it was not met yet. */
    public synchronized int number(String code) {
        Integer known = numbers.get(code);
        if (known != null) {
            return known;
        }
        codes.add(code);
        numbers.put(code, codes.size() - 1);
        return codes.size() - 1;
    }

    /** Returns how many codes were met; their numbers are below that. */
    public synchronized int size() {
        return codes.size();
    }

    /** Returns the number of a code, or -1 if it was not met. */
    int find(String code) {
        return numbers.getOrDefault(code, -1);
    }

    synchronized String code(int number) {
        return codes.get(number);
    }
}
