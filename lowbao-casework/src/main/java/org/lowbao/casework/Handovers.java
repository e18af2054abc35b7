package org.lowbao.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.casework.internal.Validation;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.Handover;
import org.lowbao.core.casefile.HandoverEntry;
import org.lowbao.core.casefile.HandoverSteps;
import org.lowbao.core.casefile.Place;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Household;
import org.lowbao.core.household.Membership;
import org.lowbao.core.office.Actor;
import org.lowbao.core.person.Member;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;

/**
 * Members going from one dossier to another: a household splits (分户), joins another (合户), or goes on in a successor dossier
 * (停旧建新). Both dossiers are written in one commit, or neither is.
 *
 * <p>Everybody's entitlement goes over with a month: no month is without one and none is in both. The amount is shared per
 * head until the reviews that open in both dossiers decide; what was ordered stays where it was ordered. Papers stay in the
 * dossier they came to, which the other one names.
 */
public final class Handovers {

    private final Office office;
    private final StepRunner steps;

    Handovers(Office office, StepRunner steps) {
        this.office = office;
        this.steps = steps;
    }

    /**
     * What a handover came to; both were done or neither.
     *
     * @param former of the dossier that hands over
     * @param other of the dossier that takes over
     */
    public record Result(StepResult former, StepResult other) {

        /** Tells whether the handover was done. */
        public boolean isDone() {
            return former.done().isPresent() && other.done().isPresent();
        }
    }

    /**
     * A household that begins with members of another.
     *
     * @param application what it files; its members are those who go, in the places named, as they are known there
     * @param places of everybody who goes
     * @param from the first month in the new dossier
     * @param certificate the new certificate's number
     * @param words the reason in words for the families
     */
    public record Split(
            @NotNull Application application,
            @NotEmpty @Size(max = 30) List<@NotNull @Valid Place> places,
            @NotNull YearMonth from,
            @NotBlank @Size(max = 64) String certificate,
            @NotBlank @Size(max = 2000) String words) {
        public Split {
            places = List.copyOf(places);
        }

        @Override
        public String toString() {
            return "split of " + places.size() + " members from " + from;
        }
    }

    /**
     * Members who go to a household that there is.
     *
     * @param into the dossier that takes them over
     * @param places of everybody who goes; everybody there is goes, or some
     * @param from the first month in the other dossier
     * @param words the reason in words for the families
     */
    public record Merge(
            @NotBlank @Size(max = 128) String into,
            @NotEmpty @Size(max = 30) List<@NotNull @Valid Place> places,
            @NotNull YearMonth from,
            @NotBlank @Size(max = 2000) String words) {
        public Merge {
            places = List.copyOf(places);
        }

        @Override
        public String toString() {
            return "merge of " + places.size() + " members from " + from;
        }
    }

    /**
     * Opens a dossier for members of another. Where all of them go, the former one stops and the new one succeeds it, so that
     * payment goes on after the death of a head where the place wants a successor dossier.
     */
    public Result split(String dossierId, Split split, Actor actor) {
        List<Refusal> faults = Stream.of(
                        Validation.refusals(office.validator(), split, RefusalCode.PARTICULARS_INVALID),
                        Validation.refusals(office.validator(), split.application(), RefusalCode.APPLICATION_INVALID),
                        Validation.refusals(office.validator(), actor, RefusalCode.PARTICULARS_INVALID))
                .flatMap(List::stream)
                .toList();
        if (!faults.isEmpty()) {
            return refused(dossierId, "", faults);
        }
        JournalKey key = office.key(office.ids().next(split.application()));
        if (office.store().head(key).isPresent()) {
            return refused(dossierId, key.id(), List.of(Refusal.of(RefusalCode.APPLICATION_NUMBER_TAKEN)));
        }
        return handOver(new Going(dossierId, key.id(), split.places(), split.from(), split.words()), actor, file -> {
            List<Refusal> strangers = strangers(file, split);
            if (!strangers.isEmpty()) {
                return new StepRunner.Beat.Answer(new StepResult.Refused(key.id(), strangers));
            }
            office.keys().prepare(List.of(key));
            Handover handover = Handover.into(split.application(), file, split.places(), split.from(), office.now());
            return steps.open(
                    key,
                    new HandoverEntry.DossierOpened(split.application(), handover, split.certificate(), split.words()),
                    actor,
                    office.now());
        });
    }

