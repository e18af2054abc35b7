package org.lowbao.rules.reform;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.LegalDocument;

/**
 * Two policies held against each other, the second being the first with a reform laid over it. Any two policies over
 * the same facts will do. Immutable; safe for use by many threads.
 */
public final class Reform {

    private final CompiledPolicy before;
    private final CompiledPolicy after;
    private final Unit unit;
    private final LocalDate knowable;

    private Reform(CompiledPolicy before, CompiledPolicy after, Unit unit) {
        this.before = before;
        this.after = after;
        this.unit = unit;
        this.knowable = knowable(before, after);
    }

    /**
     * Holds two policies against each other.
     *
     * @throws IllegalArgumentException if their outcomes state amounts in more than one unit, so that nothing could be
     *     added up
     */
    public static Reform between(CompiledPolicy before, CompiledPolicy after) {
        Set<Unit> units = new LinkedHashSet<>(before.amountUnits());
        units.addAll(after.amountUnits());
        if (units.size() > 1) {
            throw new IllegalArgumentException("amounts in different units cannot be added up: " + units);
        }
        return new Reform(before, after, units.stream().findFirst().orElse(Unit.NONE));
    }

    /** Returns the last issue day among the documents that only one side has: what decides about the reform. */
    private static LocalDate knowable(CompiledPolicy before, CompiledPolicy after) {
        Set<LegalDocument> old = new LinkedHashSet<>(before.declarations().documents());
        Set<LegalDocument> now = new LinkedHashSet<>(after.declarations().documents());
        return Stream.concat(
                        old.stream().filter(document -> !now.contains(document)),
                        now.stream().filter(document -> !old.contains(document)))
                .map(LegalDocument::issued)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** Returns the opposite reform, which undoes this one. */
    public Reform reversed() {
        return new Reform(after, before, unit);
    }

    /**
     * Compares what the two policies make of one case.
     *
     * @param month the benefit month
     * @param knownOn rows decided later are not looked at; on or after the issue of the reform's documents
     * @throws IllegalArgumentException if {@code knownOn} is before a document that only one of the policies has was
     *     issued: the reform would seem to change nothing
     */
    public Comparison compare(CaseFacts each, YearMonth month, LocalDate knownOn) {
        requireKnowable(knownOn);
        try {
            return compared(
                    each.id(),
                    Engine.determine(each.facts(), before, month, knownOn, each.stage()),
                    Engine.determine(each.facts(), after, month, knownOn, each.stage()));
        } catch (IllegalArgumentException misfit) {
            return new Comparison.Refused(each.id(), month, String.valueOf(misfit.getMessage()));
        }
    }

    /**
     * Compares every case of a caseload in every month, in the order of the stream and, for each case, of the months.
     * Keeps nothing but the totals, so that the caseload may be of any size; a case that is refused is told and
     * counted and does not stop the rest. Cost grows with the cases times the months. Parts of a caseload may be
     * simulated side by side and their totals {@linkplain Totals#plus added}.
     *
     * @param caseload consumed in order, by the calling thread; not closed
     * @param told hears of every case, the unchanged ones included
     * @return the totals of each month, in the order of {@code months}, each month once
     * @throws IllegalArgumentException as {@link #compare}
     */
    public List<Totals> simulate(
            Stream<CaseFacts> caseload, List<YearMonth> months, LocalDate knownOn, Consumer<? super Comparison> told) {
        requireKnowable(knownOn);
        Map<YearMonth, Tally> tallies = new LinkedHashMap<>();
        months.forEach(month -> tallies.put(month, new Tally()));
        caseload.sequential()
                .forEachOrdered(each -> tallies.forEach((month, tally) -> {
                    Comparison comparison = compare(each, month, knownOn);
                    tally.add(comparison);
                    told.accept(comparison);
                }));
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().totals(entry.getKey(), unit))
                .toList();
    }

    private void requireKnowable(LocalDate knownOn) {
        if (knownOn.isBefore(knowable)) {
            throw new IllegalArgumentException(
                    "a document of the reform is issued on " + knowable + ", after what is known on " + knownOn);
        }
    }

    private static Comparison compared(String id, Evaluation before, Evaluation after) {
        Position was = Position.of(before);
        Position is = Position.of(after);
        return new Comparison.Compared(id, before.month(), effect(was, is), was, is, new Reason(before, after));
    }

    private static Effect effect(Position was, Position is) {
        if (!was.isDetermined() || !is.isDetermined()) {
            return Effect.OPEN;
        }
        if (was.entitled() != is.entitled()) {
            return is.entitled() ? Effect.NEWLY_ELIGIBLE : Effect.NO_LONGER_ELIGIBLE;
        }
        int gain = is.total().compareTo(was.total());
        if (gain != 0) {
            return gain > 0 ? Effect.WINNER : Effect.LOSER;
        }
        return was.isSameAs(is) ? Effect.UNCHANGED : Effect.RECLASSIFIED;
    }

    @Override
    public String toString() {
        return before + " → " + after;
    }
}
