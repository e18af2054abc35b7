package org.lowbao.casework.collective;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.lowbao.core.casefile.Publication;
import org.lowbao.core.identifier.DivisionCode;

/**
 * One sheet of what hangs in a village for as long as its households are paid (长期公布栏). What came down of it since, or hangs
 * on a later sheet, each household's dossier says.
 *
 * @param id the sheet's id
 * @param division the village or community
 * @param place where it hangs
 * @param postedOn since when
 * @param lines what stands on it
 */
public record PublicationSheet(String id, DivisionCode division, String place, LocalDate postedOn, List<Line> lines) {

    /** The kind of the journal. */
    public static final String KIND = "publication-sheet";

    public PublicationSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One household on the sheet.
     *
     * @param dossierId the dossier; not printed
     * @param says what is printed
     */
    public record Line(String dossierId, Publication.Line says) {}

    /** What happens to a sheet. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = Posted.class, name = "publication.posted")})
    public sealed interface Entry {
        @JsonIgnore
        String type();
    }

    /** It was posted; written in the same commit as the dossiers' own entries. */
    public record Posted(DivisionCode division, String place, List<Line> lines) implements Entry {
        public Posted {
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "publication.posted";
        }
    }

    @Override
    public String toString() {
        return "publication sheet " + id + " with " + lines.size() + " lines";
    }
}
