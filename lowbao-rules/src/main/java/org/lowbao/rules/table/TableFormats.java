package org.lowbao.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The formats of table files that can be read. Immutable; as safe for many threads as its formats are.
 *
 * @param formats of several with one ending, the first stands
 */
public record TableFormats(List<TableFormat> formats) {

    /** Comma-separated values alone. */
    public static final TableFormats CSV = new TableFormats(List.of(new CsvFormat()));

    public TableFormats {
        formats = List.copyOf(formats);
    }

    /** Returns CSV and every format that the class path brings. Looks them up anew each time. */
    public static TableFormats installed() {
        var formats = new ArrayList<>(CSV.formats);
        ServiceLoader.load(TableFormat.class, TableFormats.class.getClassLoader())
                .forEach(formats::add);
        return new TableFormats(formats);
    }

    /** Finds the format of a file by the ending of its name. */
    public Optional<TableFormat> of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return formats.stream().filter(format -> format.ending().equals(ending)).findFirst();
    }
}
