package org.lowbao.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.casework.internal.AccessRecorder;
import org.lowbao.casework.internal.CaseFormat;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.Identification;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;

/**
 * The registers of edge families and of families in rigid-expenditure hardship (台账): who is identified without monthly
 * payment, for which days, and whose days run out. An edge family stands there also while a member of it is enrolled alone.
 */
public final class Registers {

    private final Office office;
    private final AccessRecorder access;

    Registers(Office office, AccessRecorder access) {
        this.office = office;
        this.access = access;
    }

    /**
     * Which lines are asked for.
     *
     * @param kind as what households are identified; one that is paid nothing a month
     * @param division where they live now: a county, a township or a village
     * @param day on which; what ended before it is not listed, also where nothing held for some days in between
     * @param soon how many days before its last one an identification counts as running out; 0 or more
     */
    public record Query(IdentificationKind kind, DivisionCode division, LocalDate day, int soon) {
        /**
         * Checks what can be asked for.
         *
         * @throws IllegalArgumentException if no register is kept of the kind, or {@code soon} is negative
         */
        public Query {
            if (!kind.isEligible() || kind.isPaidMonthly()) {
                throw new IllegalArgumentException("no register is kept of " + kind);
            }
            if (soon < 0) {
                throw new IllegalArgumentException("days before the last one are 0 or more, soon was " + soon);
            }
        }

        private RegisterLine.Standing standing(Identification found) {
            if (found.last().filter(day::isAfter).isPresent()) {
                return RegisterLine.Standing.EXPIRED;
            }
            return found.last().map(last -> day.plusDays(soon).isBefore(last)).orElse(true)
                    ? RegisterLine.Standing.CURRENT
                    : RegisterLine.Standing.RUNNING_OUT;
        }
    }

    /**
     * A page of a register.
     *
     * @param lines in order of dossiers; may be fewer than were asked for, or none
     * @param next after which dossier the next page begins; empty at the end
     */
    public record Page(List<RegisterLine> lines, Optional<String> next) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Reads a page of a register, from after a dossier on. Opens the dossiers whose family stands, or stood, in this register,
     * of the township or county, since only the dossier says for which days; every one that is opened is on record before this
     * answers. The applicant is named to the township that keeps the dossier, and to its county. Complete once
     * {@link Casework#refresh} went over dossiers that an earlier release wrote to last.
     *
     * @param limit how many dossiers are looked at, at most
     */
    public Page page(Query query, Optional<String> after, int limit, Actor actor, Purpose purpose) {
        HeadPage found = office.store().find(heads(query), after, limit);
        List<Head> opened = found.heads();
        access.record(
                actor, purpose, opened.stream().map(head -> head.key().id()).toList());
        return new Page(
                opened.stream()
                        .flatMap(head -> office.journals().load(office.cases(), head).toOptional().stream())
                        .map(SealedJournals.Loaded::state)
                        .filter(file ->
                                query.division().contains(file.household().division()))
                        .flatMap(file -> line(file, query, actor).stream())
                        .toList(),
                found.next());
    }

    /** Dossiers are found by register and township; what is above or below is told by the dossier. */
    private HeadQuery heads(Query query) {
        HeadQuery all = HeadQuery.all(office.partition(), office.cases().kind())
                .withToken(CaseFormat.registerToken(office.keys(), query.kind()));
        DivisionCode division = query.division();
        return switch (division.level()) {
            case PROVINCE, CITY, COUNTY -> all;
            case TOWNSHIP -> all.withOffice(division.value());
            case VILLAGE -> all.withOffice(division.parent().orElseThrow().value());
        };
    }

    private static Optional<RegisterLine> line(CaseFile file, Query query, Actor actor) {
        DivisionCode lives = file.household().division();
        return file.registeredOn(query.day())
                .filter(found -> found.kind() == query.kind())
                .map(found -> new RegisterLine(
                        file.id(),
                        lives,
                        Optional.of(file.household().applicant().name())
                                .filter(name -> lives.padded().startsWith(actor.office())),
                        found,
                        file.household().members().size(),
                        query.standing(found)));
    }
}
