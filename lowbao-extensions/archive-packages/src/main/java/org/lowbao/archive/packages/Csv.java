package org.lowbao.archive.packages;

import java.util.List;
import java.util.stream.Collectors;

/** One row of CSV (RFC 4180, but lines end as everywhere in a package); every field is quoted. */
final class Csv {

    private Csv() {}

    /** Returns the row with its line end. Line breaks inside a field become blanks, so that a row is a line. */
    static String row(List<String> fields) {
        return fields.stream()
                        .map(field -> "\"" + field.replaceAll("\\R", " ").replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
