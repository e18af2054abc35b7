package org.lowbao.casework.collective;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * The numbers of one series of reference codes, taken one after the other without a gap.
 *
 * @param id the series' journal
 * @param series the series, all of the code but its volume number
 * @param last the number taken last
 */
public record CodeSeries(String id, String series, long last) {

    /** The kind of the journal. */
    public static final String KIND = "code-series";

    /** What happens to a series. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = NumberTaken.class, name = "code.number-taken")})
    public sealed interface Entry {
        @JsonIgnore
        String type();
    }

    /** A dossier took a number; written in the same commit as the dossier's own entry. */
    public record NumberTaken(String series, long number, String dossierId) implements Entry {
        @Override
        public String type() {
            return "code.number-taken";
        }
    }
}
