package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Duty;
import org.lowbao.core.procedure.Separation;

/**
 * How the offices conduct a case between them.
 *
 * @param running the limits that run between the offices and towards the household, and that nothing else in the case
 *     tells of: at most one of a kind
 * @param postings the days on which a notice hung, each without the day of posting, or is to hang: no day twice
 * @param emergencies which declarations of major emergencies it relied on, in the order in which it did
 * @param taken who took which duty, each once
 * @param shortages of officers that were recorded
 * @param unseparated the steps that somebody took only because of a shortage; for supervision
 * @param reopenedOn from when the limit to decide runs, if the case was reopened; else it runs from acceptance
 */
public record Conduct(
        List<RunningLimit> running,
        List<DayRange> postings,
        List<EmergencyUse> emergencies,
        List<TakenDuty> taken,
        List<Shortage> shortages,
        List<Unseparated> unseparated,
        Optional<LocalDate> reopenedOn) {

    static final Conduct NONE =
            new Conduct(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public Conduct {
        running = List.copyOf(running);
        postings = List.copyOf(postings);
        emergencies = List.copyOf(emergencies);
        taken = List.copyOf(taken);
        shortages = List.copyOf(shortages);
        unseparated = List.copyOf(unseparated);
    }

    /** A limit starts, or its last day moves. */
    Conduct runs(Limit limit, LocalDate lastDay) {
        var others = new ArrayList<>(ended(limit).running);
        others.add(new RunningLimit(limit, lastDay));
        return running(others);
    }

    private Conduct running(List<RunningLimit> others) {
        return new Conduct(others, postings, emergencies, taken, shortages, unseparated, reopenedOn);
    }

    /** Limits end, those of them that run. */
    Conduct ended(Limit... limits) {
        List<Limit> over = List.of(limits);
        return running(
                running.stream().filter(one -> !over.contains(one.limit())).toList());
    }

    /** Tells whether a limit runs. */
    boolean runs(Limit limit) {
        return running.stream().anyMatch(one -> one.limit() == limit);
    }

    /** A notice is posted; the day itself is an event and does not count (民法典 art. 201). */
    Conduct posted(LocalDate day, LocalDate lastDay) {
        // whoever hung it for no day at all moved no limit
        return lastDay.isAfter(day) ? with(Enquiries.plus(postings, new DayRange(day.plusDays(1), lastDay))) : this;
    }

    /** A notice that hangs comes down: it hung up to that day, and not on those that were to come. */
    Conduct takenDown(LocalDate day) {
        var hung = new ArrayList<DayRange>();
        for (DayRange posting : postings) {
            if (!posting.last().isAfter(day)) {
                hung.add(posting);
            } else if (!posting.first().isAfter(day)) {
                hung.add(new DayRange(posting.first(), day));
            }
        }
        return with(hung);
    }

    private Conduct with(List<DayRange> others) {
        return new Conduct(running, others, emergencies, taken, shortages, unseparated, reopenedOn);
    }

    /** The case relies on the declaration of an emergency. */
    Conduct relying(EmergencyUse use) {
        return new Conduct(
                running, postings, Enquiries.plus(emergencies, use), taken, shortages, unseparated, reopenedOn);
    }

    /** The case is decided on anew: what was posted before has nothing to do with the limit that runs now. */
    Conduct reopened(LocalDate day) {
        return new Conduct(
                ended(Limit.TELL_REFUSAL).running,
                List.of(),
                emergencies.stream().map(EmergencyUse::withoutLimit).toList(),
                taken,
                shortages,
                unseparated,
                Optional.of(day));
    }

    /** Tells whether one of some persons took a duty. */
    boolean anyTook(Duty duty, List<Actor> persons) {
        return persons.stream().anyMatch(person -> taken.contains(new TakenDuty(duty, person.id())));
    }

    /** Returns what excuses one person from taking only one of two duties on a day; never for what the law separates. */
    Optional<Shortage> shortage(Separation separation, LocalDate day) {
        return shortages.stream()
                .filter(shortage -> !separation.isLegalMinimum()
                        && shortage.isInForce(day)
                        && shortage.separation().isSameAs(separation))
                .findFirst();
    }

    /** An office is short of officers. */
    Conduct lacking(Shortage shortage) {
        return new Conduct(
                running, postings, emergencies, taken, Enquiries.plus(shortages, shortage), unseparated, reopenedOn);
    }

    /** A step was taken, by these persons. */
    Conduct taken(Recorded step, List<Actor> persons) {
        var duties = new LinkedHashSet<>(taken);
        SeparatedDuties.of(step.entry().step())
                .ifPresent(duty -> persons.forEach(person -> duties.add(new TakenDuty(duty, person.id()))));
        var flags = new ArrayList<>(unseparated);
        flags.addAll(SeparatedDuties.flags(step, persons, this));
        return new Conduct(running, postings, emergencies, List.copyOf(duties), shortages, flags, reopenedOn);
    }
}
