package org.lowbao.rules.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.language.Type;

/**
 * A dated table: a value for every key and day.
 *
 * @param name its name in expressions
 * @param type of its values
 * @param by the names that choose the row, codes, numbers or yes-no, computed or not; empty for a single value
 * @param otherwise the value for a key that no row ever mentions; absent if there is none
 * @param words what people call it
 * @param rows in the order written
 * @param at where it stands
 */
public record ParameterDeclaration(
        String name, Type type, List<String> by, Optional<Object> otherwise, Words words, List<Row> rows, At at) {

    public ParameterDeclaration {
        by = List.copyOf(by);
        rows = List.copyOf(rows);
    }

    /**
     * A value and when it holds. Of two rows that hold on one day, the one decided later stands.
     *
     * @param key one text for each name in {@code by}: a code, a number, a band, {@code yes} or {@code no}
     * @param keyAt where each of them stands
     * @param written the key as it was written, which is the key unless bands were replaced
     * @param value in the parameter's type: {@link java.math.BigDecimal}, {@link Boolean}, {@link String} or {@link
     *     LocalDate}
     * @param quoted how the document puts the figure, where that differs, such as {@code 4404 元/人/年}
     * @param from the first day
     * @param to the last day; absent if open
     * @param document the document that says so
     * @param mark how sure this figure is: its own mark, or the document's
     * @param at where it stands
     */
    public record Row(
            List<String> key,
            List<At> keyAt,
            List<String> written,
            Object value,
            Optional<String> quoted,
            LocalDate from,
            Optional<LocalDate> to,
            LegalDocument document,
            String mark,
            At at) {

        public Row {
            key = List.copyOf(key);
            keyAt = List.copyOf(keyAt);
            written = List.copyOf(written);
        }

        /** Returns the same row for another key. */
        Row withKey(List<String> other) {
            return new Row(other, keyAt, written, value, quoted, from, to, document, mark, at);
        }

        /** Returns the day from which the office could know this row. */
        public LocalDate decided() {
            return document.issued();
        }

        /** Tells whether the row holds on a day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
