package org.lowbao.rules.engine;

import java.util.Arrays;

/** A growing list of numbers. */
final class IntList {

    private int[] numbers;
    private int size;

    IntList(int expected) {
        this.numbers = new int[Math.max(1, expected)];
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    /** Tells whether a number is among those added from a place on. */
    boolean holds(int number, int from) {
        for (int i = from; i < size; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
