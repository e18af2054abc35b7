package org.lowbao.core.verification;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One record of an agency's register, in one shape for all.
 *
 * @param fields by field code, such as {@code date}, {@code use}, {@code relation}; values as the agency gave them
 */
public record AgencyRecord(SortedMap<String, String> fields) {

    public AgencyRecord {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** Returns the field's value, or the empty text if the agency gave none. */
    public String field(String code) {
        return fields.getOrDefault(code, "");
    }

    @Override
    public String toString() {
        return "record with " + fields.keySet();
    }
}
