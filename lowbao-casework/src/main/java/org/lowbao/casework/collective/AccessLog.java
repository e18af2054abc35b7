package org.lowbao.casework.collective;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.lowbao.core.office.Purpose;

/**
 * Who read which dossiers for what, one journal for an office and a day; never in the dossiers' own journals.
 *
 * @param id the log's journal
 * @param reads how many entries it has
 */
public record AccessLog(String id, long reads) {

    /** The kind of the journal. */
    public static final String KIND = "access-log";

    /** What happens to a log. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = Read.class, name = "access.read")})
    public sealed interface Entry {
        @JsonIgnore
        String type();
    }

    /** The entry's actor read these dossiers. */
    public record Read(Purpose purpose, List<String> dossierIds) implements Entry {
        public Read {
            dossierIds = List.copyOf(dossierIds);
        }

        @Override
        public String type() {
            return "access.read";
        }
    }
}
