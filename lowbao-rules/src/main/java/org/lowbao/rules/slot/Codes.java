package org.lowbao.rules.slot;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The codes of one policy, numbered as they are first met. Grows while a policy is compiled and is only read afterwards;
 * safe for use by many threads. Codes that a case brings and the policy never mentions are numbered by their frame.
 */
public final class Codes {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    /** Nobody who reads has to wait: a number is told only after its code is here. */
    private volatile String[] codes = new String[16];

    private volatile int size;

    /** Returns the number of a code, a new one if it was not met yet. */
    public synchronized int number(String code) {
        Integer known = numbers.get(code);
        if (known != null) {
            return known;
        }
        int number = size;
        if (number == codes.length) {
            codes = Arrays.copyOf(codes, 2 * number);
        }
        codes[number] = code;
        size = number + 1;
        numbers.put(code, number);
        return number;
    }

    /** Returns how many codes were met; their numbers are below that. */
    public int size() {
        return size;
    }

    /** Returns the number of a code, or -1 if it was not met. */
    int find(String code) {
        return numbers.getOrDefault(code, -1);
    }

    String code(int number) {
        return codes[number];
    }
}
