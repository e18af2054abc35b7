package org.lowbao.casework.collective;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;

/**
 * One sheet of a public notice (公示单): one village, up to 99 households.
 *
 * @param id the sheet's id
 * @param division the village or community
 * @param place where it hangs
 * @param postedOn since when
 * @param lastDay the last day it has to hang
 * @param lines what stands on it
 * @param postingPhotograph the picture taken at posting, if one is kept
 * @param removedOn when it was taken down
 * @param removalPhotograph the picture taken at removal, if one is kept
 */
public record NoticeSheet(
        String id,
        DivisionCode division,
        String place,
        LocalDate postedOn,
        LocalDate lastDay,
        List<Line> lines,
        Optional<String> postingPhotograph,
        Optional<LocalDate> removedOn,
        Optional<String> removalPhotograph) {

    /** The kind of the journal. */
    public static final String KIND = "notice-sheet";

    public NoticeSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One household on the sheet: full name, members, amount, nothing else that identifies (民发〔2021〕57号 art. 24).
     *
     * @param dossierId the dossier; not printed
     * @param applicant the applicant's full name
     * @param persons how many members it is for
     * @param kind as what the household is to be confirmed
     * @param monthly the amount a month
     */
    public record Line(String dossierId, PersonName applicant, int persons, IdentificationKind kind, Money monthly) {
        @Override
        public String toString() {
            return "line of " + dossierId;
        }
    }

    /** What happens to a sheet. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Posted.class, name = "notice.posted"),
        @JsonSubTypes.Type(value = Removed.class, name = "notice.removed")
    })
    public sealed interface Entry {
        @JsonIgnore
        String type();
    }

    /** It was posted. */
    public record Posted(
            DivisionCode division, String place, LocalDate lastDay, List<Line> lines, Optional<String> photograph)
            implements Entry {
        public Posted {
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "notice.posted";
        }
    }

    /** It was taken down. */
    public record Removed(Optional<String> photograph) implements Entry {
        @Override
        public String type() {
            return "notice.removed";
        }
    }

    NoticeSheet removed(LocalDate day, Optional<String> photograph) {
        return new NoticeSheet(
                id, division, place, postedOn, lastDay, lines, postingPhotograph, Optional.of(day), photograph);
    }

    @Override
    public String toString() {
        return "notice sheet " + id + " with " + lines.size() + " lines";
    }
}
