package org.lowbao.connectors.dropfolder;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that is wrong with a delivery: where and what, never the text that stands there.
 *
 * @param file the file's name
 * @param line the line on which the row begins, from 1; 0 if the fault is of the whole file
 * @param column the column's name in the header; empty if the fault is of the whole row or file
 * @param code what is wrong
 */
public record DeliveryFault(String file, long line, String column, Code code) {

    private static final String BUNDLE = "org.lowbao.connectors.dropfolder.faults";

    /** What is wrong. Names are codes and never renamed. */
    public enum Code {
        /** The file is declared and not there. */
        FILE_MISSING,
        /** What is there is no ordinary file, or cannot be read. */
        FILE_UNREADABLE,
        /** The file has more bytes than the limit. */
        FILE_TOO_LARGE,
        /** The file has more rows than the limit. */
        TOO_MANY_ROWS,
        /** The bytes are not of the declared encoding. */
        ENCODING,
        /** The file is no CSV: a quote never closed, a field without end. */
        MALFORMED,
        /** A column is missing from the header, or stands there twice. */
        HEADER,
        /** The file's SHA-256 is not the declared one. */
        DIGEST_DIFFERS,
        /** The file has more or fewer rows than declared. */
        ROW_COUNT_DIFFERS,
        /** The row has more or fewer fields than the header. */
        FIELD_COUNT,
        /** The field is longer than the limit. */
        FIELD_TOO_LONG,
        /** The citizen ID number is none. */
        ID_NUMBER,
        /** The name is none. */
        NAME,
        /** The date is no day of the calendar. */
        DATE,
        /** The date is later than the day for which the register was delivered. */
        DATE_AFTER_AS_OF,
        /** The division code is none. */
        DIVISION,
        /** The use of a vehicle is not one of the known terms. */
        VEHICLE_USE,
        /** A code, number or name in {@code delivery.csv} has not the form it needs. */
        DECLARATION,
        /** Rows of {@code delivery.csv} name different agencies or days. */
        DECLARATIONS_DIFFER,
        /** {@code delivery.csv} declares a file twice. */
        DECLARED_TWICE
    }

    /** Returns what is wrong and what the agency can do, in English for an English {@code locale}, else in Chinese. */
    public String message(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String where = line == 0 ? "file" : column.isEmpty() ? "line" : "field";
        Object[] place = {file, Long.toString(line), column};
        return new MessageFormat(bundle.getString("at." + where), Locale.ROOT).format(place)
                + bundle.getString("code." + code);
    }
}
