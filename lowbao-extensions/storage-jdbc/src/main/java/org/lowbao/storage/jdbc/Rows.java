package org.lowbao.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows to be written, each with a value for every column. A null stands for a missing number. */
final class Rows {

    private final List<@Nullable Object[]> rows = new ArrayList<>();

    void add(@Nullable Object... row) {
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    List<@Nullable Object[]> list() {
        return rows;
    }
}