    /** Hands members over to a dossier that there is; where all of them go, the former one stops. */
    public Result merge(String dossierId, Merge merge, Actor actor) {
        var faults = new ArrayList<>(Validation.refusals(office.validator(), merge, RefusalCode.PARTICULARS_INVALID));
        if (dossierId.equals(merge.into())) {
            faults.add(
                    Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "to").with("fault", "SAME_DOSSIER"));
        }
        if (!faults.isEmpty()) {
            return refused(dossierId, merge.into(), faults);
        }
        return handOver(
                new Going(dossierId, merge.into(), merge.places(), merge.from(), merge.words()), actor, file -> {
                    Instant now = office.now();
                    Handover handover = Handover.into(file, merge.places(), merge.from(), Office.day(now), now);
                    return steps.prepare(
                            Task.of(merge.into(), new HandoverSteps.TakeOver(handover, merge.words()), actor));
                });
    }

    /** Who goes from where to where, and from which month on. */
    private record Going(String from, String to, List<Place> places, YearMonth month, String words) {

        /** A household hands itself over, or some of it; which it is, the household of the moment says. */
        CaseStep step(Household household) {
            List<String> members = places.stream().map(Place::formerId).toList();
            boolean everybody = Set.copyOf(
                            household.members().stream().map(Member::id).toList())
                    .equals(new HashSet<>(members));
            return everybody
                    ? new HandoverSteps.HandOverHousehold(to, month, words)
                    : new HandoverSteps.HandOverMembers(to, members, month, words);
        }
    }

    private Result handOver(Going going, Actor actor, Function<CaseFile, StepRunner.Beat> other) {
        SealedJournals.Found<CaseFile> found = office.journals().load(office.cases(), office.key(going.from()));
        Optional<Refusal> unreadable = StepRunner.unreadable(found, going.from());
        if (unreadable.isPresent()) {
            return refused(going.from(), going.to(), List.of(unreadable.get()));
        }
        CaseFile before = found.toOptional().orElseThrow().state();
        StepRunner.Beat former = steps.prepare(Task.of(going.from(), going.step(before.household()), actor));
        if (!(former instanceof StepRunner.Beat.Go gives)) {
            return refused(going.from(), going.to(), answer(former).reasons());
        }
        if (gives.ready().append().expectedVersion() != before.version()) {
            return overtaken(gives.ready(), going.to());
        }
        StepRunner.Beat next = other.apply(before);
        if (!(next instanceof StepRunner.Beat.Go takes)) {
            return refused(going.from(), going.to(), answer(next).reasons());
        }
        return committed(gives.ready(), takes.ready());
    }

    private Result committed(StepRunner.Ready gives, StepRunner.Ready takes) {
        Outcome outcome = office.store().commit(Commit.of(gives.append(), takes.append()));
        var result = new Result(steps.concluded(gives, outcome), steps.concluded(takes, outcome));
        List<Refusal> reasons = Stream.of(result.former(), result.other())
                .flatMap(one -> one.reasons().stream())
                .toList();
        return reasons.isEmpty()
                ? result
                : refused(gives.key().id(), takes.key().id(), reasons);
    }

    /** Those who go have to be in the new application just as the former dossier knows them, each in a place named. */
    private static List<Refusal> strangers(CaseFile file, Split split) {
        Application application = split.application();
        boolean known = application.members().size() == split.places().size()
                && split.places().stream().allMatch(place -> {
                    Optional<Membership> former = file.household().membership(place.formerId());
                    return former.isPresent()
                            && application
                                    .member(place.memberId())
                                    .map(member -> former.get()
                                            .takenOver(member, Optional.empty(), Instant.EPOCH)
                                            .identity()
                                            .equals(former.get().identity()))
                                    .orElse(false);
                });
        return known
                ? List.of()
                : List.of(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "members")
                        .with("fault", "OTHER_PERSON"));
    }

    private static StepResult answer(StepRunner.Beat beat) {
        return ((StepRunner.Beat.Answer) beat).result();
    }

    private static Result refused(String former, String other, List<Refusal> reasons) {
        return new Result(new StepResult.Refused(former, reasons), new StepResult.Refused(other, reasons));
    }

    private static Result overtaken(StepRunner.Ready former, String other) {
        long version = former.append().expectedVersion();
        return new Result(
                new StepResult.Overtaken(former.key().id(), version), new StepResult.Overtaken(other, version));
    }
}
