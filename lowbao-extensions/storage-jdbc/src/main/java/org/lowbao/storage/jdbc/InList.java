package org.lowbao.storage.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some values for an {@code IN (...)}. The last one is repeated until their number is a power of two, so that a few
 * prepared statements serve any number.
 */
record InList(List<?> values) {

    private static final int LONGEST = 512;

    /** Returns {@code values} in their order, in as few lists as their length allows. */
    static List<InList> of(Collection<?> values) {
        var all = new ArrayList<Object>(values);
        var lists = new ArrayList<InList>();
        for (int from = 0; from < all.size(); from += LONGEST) {
            lists.add(padded(all.subList(from, Math.min(all.size(), from + LONGEST))));
        }
        return lists;
    }

    boolean isLong() {
        return values.size() > 1;
    }

    String placeHolders() {
        return "(" + "?, ".repeat(values.size() - 1) + "?)";
    }

    /** Returns the parameters of a statement: {@code first}, and then these values. */
    @Nullable
    Object[] after(Object... first) {
        var parameters = new ArrayList<@Nullable Object>(List.of(first));
        parameters.addAll(values);
        return parameters.toArray();
    }

    private static InList padded(List<Object> values) {
        int size = Integer.highestOneBit(values.size());
        int padded = size == values.size() ? size : 2 * size;
        var list = new ArrayList<>(values);
        list.addAll(Collections.nCopies(padded - values.size(), values.get(values.size() - 1)));
        return new InList(list);
    }
}
